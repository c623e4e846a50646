import Terminal
import Testing

/// The gaps in oversight as they are drawn.
@Suite struct GapScreenTests {
  @Test func listsGapsWithEvidenceAndAction() throws {
    let sitting = try Desk.anytown().sit("v Down", thenSizes: [.large, .small])
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

  @Test func saysWhenThereIsNone() throws {
    expectScreen(
      try Desk.small().sit("v"),
      """
      """)
  }
}
