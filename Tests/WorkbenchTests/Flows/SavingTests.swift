import Ledger
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// What cannot be saved is said, kept and saved later, in the order in which it was done.
@Suite struct SavingTests {
  /// Presses keys one by one; before the key with a number, the disk goes away or comes back.
  private func sit(
    _ desk: Desk, _ keys: String, at place: String, failing: Range<Int>
  ) throws -> Sitting {
    var pressed = 0
    return try desk.sit(keys, at: place) { _ in
      // A failure here shows as a wrong outcome of the test.
      if pressed == failing.lowerBound { try? desk.ledger.refuseWrites() }
      if pressed == failing.upperBound { try? desk.ledger.letWrite() }
      pressed += 1
    }
  }

  @Test func failureSaysSoAndTheQuestionStaysOpen() throws {
    let desk = try Desk.small()
    let sitting = try sit(desk, "y", at: "C01 2.1.1.a", failing: 0..<9)
    #expect(sitting.header.hasSuffix("NOT SAVED"))
    #expect(sitting.message.hasPrefix(" Not saved; Ctrl-R tries again: "))
    #expect(sitting.departure.summary.contains { $0.hasPrefix("Not everything was saved") })
  }

  @Test func tryingAgainSavesWhatWaitedAndGoesOn() throws {
    let desk = try Desk.small()
    let sitting = try sit(desk, "y Ctrl-R", at: "C01 2.1.1.a", failing: 0..<1)
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    #expect(sitting.header.hasSuffix("saved 14:03:22"))
    #expect(sitting.cursorLine.contains("▸ b  "))
  }

  @Test func tryingAgainInVainKeepsIt() throws {
    let desk = try Desk.small()
    let sitting = try sit(desk, "y Ctrl-R Ctrl-R Ctrl-R", at: "C01 2.1.1.a", failing: 0..<3)
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    #expect(sitting.header.hasSuffix("saved 14:03:22"))
  }

  @Test func nextAnswerTakesWhatWaitedAlongInOrder() throws {
    let desk = try Desk.small()
    let sitting = try sit(desk, "y n", at: "C01 2.1.1.a", failing: 0..<1)
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "yes"
      AB C01 answer 2.1.1.a "no"
      """)
    #expect(sitting.header.hasSuffix("saved 14:03:22"))
  }

  @Test func leavingSavesWhatWaited() throws {
    let desk = try Desk.small()
    let sitting = try sit(desk, "y o q", at: "C01 2.1.1.a", failing: 0..<2)
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    #expect(sitting.departure.exitCode == 0)
    #expect(!sitting.departure.summary.contains { $0.contains("Not everything") })
  }

  @Test func leavingIsConfirmedWhileSomethingWaits() throws {
    let desk = try Desk.small()
    let asked = try sit(desk, "y o q", at: "C01 2.1.1.a", failing: 0..<9)
    #expect(asked.screen.contains("Leave without saving?"))
    #expect(asked.departure.exitCode == 129, "only the end of the script ended it")
  }

  @Test func leavingWithoutSavingEndsWithAnError() throws {
    let left = try sit(Desk.small(), "y o q y", at: "C01 2.1.1.a", failing: 0..<9)
    #expect(left.departure.exitCode == 74)
    let stayed = try sit(Desk.small(), "y o q n", at: "C01 2.1.1.a", failing: 0..<9)
    #expect(stayed.departure.exitCode == 129)
  }

  @Test func noteThatCannotBeSavedStaysInTheEditor() throws {
    let desk = try Desk.small()
    let keys = "e “Seen” Esc Ctrl-R"
    let failed = try sit(desk, "e “Seen” Esc", at: "C01 2.1.1.a", failing: 0..<9)
    #expect(failed.screen.contains("│ Seen"))
    let desk2 = try Desk.small()
    let saved = try sit(desk2, keys, at: "C01 2.1.1.a", failing: 0..<6)
    #expect(try desk2.notes == ["Seen"])
    #expect(!saved.screen.contains("Note on"))
  }

  @Test func ledgerClosedUnderItIsSaidAndEndsWithoutACrash() throws {
    let desk = try Desk.small()
    var pressed = 0
    let terminal = ScriptedTerminal(keys: "f y e a b Esc Ctrl-R")
    let workbench = try Workbench(
      desk.ledger, on: terminal, as: "AB", today: "2026-12-01", glyphs: .unicode)
    terminal.onPresent = { _ in
      if pressed == 1 { try? desk.ledger.close() }  // Shows as a wrong screen.
      pressed += 1
    }
    let departure = try workbench.run()
    #expect(terminal.text.contains("Not saved; Ctrl-R tries again: :memory: is closed already."))
    #expect(departure.exitCode == 129)
    #expect(departure.summary.contains { $0.hasPrefix("Not everything was saved") })
  }

  @Test func nothingWaitingIsSaid() throws {
    #expect(try Desk.small().sit("Ctrl-R").message == " Everything is saved")
  }
}
