import Inspection
import Terminal
import Testing

@testable import Workbench

/// What lies behind a gate that closes is kept, and people are told.
@Suite struct GateTests {
  private func desk() throws -> Desk {
    try Desk.small(
      .hmip2018,
      [
        SampleCase(
          reference: "C01", facts: [("safetyInspector", "low")], everything: "yes"),
        SampleCase(
          reference: "O01", type: "outOfCourt",
          facts: [("disposal", "youthConditionalCaution")], everything: "yes"),
      ])
  }

  @Test func closingAGateSaysHowManyAnswersItKeeps() throws {
    let desk = try desk()
    let sitting = try desk.sit("a y", at: "C01 2.2.2")
    #expect(sitting.message == " 4 answers are now out of scope; they are kept")
    let list = try desk.sit("", at: "C01 2.2.2.a", size: .large)
    #expect(list.cursorLine.contains("Yes, out"))
    #expect(list.screen.contains("Out of scope while 2.2.2 is Not relevant"))
    let again = try desk.sit("y", at: "C01 2.2.2")
    #expect(again.message == " 4 answers are back in scope")
  }

  @Test func undoOpensItAgain() throws {
    let sitting = try desk().sit("a y u", at: "C01 2.2.2")
    #expect(
      sitting.message == " Taken back: C01 2.2.2 · 4 answers are back in scope")
  }

  @Test func factThatClosesAGateSaysSoAndTheWalkShowsWhatIsKept() throws {
    let desk = try desk()
    let sitting = try desk.sit("d Down Enter 2", at: "O01 3.4.2", size: .large)
    #expect(sitting.message == " 5 answers are now out of scope; they are kept")
    let walk = try desk.sit("", at: "O01 oversight", size: .large)
    #expect(walk.screen.contains("5 answers out of scope; kept, and counted nowhere"))
    let page = try desk.sit("=", at: "O01 3.4.1", size: .large)
    #expect(page.line(containing: "3.4.2  ").contains("Yes, out"))
    #expect(
      try desk.sit("= End Enter", at: "O01 3.4.1").message
        == " 3.4.2 is not asked of this case; its answer is kept")
    let back = try desk.sit("d Down Enter 1", at: "O01 3.4.1")
    #expect(back.message == " 5 answers are back in scope")
  }

  /// Only what takes a case out of a figure is asked about twice.
  @Test func otherAnswersAreNotConfirmed() throws {
    let desk = try desk()
    let sitting = try desk.sit("a n y x", at: "C01 2.2.2.a")
    #expect(!sitting.screen.contains("Please confirm"))
  }

  @Test func lineByLineItIsSaidToo() throws {
    let talk = try desk().talk("not relevant", "yes", at: "C01 2.2.2")
    #expect(talk.last.contains("4 answers are now out of scope; they are kept"))
  }
}
