import Terminal
import Testing

/// The page on which the answers of a section are checked.
@Suite struct CheckAnswersScreenTests {
  @Test func showsChecksAnswersAndTheQuestion() throws {
    let sitting = try Desk.anytown().sit(
      "=", at: "C02 2.1.1", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
      """)
    expectScreen(
      sitting, at: .standard,
      """
      """)
    expectScreen(
      sitting, at: .small,
      """
      """)
  }

  @Test func sectionThatWasCalledCompleteSaysSo() throws {
    let sitting = try Desk.anytown().sit("=", at: "C01 oversight")
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func answersThatAreKeptAreMarked() throws {
    let desk = try Desk.small(
      .hmip2018,
      [
        SampleCase(
          reference: "O01", type: "outOfCourt",
          facts: [("disposal", "youthConditionalCaution")], everything: "yes")
      ])
    let sitting = try desk.sit("d Down Enter 2 Esc = End", at: "O01 3.4.1")
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func reasonsAreAskedForByDigit() throws {
    let sitting = try Desk.small().sit("a", at: "C01 2.1.3.b", thenSizes: [.small])
    expectScreen(
      sitting, at: .standard,
      """
      """)
    expectScreen(
      sitting, at: .small,
      """
      """)
  }

  @Test func reasonWhyACheckMayStandIsWrittenAsANote() throws {
    let sitting = try Desk.anytown().sit("= Home e “Seen”", at: "C02 2.1.1")
    expectScreen(
      sitting,
      """
      """)
  }
}
