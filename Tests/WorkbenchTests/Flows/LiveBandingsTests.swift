import Testing

/// The bandings beside the walk move with every answer, and say from where.
@Suite struct LiveBandingsTests {
  /// Five cases of which C01 is open on 2.1.1; all other answers are Yes but one No.
  private func desk() throws -> Desk {
    try .small(
      .hmip2021,
      [SampleCase(reference: "C01", answers: ["2.1.2": "yes", "2.1.3": "yes"])]
        + (2...5).map { number in
          SampleCase(
            reference: "C0\(number)",
            answers: ["2.1.1": number == 2 ? "no" : "yes", "2.1.2": "yes", "2.1.3": "yes"])
        })
  }

  @Test func answerMovesTheBandAndShowsWhereItCameFrom() throws {
    let before = try desk().sit(at: "C01 2.1.1", size: .large)
    #expect(before.line(containing: "││ 2.1 Assessment").contains("75%  Good        R–O"))
    let after = try desk().sit("n", at: "C01 2.1.1", size: .large)
    #expect(after.line(containing: "││ 2.1 Assessment").contains("60%  Req. impr.  R    ◂ was G"))
    #expect(after.line(containing: "││   Desistance").contains("3/5  60%"))
    #expect(after.line(containing: "││   Desistance").contains("◂ 75%"))
  }

  @Test func nextAnswerForgetsWhereTheLastCameFrom() throws {
    let sitting = try desk().sit("n y", at: "C01 2.1.1", size: .large)
    #expect(!sitting.screen.contains("was G"))
  }

  @Test func stripShowsTheStandardOnASmallerScreen() throws {
    let sitting = try desk().sit("n", at: "C01 2.1.1")
    #expect(sitting.line(1).contains("2.1 Assessment 60% Requires improvement"))
    #expect(sitting.line(2).contains("Desistance 3/5 R"))
  }
}
