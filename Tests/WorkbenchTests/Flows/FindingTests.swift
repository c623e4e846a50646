import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// Go anywhere: by number in whatever way it is typed, by words, by state.
@Suite struct FindingTests {
  @Test(arguments: [
    "212b", "2.1.2.b", "c01 2.1.2.b", "2.1.2.b c01", "C01 212b", "2.1.2 b", "2 1 2 b", "2.1.2b",
    "C1 2.1.2 b", "c01 2.1.2b",
  ])
  func aNumberIsUnderstoodHoweverItIsTyped(_ typed: String) throws {
    let sitting = try Desk.small().sit("g “\(typed)” Enter", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("─ 2.1.2.b prompt"))
  }

  @Test func judgementIsFoundByItsSignAndACaseWithoutItsZero() throws {
    let judgement = try Desk.small().sit("g “2.1.2=” Enter", at: "C01 2.1.1.a")
    #expect(judgement.screen.contains("─ 2.1.2 key question"))
    #expect(try Desk.small().sit("g “c1” Enter").header.contains("C01"))
  }

  @Test func numberOfAKeyQuestionLeadsToItsBandings() throws {
    let sitting = try Desk.small().sit("g “3.2.1” Enter")
    #expect(sitting.header.contains("Bandings"))
    #expect(sitting.cursorLine.contains("3.2.1"))
  }

  @Test func statesThatSomethingHasAreNamedAndFindIt() throws {
    let desk = try Desk.small()
    try desk.sit("y m n", at: "C01 2.1.1.a")
    let finder = try desk.sit("/", at: "C01 2.1.1.a")
    #expect(finder.screen.contains("words, a number, or: answered, yes, no, flagged, open"))
    let found = try desk.sit("/ “flagged” Enter", at: "C01 2.1.3")
    #expect(found.screen.contains("─ 2.1.1.b prompt"))
  }

  /// What a corrected fact took away is not gone: whoever looks for it is told so.
  @Test func questionThatIsNotAskedSaysSoWithItsAnswer() throws {
    let facts = [(name: "disposal", value: "youthConditionalCaution")]
    let desk = try Desk.small(
      .hmip2018,
      [
        SampleCase(
          reference: "O01", type: "outOfCourt", facts: facts, answers: ["3.4.2.a": "yes"])
      ])
    try desk.sit("d 2 2", at: "O01 3.4.1")
    let sitting = try desk.sit("g “3.4.2.a” Enter", at: "O01 3.4.1")
    #expect(sitting.message.contains("3.4.2.a is not asked of O01: Yes, out of scope and kept"))
  }

  @Test func wrongKeyInAListSaysWhatMayBeTyped() throws {
    let sitting = try Desk.small().sit("c + 9")
    #expect(sitting.message == " 9 does nothing here: 1–3 or Enter chooses, Esc leaves")
    let form = try Desk.small().sit("d z", at: "C01")
    #expect(form.message == " z does nothing here: 1–9 or Enter opens a line, Esc leaves")
  }

  @Test func lastPageOfAListIsFilled() {
    #expect(ListPosition(row: 20).window(count: 21, height: 10) == 11..<21)
    #expect(ListPosition(row: 12).window(count: 21, height: 10) == 10..<20)
    #expect(ListPosition(row: 2).window(count: 3, height: 10) == 0..<3)
  }
}
