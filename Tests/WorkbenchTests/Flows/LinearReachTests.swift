import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// Whatever can be done at the painted screen can be said, or the conversation says how else.
@Suite struct LinearReachTests {
  @Test(arguments: Context.allCases.filter(Context.screens.contains))
  func everyActionOfAScreenHasAWordOfItsOwn(_ context: Context) {
    let vocabulary = LineCommand.vocabulary(in: context, .standard)
    for line in ActionTable.lines(in: context)
    where !LineCommand.ofThePaintedScreen.contains(line.action) {
      let words = vocabulary.filter { means($0.command, line.action, context) }
      #expect(!words.isEmpty, "\(line.action) cannot be said")
      for (word, command) in words {
        #expect(
          LineCommand(word, in: context, .standard) == command, "\(word) means something else")
      }
    }
  }

  /// Whether a command does what an action does.
  private func means(_ command: LineCommand, _ action: Action, _ context: Context) -> Bool {
    switch (command, action) {
    case (.perform(let said, _), _) where said == action: true
    case (.goBack, .back), (.quit, .quit), (.help, .help), (.place, .repaint): true
    // There Enter goes on to the next question, which has a word; a number opens a standard.
    case (.perform(.moveDown, _), .open): context == .walk
    case (.perform(.nextUnanswered, _), .open): context == .overview
    default: false
    }
  }

  /// How each action of a layer is said; what only moves about, or edits a text that is typed by
  /// the line, needs no word.
  private static let said: [Context: [Action: String]] = [
    .list: [.accept: "a number", .cancel: "cancel"],
    .form: [
      .open: "a number", .cancel: "back", .help: "help", .eraseText: "erase", .raiseFlag: "flag",
    ],
    .field: [.accept: "the text", .cancel: "cancel"],
    .editor: [
      .accept: ".", .newLine: "an empty line", .nextKind: ".kind", .deleteNote: ".delete",
      .quote: ".quote",
    ],
    .question: [.accept: "yes", .cancel: "no"],
    .page: [.cancel: "anything", .raiseFlag: "flag, once it is left"],
  ]
  /// Said over every layer, or by a key that a terminal takes itself.
  private static let everywhere: Set<Action> = [
    .retrySave, .repaint, .hide, .suspend, .interrupt, .help,
  ]
  /// Lent to another program whole, which lines cannot be.
  private static let ofTheWholeScreen: Set<Action> = [.editOutside]
  private static let ofTheEye: Set<Action> = [
    .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast,
  ]

  @Test(arguments: Context.allCases.filter { !Context.screens.contains($0) })
  func everyActionOfALayerIsSaidSomehow(_ context: Context) {
    let edited = Set(ActionTable.editing.map(\.action))
    let silent = Self.everywhere.union(Self.ofTheEye).union(Self.ofTheWholeScreen).union(edited)
    for line in ActionTable.lines(in: context) where !silent.contains(line.action) {
      #expect(Self.said[context]?[line.action] != nil, "\(line.action) cannot be said")
    }
  }

  @Test func warningAboutATextIsActedOnFromAForm() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "facts", "practitioner Jane Smithers", "erase", "yes", at: "C01 2.1.1.a")
    #expect(talk.answer(to: "practitioner Jane Smithers").contains { $0.contains("erase") })
    #expect(talk.answer(to: "erase").last == "yes or no?")
    #expect(talk.last.contains { $0.contains("Erased") })
    #expect(try desk.inspection.cases[0].fact("practitioner") == nil)
  }

  @Test func helpOverAListSaysWhatCanBeTyped() throws {
    let talk = try Desk.small().talk("facts", "help", "gender", "help", at: "C01 2.1.1.a")
    #expect(
      talk.transcript.contains("A number or a name changes one, such as age 16; cancel leaves."))
    #expect(talk.last == ["A number chooses; cancel leaves."])
  }

  /// Whatever comes after a fact that was said in one line is meant for the case again.
  @Test func aFactInOneLineLeavesNothingOpen() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "facts age 16", "facts age 99", "facts gender female", "flag not safe at home", "yes",
      at: "C01 2.1.1.a")
    let inspection = try desk.inspection
    #expect(inspection.cases[0].fact("age") == "16")
    #expect(inspection.cases[0].fact("gender") == "female")
    #expect(inspection.flags.map(\.concern) == ["not safe at home"])
    #expect(inspection.progress(of: 0).answered == 1)
    #expect(talk.answer(to: "facts age 99").contains { $0.contains("from 8 to 21") })
    #expect(!talk.transcript.contains { $0.contains("Facts of") })
  }

  /// A list in which nothing is half done gives way to a command.
  @Test(arguments: ["facts", "move on", "find plan"])
  func aCommandLeavesAList(_ opening: String) throws {
    let desk = try Desk.small()
    let talk = try desk.talk(opening, "flag not safe at home", "where", at: "C01 2.1.1.a")
    #expect(try desk.inspection.flags.map(\.concern) == ["not safe at home"])
    #expect(talk.last.contains { $0.contains("2.1.1.a") })
  }

  @Test func linesOfANoteAreNotCalledMisplaced() throws {
    let talk = try Desk.small().talk("note", "one", "two", ".", at: "C01 2.1.1.a")
    #expect(!talk.transcript.contains { $0.contains("You are there already") })
  }

  /// Nobody who listens presses keys.
  @Test func sentencesNameWordsAndNoKeys() throws {
    let talk = try Desk.small().talk("ask", at: "C01 2.1.1.a")
    #expect(talk.last.contains { $0.contains("interview") && $0.contains("lists them") })
  }
}
