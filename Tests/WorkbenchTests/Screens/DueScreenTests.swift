import Terminal
import Testing

/// Readings that are due, and practitioners' comments, as they are shown at three sizes.
@Suite struct DueScreenTests {
  @Test func listsReadingsByInspector() throws {
    let sitting = try Desk.due().sit("T", thenSizes: [.large, .small])
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

  @Test func listsDisagreementsAmongTheQueries() throws {
    let sitting = try Desk.commented().sit("k", thenSizes: [.large, .small])
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
}
