import Inspection
import Terminal
import Testing

/// Flags and queries as they are shown, at three sizes, and where else they show.
@Suite struct QueryScreenTests {
  private func desk() throws -> Desk {
    let desk = try Desk.small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes"),
        SampleCase(reference: "C02", facts: [("inspector", "EF")]),
      ])
    try desk.sit("> 1", at: "C01 2.1.1.a")
    try desk.sit("K “Where is the evidence for this?” Enter", at: "C01 2.1.1.c", as: "CD")
    try desk.sit("K “The police letter of May is not mentioned” Enter", at: "C02 2.1.1.a", as: "CD")
    try desk.sit("k K 1 “Contact of 3 May” Enter")
    try desk.sit("c K “Was the child asked?” Enter", at: "C01 2.1.1.a", as: "CD")
    try desk.sit("k K 2 “Asked in June” Enter", as: "CD")
    try desk.sit("* “Mentions being afraid to go home” Enter", at: "C02 2.1.1.a", as: "EF")
    return try Desk(desk.ledger)
  }

  @Test func flagsAndQueriesOnALargeScreen() throws {
    expectScreen(
      try desk().sit("k", size: .large),
      """
      """)
  }

  @Test func flagsAndQueriesOnAStandardScreen() throws {
    expectScreen(
      try desk().sit("k Down"),
      """
      """)
  }

  @Test func flagsAndQueriesOnASmallScreen() throws {
    expectScreen(
      try desk().sit("k Down Down", size: .small),
      """
      """)
  }

  @Test func nothingToReview() throws {
    expectScreen(
      try Desk.small().sit("k", size: .small),
      """
      """)
  }

  @Test func theStepsOfACase() throws {
    expectScreen(
      try desk().sit(">", at: "C01 2.1.1.c", size: .large, as: "CD"),
      """
      """)
  }

  @Test func theReasonForAChange() throws {
    expectScreen(
      try desk().sit("n", at: "C01 2.1.1.c"),
      """
      """)
  }

  @Test func theReviewListOnASmallScreen() throws {
    expectScreen(
      try desk().sit("c", at: "C01 2.1.1.a", size: .small),
      """
      """)
  }
}
