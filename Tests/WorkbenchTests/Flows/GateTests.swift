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
          reference: "O01", type: "outOfCourt",
          facts: [("disposal", "youthConditionalCaution")], everything: "yes")
      ])
  }

  @Test func closingAGateSaysHowManyAnswersItKeeps() throws {
    let desk = try desk()
    let sitting = try desk.sit("d 2 2", at: "O01 3.4.2", size: .large)
    #expect(sitting.message == " 3 answers are now out of scope; they are kept")
    let walk = try desk.sit("", at: "O01 oversight", size: .large)
    #expect(walk.screen.contains("3 answers out of scope; kept, and counted nowhere"))
    let back = try desk.sit("d 2 1", at: "O01 3.4.1")
    #expect(back.message == " 3 answers are back in scope")
    #expect(try desk.sit("", at: "O01 3.4.2").atCursor.hasPrefix("Yes"))
  }

  @Test func pageOfAnswersMarksThemAndDoesNotGoThere() throws {
    let desk = try desk()
    try desk.sit("d 2 2", at: "O01 3.4.1")
    let page = try desk.sit("= End", at: "O01 3.4.1", size: .large)
    #expect(page.cursorLine.contains("Yes, out"))
    #expect(
      try desk.sit("= End Enter", at: "O01 3.4.1").message
        == " 3.4.2 is not asked of this case; its answer is kept")
  }

  @Test func undoOpensItAgain() throws {
    let sitting = try desk().sit("d 2 2 Esc u", at: "O01 3.4.1")
    #expect(sitting.message == " Taken back: O01 disposal · 3 answers are back in scope")
  }

  /// Only what takes a case out of a figure is asked about twice.
  @Test func otherAnswersAreNotConfirmed() throws {
    let sitting = try desk().sit("a n y x", at: "O01 3.2.2.a")
    #expect(!sitting.screen.contains("Please confirm"))
  }

  @Test func lineByLineItIsSaidToo() throws {
    let talk = try desk().talk("facts disposal youth caution", at: "O01 3.4.1")
    #expect(talk.last.contains("3 answers are now out of scope; they are kept"))
  }
}
