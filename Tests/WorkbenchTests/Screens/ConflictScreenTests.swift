import Inspection
import Standards
import Terminal
import Testing

/// What a merge left to settle, with everybody's value beside.
@Suite struct ConflictScreenTests {
  @Test func saysThatThereIsNothing() throws {
    expectScreen(
      try Desk.small().sit("!"),
      """
      """)
  }

  @Test func listsConflictsAndCasesOfTwoPeople() throws {
    let sitting = try Desk.anytown().sit("!", thenSizes: [.large, .small])
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

  @Test func choiceNamesWhoSaidWhatAndWhen() throws {
    expectScreen(
      try Desk.anytown().sit("! Enter"),
      """
      """)
  }
}
