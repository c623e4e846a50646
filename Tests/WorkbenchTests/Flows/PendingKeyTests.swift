import Terminal
import Testing

@testable import Workbench

/// A key that needs another shows at once what may follow, and can be left.
@Suite struct PendingKeyTests {
  @Test func boxAndFooterShowWhatMayFollow() throws {
    let sitting = try Desk.small().sit("z", at: "C01 2.1.1.a")
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func boxFitsASmallScreen() throws {
    let sitting = try Desk.small().sit("z", at: "C01 2.1.1.a", size: .small)
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func boxOfTheNoteEditor() throws {
    let sitting = try Desk.small().sit("e “Seen” Ctrl-X", at: "C01 2.1.1.a", size: .large)
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func whatFollowsIsDone() throws {
    let sitting = try Desk.small().sit("z s", at: "C01 2.1.1.a")
    #expect(sitting.message == " The parts of a case stand apart")
  }

  @Test func escapeLeavesAndDoesNothingElse() throws {
    let desk = try Desk.small()
    let before = try desk.sit("", at: "C01 2.1.1.a")
    let after = try desk.sit("z Esc", at: "C01 2.1.1.a")
    #expect(after.screen == before.screen)
    let sitting = try desk.sit("z Esc y", at: "C01 2.1.1.a")
    #expect(sitting.header.contains("1 of 70"))
  }

  @Test func keyThatDoesNotFollowSaysSoAndDoesNothing() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("z y", at: "C01 2.1.1.a")
    #expect(sitting.message == " z y does nothing here")
    try expectRows(desk, "")
  }

  @Test func twoStopsLeaveFromTheMidst() throws {
    let sitting = try Desk.small().sit("z Ctrl-C Ctrl-C", at: "C01 2.1.1.a")
    #expect(sitting.departure.exitCode == 130)
  }

  @Test func pastedTextIsNoSecondKey() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      batches: [[.key("z")], [.paste("s")], [.key("y")]], at: "C01 2.1.1.a")
    #expect(sitting.header.contains("1 of 70"))
  }

  @Test func hidingDoesNotWait() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("z Ctrl-O", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Out of sight."))
    let after = try desk.sit("z Ctrl-O Enter y", at: "C01 2.1.1.a")
    #expect(after.header.contains("1 of 70"), "the first key is forgotten")
  }

  @Test func linearModeTakesBothKeysInALine() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("z s", at: "C01 2.1.1.a")
    #expect(talk.last.contains("The parts of a case stand apart"))
  }
}
