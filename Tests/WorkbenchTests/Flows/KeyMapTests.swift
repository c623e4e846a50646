import Standards
import Terminal
import Testing

@testable import Workbench

/// A key file changes keys everywhere at once, and whatever is wrong with one is said by its place.
@Suite struct KeyMapTests {
  private func map(_ keys: String) throws -> KeyMap {
    try KeyMap(parsing: Array(Self.file(keys).utf8))
  }

  private static func file(_ keys: String) -> String {
    "{\n\"format\": \"caseaudit-keys/1\",\n\"keys\": {\n\(keys)\n}\n}"
  }

  private func faults(_ keys: String) -> [String] {
    do {
      _ = try map(keys)
      return []
    } catch let faults as JSONFaults {
      return faults.faults.map(\.message)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func writtenFileIsTheUsualMap() throws {
    let bytes = Array(KeyMap.standard.file.text(.indented).utf8)
    let read = try KeyMap(parsing: bytes)
    for context in Context.allCases {
      let names = { (map: KeyMap) in map.lines(in: context).map { "\($0.action) \($0.keyNames)" } }
      #expect(names(read).sorted() == names(.standard).sorted())
    }
  }

  @Test func keysReplaceAllThatAnActionHasEverywhere() throws {
    let map = try map("\"nextUnanswered\": [\"F5\", \"Z n\"]")
    for context in Context.screens {
      #expect(map.line(of: .nextUnanswered, in: context)?.keyNames == "F5 or Z n")
      #expect(map.action(for: "f", in: context) == nil)
    }
  }

  @Test func placeLimitsTheChange() throws {
    let map = try map("\"moveDown\": {\"walk\": [\"Down\", \"J\"], \"page\": \"J\"}")
    #expect(map.line(of: .moveDown, in: .walk)?.keyNames == "Down J")
    #expect(map.line(of: .moveDown, in: .page)?.keyNames == "J")
    #expect(map.line(of: .moveDown, in: .cases)?.keyNames == "Down Tab")
    #expect(map.line(of: .moveDown, in: .list)?.keyNames == "Down Tab")
  }

  @Test func keysCanBeExchanged() throws {
    let map = try map("\"answerYes\": \"n\",\n\"answerNo\": \"y\"")
    #expect(map.action(for: "n", in: .walk) == .answerYes)
    #expect(map.action(for: "y", in: .walk) == .answerNo)
  }

  @Test(arguments: [
    ("\"note\": \"n\"", "line 4, $.keys.note: “n” is “answerNo” as well in “walk”"),
    (
      "\"undo\": \"F5\",\n\"redo\": \"F5\"",
      "line 4, $.keys.undo: “F5” is “redo” as well in “overview”"
    ),
    ("\"fly\": \"n\"", "line 4, $.keys.fly: there is no action “fly”"),
    (
      "\"note\": {\"moon\": \"F5\"}", "line 4, $.keys.note.moon: there is no place “moon”"
    ),
    (
      "\"note\": {\"page\": \"F5\"}",
      "line 4, $.keys.note.page: the action is not for this place"
    ),
    ("\"note\": \"Meta-x\"", "line 4, $.keys.note: “Meta-x” is the name of no key"),
    (
      "\"note\": [\"F5\",\n\"Ctrl-1\"]",
      "line 5, $.keys.note[1]: “Ctrl-1” is a key that terminals do not send"
    ),
    ("\"note\": \"Ctrl-I\"", "line 4, $.keys.note: “Ctrl-I” is a key that terminals do not send"),
    (
      "\"note\": \"Shift-Enter\"",
      "line 4, $.keys.note: “Shift-Enter” is a key that terminals do not send"
    ),
    ("\"note\": 5", "line 4, $.keys.note: a list is expected here, not a number"),
    (
      "\"moveDown\": [\"Down\", \"J\"]",
      "line 4, $.keys.moveDown: “J” is taken for typing in “list”; say where it is meant, such as"
        + " {\"screens\": …}"
    ),
    (
      "\"accept\": {\"editor\": \"Up\"}",
      "line 4, $.keys.accept.editor: “Up” is taken for typing in “editor”; say where it is meant,"
        + " such as {\"screens\": …}"
    ),
    ("\"help\": []", "line 4, $.keys.help: “help” must keep a key"),
    (
      "\"interrupt\": \"F5\"",
      "line 4, $.keys.interrupt: Ctrl-C twice is the way out that always holds; it stays as it is"
    ),
    ("\"note\": \"Ctrl-C\"", "line 4, $.keys.note: “Ctrl-C” is “interrupt” as well in “cases”"),
    (
      "\"note\": \"y n\"",
      "line 4, $.keys.note: “y n” is never reached: its first key is “answerYes” in “walk”"
    ),
    ("\"note\": \"e\",\n\"note\": \"F5\"", "line 5, $: the key “note” stands twice in one object"),
  ])
  func faultIsToldByItsPlace(_ keys: String, _ message: String) {
    let found = faults(keys)
    #expect(found.contains(message), "\(found)")
  }

  @Test func everyFaultIsTold() {
    #expect(faults("\"fly\": \"n\",\n\"note\": \"n\",\n\"help\": []").count == 3)
  }

  @Test func fileOfAnotherKindIsNoKeyFile() {
    #expect(throws: JSONFaults.self) { try KeyMap(parsing: Array("{\"format\": \"x\"}".utf8)) }
    #expect(throws: JSONFaults.self) { try KeyMap(parsing: Array("keys".utf8)) }
    #expect(throws: JSONFaults.self) { try KeyMap(parsing: []) }
  }

  @Test func actionLeftWithoutAKeyIsNamedByItsCommand() throws {
    let map = try map("\"undo\": []")
    #expect(map.name(of: .undo, in: .walk) == ":undo")
    #expect(map.changes == 1)
  }
}

/// What the screen says of keys that were changed is true.
@Suite struct ChangedKeysTests {
  private static let changed = """
    {"format": "caseaudit-keys/1", "keys": {
      "answerYes": "+", "answerNo": "-", "undo": "F9", "nextUnanswered": "Z n", "help": "F1"
    }}
    """

  private func sit(_ keys: String) throws -> (Desk, Sitting) {
    let desk = try Desk.small()
    var workplace = Workplace()
    workplace.keys = try KeyMap(parsing: Array(Self.changed.utf8))
    return (desk, try desk.sit(keys, at: "C01 2.1.1.a", size: .large, workplace: workplace))
  }

  @Test func dispatcherObeysThem() throws {
    let (desk, _) = try sit("+ - + F9")
    try expectRows(
      desk,
      "AB C01 answer 2.1.1.a \"yes\"\nAB C01 answer 2.1.1.b \"no\"\n"
        + "AB C01 answer 2.1.1.c \"yes\"\nAB C01 answer 2.1.1.c –")
  }

  @Test func oldKeyDoesNothingAndTheMessageNamesTheNewOne() throws {
    let (desk, sitting) = try sit("y")
    #expect(sitting.message == " y does nothing here; F1 shows the keys")
    try expectRows(desk, "")
  }

  @Test func footerRowHelpAndPaletteNameThem() throws {
    let (_, walk) = try sit("")
    #expect(walk.line(-2).hasPrefix(" + yes  - no  a not applicable"))
    #expect(walk.cursorLine.contains("[+ - a]"))
    let (_, help) = try sit("F1")
    #expect(help.line(containing: "Answer Yes and go on").contains("│ +  "))
    let (_, palette) = try sit(": “take back”")
    #expect(palette.line(containing: "Take back your latest change").contains(" F9 "))
  }

  @Test func messagesNameThem() throws {
    let (_, sitting) = try sit("+ Up -")
    #expect(sitting.message == " 2.1.1.a was Yes; F9 takes the change back")
  }

  @Test func pairOfKeysIsPressedOneAfterTheOther() throws {
    let (_, sitting) = try sit("Down Down Z n")
    #expect(sitting.cursorLine.contains(" d "))
  }

  @Test func linearModeKnowsThem() throws {
    let desk = try Desk.small()
    var workplace = Workplace()
    workplace.keys = try KeyMap(parsing: Array(Self.changed.utf8))
    try desk.talk("+", "-", "F9", at: "C01 2.1.1.a", workplace: workplace)
    try expectRows(
      desk,
      "AB C01 answer 2.1.1.a \"yes\"\nAB C01 answer 2.1.1.b \"no\"\n"
        + "AB C01 answer 2.1.1.b –")
  }

  @Test func faultyKeyFileIsToldAndTheUsualKeysHold() throws {
    let desk = try Desk.small()
    var workplace = Workplace()
    workplace.keyFileFault = "keys.json, line 4, $.keys.fly: there is no action “fly”."
    let told = try desk.sit(at: "C01 2.1.1.a", workplace: workplace)
    #expect(told.screen.contains("Your key file has a fault, so the usual keys hold."))
    try desk.sit("Esc y", at: "C01 2.1.1.a", workplace: workplace)
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
  }
}
