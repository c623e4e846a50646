import OrderedCollections
package import Standards

/// What a machine remembers of how its person works. Nothing of an inspection is in it.
package struct Habits: Hashable, Sendable {
  /// How many runs of commands are remembered.
  private static let commandLimit = 50

  /// The commands run from the palette, the latest first; one that was run often stands here often.
  private(set) var commands: [Action] = []
  /// Whether the tour was shown.
  package var hasTakenTour = false
  /// Minutes of work after which a break is called to mind; nil where nobody asked for that.
  var breakAfter: Int?
  /// Whether the parts of a case stand apart.
  var isSpacious = false
  /// Whether a question stays in view after its answer until Enter. The answer is saved at once all
  /// the same: only going on waits.
  var waitsForEnter = false

  /// The habits of somebody who has not worked here yet.
  package init() {}

  /// Notes a command that was run from the palette.
  mutating func run(_ action: Action) {
    commands = Array(([action] + commands).prefix(Self.commandLimit))
  }

  /// How much a command is used: each run counts for more the fewer commands were run since.
  var weights: [Action: Int] {
    commands.enumerated().reduce(into: [:]) { weights, run in
      weights[run.element, default: 0] += Self.commandLimit - run.offset
    }
  }
}

extension Habits {
  /// The value that stands in the state folder.
  package var value: JSON {
    var members: JSON.Members = [
      "commands": .array(commands.map { .string($0.rawValue) }), "tour": .bool(hasTakenTour),
      "spacious": .bool(isSpacious), "waitsForEnter": .bool(waitsForEnter),
    ]
    if let breakAfter { members["breakAfter"] = .integer(breakAfter) }
    return .object(members)
  }

  /// Reads what ``value`` wrote; what is not known, such as a command of another version, is left
  /// out.
  package init(_ value: JSON) {
    commands = (value["commands"]?.array ?? []).compactMap { $0.string.flatMap(Action.init) }
    commands = Array(commands.prefix(Self.commandLimit))
    hasTakenTour = value["tour"]?.bool ?? false
    isSpacious = value["spacious"]?.bool ?? false
    waitsForEnter = value["waitsForEnter"]?.bool ?? false
    breakAfter = value["breakAfter"]?.integer.flatMap { (1...480).contains($0) ? $0 : nil }
  }
}
