@testable import Workbench
import Terminal
import TerminalTesting
import Testing

/// An idle program never wakes: it waits without a deadline once nothing is due.
@Suite struct IdleTests {
  private func deadlines(_ batches: [[Event]], at place: String) throws -> [Bool] {
    try Desk.small().sit(batches: batches, at: place).terminal.deadlines.map { $0 != nil }
  }

  @Test func nothingIsDueWhileNothingWasDone() throws {
    #expect(try deadlines([[.focus(false)], [.focus(true)]], at: "C01") == [false, false, false])
  }

  @Test func placeIsKeptOnceAfterAPause() throws {
    let batches: [[Event]] = [[.key(.down)], [.timeout], [.focus(true)]]
    #expect(try deadlines(batches, at: "C01 2.1.1.a") == [false, true, false, false])
  }

  @Test func answerIsTidiedOnceAfterAPause() throws {
    #expect(
      try deadlines([[.key("y")], [.timeout]], at: "C01 2.1.1.a") == [false, true, false])
  }

  @Test func draftIsKeptOnceAfterAPause() throws {
    let batches: [[Event]] = [[.key("e")], [.key("a")], [.timeout], [.focus(false)]]
    #expect(
      try deadlines(batches, at: "C01 2.1.1.a") == [false, false, true, false, false])
  }

  @Test func savedNoteLeavesNothingDue() throws {
    let batches: [[Event]] = [[.key("e")], [.key("a")], [.timeout], [.key(.escape)], [.timeout]]
    #expect(
      try deadlines(batches, at: "C01 2.1.1.a") == [false, false, true, false, true, false])
  }

  @Test func everyEventOfABatchIsAppliedBeforeOneFrame() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(batches: [[.key("y"), .key("n"), .key("y")]], at: "C01 2.1.1.a")
    #expect(sitting.terminal.frames.count == 2)
    #expect(desk.answerCount == 3)
  }
}
