import Terminal
import Testing

/// Heat maps as they are drawn.
@Suite struct HeatMapScreenTests {
  @Test func showsCasesByKeyQuestion() throws {
    let sitting = try Desk.anytown().sit("V Down Right", thenSizes: [.large, .small])
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

  @Test func showsTeams() throws {
    let sitting = try Desk.anytown().sit("V G 3 Right", thenSizes: [.large, .small])
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

  @Test func showsThemesByStandard() throws {
    let sitting = try Desk.anytown().sit("V G 2", thenSizes: [.large])
    expectScreen(
      sitting, at: .large,
      """
      """)
    expectScreen(
      sitting, at: .standard,
      """
      """)
  }

  @Test func saysThatThereIsNothingYet() throws {
    expectScreen(
      try Desk.small(.hmip2021, []).sit("V"),
      """
      """)
  }
}
