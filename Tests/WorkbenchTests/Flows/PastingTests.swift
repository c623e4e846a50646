import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Text that is pasted goes where text is typed, and nowhere else.
@Suite struct PastingTests {
  @Test(arguments: [
    "", "c", "b", "j", "i", "f", "?", "c d", "c +", "s",
  ])
  func pasteOutsideOfAFieldDoesNothing(_ keys: String) throws {
    let desk = try Desk.small()
    let events = [Event].script(keys).map { [$0] }
    let before = try desk.sit(batches: events)
    let after = try Desk.small().sit(batches: events + [[.paste("yqny\n")]])
    #expect(after.screen == before.screen)
    #expect(after.departure == before.departure)
    try expectRows(desk, "")
  }

  @Test func pasteIntoALineNeverSubmits() throws {
    let desk = try Desk.small()
    let events = [Event].script("c w").map { [$0] } + [[.paste("moved\naway\n")]]
    let sitting = try desk.sit(batches: events)
    #expect(sitting.screen.contains("> moved away"))
    try expectRows(desk, "")
  }

  @Test func pasteIntoANoteKeepsItsLines() throws {
    let desk = try Desk.small()
    let events: [[Event]] = [[.key("e")], [.paste("one\ntwo")], [.key(.escape)]]
    try desk.sit(batches: events, at: "C01 2.1.1.a")
    #expect(try desk.notes == ["one\ntwo"])
  }
}
