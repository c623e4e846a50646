import Inspection
import Standards
import Terminal

/// One view of the inspection, and the place of the person in it.
///
/// A screen is a value: going back, jumping and resuming are nothing but keeping one. It reads
/// the model and answers with requests; only the model acts on them.
protocol Screen: Sendable {
  /// Which keys mean something here.
  var context: Context { get }

  /// Why an action cannot be done now; nil where it can.
  func obstacle(to action: Action, _ model: Model) -> String?

  /// Does an action that is for this screen and has no obstacle.
  mutating func perform(_ action: Action, _ model: Model) -> [Request]

  /// Whether its rows have printed numbers, so that a digit begins one of these.
  var hasNumbers: Bool { get }

  /// How many rows its list has, for whoever names one by its number.
  func rowCount(_ model: Model) -> Int

  /// Brings the place back inside what there is, after the inspection changed.
  mutating func refresh(_ model: Model)

  /// Draws into the current region, and places the cursor on the focused item.
  func draw(_ model: Model, in frame: inout Frame)

  /// What it says of itself where there is no screen to draw on.
  func speech(_ model: Model) -> Speech

  /// What it puts on paper; nil where it has nothing for that.
  var printout: Printout? { get }

  /// What going back leads to within it, such as the rows behind which it looks; nil where going back
  /// leaves it.
  func earlier(_ model: Model) -> (any Screen)?

  /// What the header says beside the service.
  func heading(_ model: Model) -> String

  /// Whether the case that it is about does not count any more, so that nothing is asked of it.
  func isGone(_ inspection: Inspection) -> Bool
  /// The case that the person is at, which a flag raised here is about; nil where there is none.
  func caseInFocus(_ model: Model) -> Int?

  /// The place in words for the ledger's local table, so that the next run returns to it.
  func place(_ model: Model) -> JSON?
}

extension Screen {
  func obstacle(to action: Action, _ model: Model) -> String? { nil }
  var hasNumbers: Bool { false }
  func rowCount(_ model: Model) -> Int { 0 }
  mutating func refresh(_ model: Model) {}
  var printout: Printout? { nil }
  func earlier(_ model: Model) -> (any Screen)? { nil }
  func isGone(_ inspection: Inspection) -> Bool { false }
  func caseInFocus(_ model: Model) -> Int? { nil }
  func heading(_ model: Model) -> String { context.name }
  /// Reads the drawing out, row by row.
  func speech(_ model: Model) -> Speech {
    Speech(reading: heading(model)) { draw(model, in: &$0) }
  }
  /// Whether it has no cases of its own to go on in.
  var isElsewhere: Bool { ![.walk, .cases, .answers].contains(context) }
  func place(_ model: Model) -> JSON? { ["screen": .string(context.rawValue)] }
}
