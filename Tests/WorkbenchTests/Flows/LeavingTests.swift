import Ledger
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// However the program is left, the exit code says how and nothing is lost.
@Suite struct LeavingTests {
  @Test func controlCTwiceLeavesAtOnce() throws {
    let desk = try Desk.small()
    let once = try desk.sit("Ctrl-C")
    #expect(once.message == " Ctrl-C once more leaves; every answer is saved")
    #expect(once.departure.exitCode == 129, "only the end of the script ended it")
    #expect(try desk.sit("Ctrl-C c Ctrl-C").departure.exitCode == 129, "another key between")
    #expect(try desk.sit("Ctrl-C Ctrl-C y y").departure.exitCode == 130)
  }

  @Test(arguments: ["?", ":", "c + 1", "s", "c d"])
  func controlCTwiceLeavesFromAnyLayer(_ keys: String) throws {
    #expect(try Desk.small().sit(keys + " Ctrl-C Ctrl-C").departure.exitCode == 130)
  }

  @Test(arguments: [
    (Ending.hangUp, Int32(129)), (.interrupt, 130), (.quit, 131), (.terminate, 143),
  ])
  func endKeepsTheDraftAndGivesItsCode(_ ending: Ending, _ code: Int32) throws {
    let desk = try Desk.small()
    let keys = [Event].script("e “The plan”").map { [$0] }
    let sitting = try desk.sit(
      batches: keys + [[.ended(ending), .key("y")]], at: "C01 2.1.1.a")
    #expect(sitting.departure.exitCode == code)
    #expect(try desk.sit().screen.contains("│ The plan"))
    try expectRows(desk, "")
  }

  @Test func terminalIsGivenBack() throws {
    let sitting = try Desk.small().sit("q")
    #expect(!sitting.terminal.isEntered)
  }

  @Test func summarySaysWhereThingsStand() throws {
    let sitting = try Desk.small().sit("y q q q", at: "C01 2.1.1.a")
    #expect(
      sitting.departure.summary == [
        "Smalltown: 1 of 70 answers.",
        "Score 0 so far, could end 0–24 of 36; overall cannot be rated.",
      ])
  }

  @Test func suspendingKeepsTheDraftAndPaintsAnew() throws {
    let desk = try Desk.small()
    var drafts = 0
    let sitting = try desk.sit("e “Seen” Ctrl-Z", at: "C01 2.1.1.a") { _ in
      drafts = (try? desk.draftTexts.count) ?? 0
    }
    #expect(sitting.terminal.suspensions == 1)
    #expect(sitting.terminal.repaints == 1)
    #expect(drafts == 1)
  }

  @Test func suspendingWithoutAShellSaysSo() throws {
    let sitting = try Desk.small().sit(batches: [[.key(.control("z"))]], hasJobControl: false)
    #expect(sitting.message == " There is no shell to go back to")
  }
}
