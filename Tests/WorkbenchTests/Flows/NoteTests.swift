import Inspection
import Ledger
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Notes are written where they belong, and no key throws text away.
@Suite struct NoteTests {
  @Test(arguments: ["Esc", "Ctrl-S"])
  func leavingSavesTheNoteOnTheQuestion(_ key: String) throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “Seen twice” \(key)", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      "AB C01 note {\"key\":\"2.1.1.a\",\"kind\":\"evidence\",\"text\":\"Seen twice\"}")
    #expect(sitting.message == " Note saved")
    #expect(sitting.cursorLine.contains("*"))
    #expect(sitting.screen.contains("Evidence (AB): Seen twice"))
  }

  @Test func noteOnTheWholeCase() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c e “New worker” Esc")
    try expectRows(desk, "AB C01 note {\"kind\":\"evidence\",\"text\":\"New worker\"}")
    #expect(sitting.screen.contains("Evidence: New worker"))
  }

  @Test func noteOnAStandard() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("j e “See the board” Esc")
    try expectRows(
      desk, "AB note {\"key\":\"1.1\",\"kind\":\"evidence\",\"text\":\"See the board\"}")
    #expect(sitting.screen.contains("Evidence (AB): See the board"))
  }

  @Test func tabChangesTheKind() throws {
    let desk = try Desk.small()
    try desk.sit("e “Well done” Tab Esc", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      "AB C01 note {\"key\":\"2.1.1.a\",\"kind\":\"strength\",\"text\":\"Well done\"}")
  }

  /// A note is read when somebody comes to the question; a flag is on the manager's screen at once.
  @Test func noteOfASafeguardingConcernSaysHowToRaiseAFlag() throws {
    let kinds = Note.Kind.allCases.firstIndex(of: .safeguarding) ?? 0
    let tabs = Array(repeating: "Tab", count: kinds).joined(separator: " ")
    let sitting = try Desk.small().sit("e “Not safe” \(tabs) Esc", at: "C01 2.1.1.a")
    #expect(sitting.message == " Note saved; * raises a flag for the manager too")
  }

  @Test func ownNoteIsGoneOnWithAndAnotherBegunWithCapitalE() throws {
    let desk = try Desk.small()
    try desk.sit("e “One” Esc e “ two” Esc E “Three” Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["One two", "Three"])
  }

  @Test func noteOfSomebodyElseIsNotWrittenOver() throws {
    let desk = try Desk.small()
    try desk.sit("e “Mine” Esc", at: "C01 2.1.1.a", as: "CD")
    try desk.sit("e “Also” Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["Mine", "Also"])
  }

  @Test func openingANoteAndLeavingItWritesNothing() throws {
    let desk = try Desk.small()
    try desk.sit("e Esc e “  ” Esc", at: "C01 2.1.1.a")
    try expectRows(desk, "")
  }

  @Test(arguments: ["Ctrl-X d y", "Ctrl-X Ctrl-D y", "Ctrl-U Esc"])
  func deletedNoteCanBeBroughtBack(_ keys: String) throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “Seen” Esc e \(keys)", at: "C01 2.1.1.a")
    #expect(try desk.notes == [])
    #expect(sitting.message == " The note was removed; u brings it back")
    try desk.sit("u")
    #expect(try desk.notes == ["Seen"])
  }

  /// Were it not asked, as it is of an unsaved one, the “y” of habit would answer the question.
  @Test func removingANoteIsAskedAndAnswersNothing() throws {
    let desk = try Desk.small()
    let asked = try desk.sit("e “Seen” Esc e Ctrl-X d", at: "C01 2.1.1.a")
    #expect(asked.screen.contains("Remove this note?"))
    try desk.sit("e Ctrl-X d y")
    #expect(try desk.inspection.progress.answered == 0)
    #expect(try desk.notes == [])
  }

  @Test func linesOfANoteStayApart() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “3 May: seen” Enter “10 May: missed” Esc", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("3 May: seen / 10 May: missed"))
    let page = try desk.sit("h")
    #expect(page.line(containing: "3 May: seen").contains("missed") == false)
    #expect(page.screen.contains("│ 10 May: missed"))
  }

  @Test func throwingAnUnsavedNoteAwayIsConfirmed() throws {
    let desk = try Desk.small()
    let asked = try desk.sit("e “Seen” Ctrl-X d", at: "C01 2.1.1.a")
    #expect(asked.screen.contains("Throw this unsaved note away?"))
    let kept = try desk.sit("Ctrl-X d n Esc")
    #expect(kept.message == " Note saved")
    #expect(try desk.notes == ["Seen"])
  }

  @Test func enterBeginsANewLineAndArrowsMoveInTheText() throws {
    let desk = try Desk.small()
    try desk.sit("e “ad” Left “bc” End Enter “ef” Up Home “>” Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == [">abcd\nef"])
  }

  @Test func draftSurvivesTheWindowWithItsCaret() throws {
    let desk = try Desk.small()
    let before = try desk.sit("e “The plan is” Left Left", at: "C01 2.1.1.b")
    try expectRows(desk, "")
    let after = try desk.sit()
    #expect(after.screen == before.screen)
    #expect(after.frame?.cursor == before.frame?.cursor)
    #expect(after.atCursor.hasPrefix("is"))
    try desk.sit("“not ” Esc")
    #expect(try desk.notes == ["The plan not is"])
    #expect(try !desk.sit().screen.contains("Note on"), "the draft is forgotten")
  }

  @Test func draftIsKeptAfterAPauseInTyping() throws {
    let desk = try Desk.small()
    let keys = [Event].script("e “The plan”").map { [$0] }
    var drafts: [Int] = []
    try desk.sit(
      batches: keys + [[.timeout]], at: "C01 2.1.1.a", every: .milliseconds(260)
    ) { _ in
      drafts.append((try? desk.draftTexts.count) ?? 0)
    }
    #expect(drafts.suffix(2) == [0, 1])
  }
}
