import Testing

/// Leaving a case out of a sub-sample depends on the edition, and is never an accident.
@Suite struct NotRelevantTests {
  @Test func isRefusedWithItsReasonWhereEveryCaseCounts() throws {
    let desk = try Desk.small(.hmip2021)
    let sitting = try desk.sit("a", at: "C01 2.1.1")
    #expect(sitting.message == " In this edition every case counts on a key question: Yes or No")
    try expectRows(desk, "")
  }

  @Test(arguments: Edition.allCases)
  func isRefusedForOversightInEveryEdition(_ edition: Edition) throws {
    let desk = try Desk.small(edition)
    let sitting = try desk.sit("a", at: "C01 oversight")
    #expect(sitting.message == " Oversight is judged in every case: Yes or No")
    try expectRows(desk, "")
  }

  @Test(arguments: ["y", "Enter"])
  func isSavedOnceConfirmed(_ key: String) throws {
    let desk = try Desk.lowConcern()
    let sitting = try desk.sit("a \(key)", at: "C01 2.2.2")
    try expectRows(desk, "AB C01 answer 2.2.2 \"notRelevant\"")
    #expect(sitting.cursorLine.contains("▸ a  "), "the next question")
  }

  @Test(arguments: ["n", "Esc", "Ctrl-G"])
  func isDroppedWhenNotConfirmed(_ key: String) throws {
    let desk = try Desk.lowConcern()
    let sitting = try desk.sit("a \(key)", at: "C01 2.2.2")
    try expectRows(desk, "")
    #expect(sitting.message == " Nothing was changed")
    #expect(sitting.cursorLine.contains("▸ =  "))
  }

  /// Before any prompt is answered for nothing.
  @Test func isProposedFromTheFirstPrompt() throws {
    let first = try Desk.lowConcern().sit(at: "C01 2.2.2.a")
    #expect(first.screen.contains("2.2.2 is proposed as Not relevant. "))
    let second = try Desk.lowConcern().sit(at: "C01 2.2.2.b")
    #expect(!second.screen.contains("is proposed"))
  }

  @Test func promptsBehindItNeedNoAnswer() throws {
    let sitting = try Desk.lowConcern().sit("a y Up Up", at: "C01 2.2.2", size: .large)
    #expect(sitting.screen.contains("no need"))
    #expect(sitting.screen.contains("Not rel."))
  }
}
