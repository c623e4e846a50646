import Inspection
import Standards
import Terminal

/// What a line asks for while nothing lies over the screen.
enum LineCommand: Equatable {
  /// An action of the key table, and the words for what it opens.
  case perform(Action, String)
  /// The thing with a number in the list that was told.
  case choose(Int)
  /// Tell again where the person is.
  case place
  /// Read the answers of the case, or those whose number begins so.
  case review(String)
  /// Go back to the screen before.
  case goBack
  case help
  case quit
  /// The beginning of several words.
  case ambiguous([String])
  case unknown
}

extension LineCommand {
  /// Words that are not in the key table, or mean something else here.
  private static func words(in context: Context) -> [(word: String, command: LineCommand)] {
    let isCase = context == .walk
    let goesOn = isCase || context == .overview
    let leavingOut: [(word: String, command: LineCommand)] =
      isCase ? [("not relevant", .perform(.answerNotApplicable, ""))] : []
    return completing(in: context) + leavingOut + [
      ("back", isCase ? .perform(.moveUp, "") : .goBack), ("leave", .goBack),
      ("next", .perform(.moveDown, "")), ("skip", .perform(.moveDown, "")),
      ("open", .perform(goesOn ? .nextUnanswered : .open, "")), ("next open", nextOpen),
      ("jump", .perform(.jump, "")), ("case", .perform(.jump, "")),
      ("facts", .perform(.details, "")),
      ("where", .place), ("review", .review("")), ("help", .help), ("quit", .quit),
    ]
  }

  /// The answers to the question whether a section is complete.
  private static func completing(in context: Context) -> [(word: String, command: LineCommand)] {
    guard context == .answers else { return [] }
    return [("yes", .perform(.completeSection, "")), ("no", .perform(.reopenSection, ""))]
  }

  /// What does nothing that can be heard, or is a list of what `help` reads.
  static let ofThePaintedScreen: Set<Action> = [
    .interrupt, .palette, .contrast, .repaint, .spacing, .advancing, .tour,
  ]

  private static let nextOpen = LineCommand.perform(.nextUnanswered, "")

  /// All words for a context; each is told with what it does by `help`.
  static func vocabulary(
    in context: Context, _ keys: KeyMap
  ) -> [(word: String, command: LineCommand)] {
    let own = words(in: context)
    let unspoken = ofThePaintedScreen.union([.back, .quit, .help])
    let table = keys.lines(in: context).filter { !unspoken.contains($0.action) }.map { line in
      (word: line.short.lowercased(), command: LineCommand.perform(line.action, ""))
    }
    return own + table.filter { line in !own.contains { $0.word == line.word } }
  }

  /// The word for an action in a context; the name of its key where there is none.
  static func word(for action: Action, in context: Context, _ keys: KeyMap) -> String {
    vocabulary(in: context, keys).first { $0.command == .perform(action, "") }?.word
      ?? keys.name(of: action, in: context)
  }

  /// Finds out what a line means: a number, a word, the name of a key, or the beginning of a word.
  init(_ line: String, in context: Context, _ keys: KeyMap) {
    let vocabulary = Self.vocabulary(in: context, keys)
    let folded = line.lowercased()
    if let whole = vocabulary.first(where: { $0.word == folded }) {
      self = whole.command
    } else if let sequence = KeySequence(name: line),
      let action = keys.action(for: sequence, in: context), action != .pickRow
    {
      self = .perform(action, "")
    } else if let number = Int(line) {
      self = .choose(number)
    } else if let begun = Self.begun(folded, vocabulary) {
      self = begun.command.with(line.dropFirst(begun.word.count).trimmed)
    } else {
      self.init(beginning: folded, vocabulary)
    }
  }

  /// The longest word that a line begins with.
  private static func begun(
    _ line: String, _ vocabulary: [(word: String, command: LineCommand)]
  ) -> (word: String, command: LineCommand)? {
    vocabulary.filter { line.hasPrefix($0.word + " ") }.max { $0.word.count < $1.word.count }
  }

  private init(beginning line: String, _ vocabulary: [(word: String, command: LineCommand)]) {
    let found = vocabulary.filter { $0.word.hasPrefix(line) }
    if let first = found.first {
      let isOne = found.allSatisfy { $0.command == first.command }
      self = isOne ? first.command : .ambiguous(found.map(\.word))
    } else {
      self = .unknown
    }
  }

  private func with(_ rest: String) -> LineCommand {
    switch self {
    case .perform(let action, _): .perform(action, rest)
    case .review: .review(rest)
    default: rest.isEmpty ? self : .unknown
    }
  }
}
