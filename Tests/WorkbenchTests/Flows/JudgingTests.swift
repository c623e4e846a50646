import Testing

/// Judged standards with their rationale, and decisions of the panel.
@Suite struct JudgingTests {
  /// Five cases that put 2.1 at 60 per cent: Requires improvement, and near a boundary.
  private func desk() throws -> Desk {
    try .small(
      .hmip2021,
      (1...5).map { number in
        SampleCase(
          reference: "C0\(number)",
          answers: ["2.1.1": number <= 3 ? "yes" : "no", "2.1.2": "yes", "2.1.3": "yes"])
      })
  }

  @Test func judgementIsSavedWithItsRationale() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("g “1.3” Enter r 3 “Partners meet monthly” Enter")
    try expectRows(
      desk,
      "AB judgement 1.3 {\"rating\":\"good\",\"rationale\":\"Partners meet monthly\"}")
    #expect(sitting.message == " 1.3 is judged Good")
    #expect(sitting.cursorLine.contains("Good"))
    #expect(sitting.screen.contains("Because: Partners meet monthly"))
  }

  @Test func judgingAgainOffersTheRationale() throws {
    let desk = try Desk.small()
    try desk.sit("g “1.3” Enter r 3 “Partners meet” Enter")
    let sitting = try desk.sit("g “1.3” Enter r 4")
    #expect(sitting.screen.contains("> Partners meet"))
  }

  @Test func judgementIsTakenBack() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("g “1.3” Enter r 3 Enter x")
    #expect(sitting.cursorLine.contains("not judged"))
  }

  @Test func eachKindOfStandardTakesOnlyItsOwn() throws {
    let desk = try Desk.small()
    let judged = try desk.sit("g “1.3” Enter p")
    #expect(judged.message == " 1.3 is judged; r changes the judgement")
    let rated = try desk.sit("j Home Down Down Down Down r")
    #expect(rated.message == " 2.1 is rated from cases; p records a decision")
    #expect(try desk.sit("Home Down Down Down Down p").message == " 2.1 has no rule rating yet")
    try expectRows(desk, "")
  }

  @Test func panelDecisionShowsBothRatings() throws {
    let desk = try desk()
    let sitting = try desk.sit("j Home Down Down Down Down p 3 “Later work is strong” Enter")
    try expectRows(
      desk,
      """
      AB decision 2.1 {"rating":"good","reason":"Later work is strong","decidedBy":"AB",\
      "decidedOn":"2026-12-01","ruleRating":"requiresImprovement"}
      """)
    #expect(sitting.cursorLine.contains("Requires improvement  Good"))
    #expect(sitting.cursorLine.contains("panel decision"))
    #expect(sitting.screen.contains("Later work is strong"))
  }

  @Test func decisionNeedsAReason() throws {
    let desk = try desk()
    let sitting = try desk.sit("j Home Down Down Down Down p 3 Enter")
    #expect(sitting.message == " The reason of a decision must not be empty.")
    try expectRows(desk, "")
  }

  @Test func decisionWithoutATriggerIsRecordedWithAWarning() throws {
    let cases = (1...8).map {
      SampleCase(
        reference: "C0\($0)",
        answers: ["2.1.1": "yes", "2.1.2": "yes", "2.1.3": "yes"])
    }
    let sitting = try Desk.small(.hmip2021, cases).sit(
      "j Home Down Down Down Down p 3 “Because” Enter", size: .large)
    #expect(sitting.message.contains("No trigger for discretion is met on 2.1"))
  }

  @Test func decisionIsStaleOnceTheRuleRatingMoves() throws {
    let desk = try desk()
    try desk.sit("j Home Down Down Down Down p 3 “Later work is strong” Enter")
    try desk.sit("y y", at: "C04 2.1.1")
    try desk.sit("y", at: "C05 2.1.1")
    let sitting = try desk.sit("j")
    #expect(sitting.line(containing: "2.1 Assessment").contains("stale"))
  }

  @Test func decisionIsWithdrawn() throws {
    let desk = try desk()
    let sitting = try desk.sit("j Home Down Down Down Down p 3 “Later work is strong” Enter x")
    #expect(sitting.line(containing: "2.1 Assessment").contains("Requires improvement"))
    #expect(!sitting.line(containing: "2.1 Assessment").contains("panel"))
    let again = try desk.sit("Home Down Down Down Down x")
    #expect(again.message == " There is nothing to take back")
  }

  /// One word in the list and below it for what no completion can change.
  @Test func whatIsSettledIsNotCalledProvisional() throws {
    let cases = (10...50).map { number in
      SampleCase(
        reference: "C\(number)",
        answers: number == 50 ? [:] : ["2.1.1": "yes", "2.1.2": "yes", "2.1.3": "yes"])
    }
    let sitting = try Desk.small(.hmip2021, cases).sit(
      "j Home Down Down Down Down", size: .large)
    #expect(sitting.cursorLine.contains("settled"))
    #expect(sitting.screen.contains("Settled: no completion of the sample changes this."))
  }
}
