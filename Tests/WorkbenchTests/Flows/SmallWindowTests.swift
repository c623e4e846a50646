import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// A window too small to show a question takes no answer to it.
@Suite struct SmallWindowTests {
  private let tiny = Size(columns: 59, rows: 20)

  @Test(arguments: ["y", "x", "u", "e", "q", "Backspace"])
  func keysThatCannotBeSeenDoNothing(_ key: String) throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1.a": "no"])])
    let keys = [Event].keys(key).map { [$0] }
    let sitting = try desk.sit(
      batches: keys + [[.resized(.standard)]], at: "C01 2.1.1.a", size: tiny)
    try expectRows(desk, "")
    #expect(sitting.cursorLine.contains("▸ a  "))
  }

  @Test func textBeingTypedIsKeptAndGoesOnAfterwards() throws {
    let desk = try Desk.small()
    let batches: [[Event]] = [
      [.key("e")], [.key("a")], [.resized(tiny)], [.key("b")], [.resized(.standard)],
      [.key("c")], [.key(.escape)],
    ]
    try desk.sit(batches: batches, at: "C01 2.1.1.a")
    #expect(try desk.notes == ["ac"])
  }

  @Test func controlCStillLeaves() throws {
    #expect(try Desk.small().sit("Ctrl-C Ctrl-C", size: tiny).departure.exitCode == 130)
  }
}
