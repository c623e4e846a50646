import Terminal
import Testing

/// The improvement plan at the three sizes, and what is laid over it.
@Suite struct PlanScreenTests {
  @Test func treeWithDetail() throws {
    let sitting = try Desk.planned().sit(
      "l Down Down", size: .large, thenSizes: [.standard, .small])
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

  @Test func lineWithReaudit() throws {
    let sitting = try Desk.planned().sit(
      "l Down Enter Down Down Enter 1 “12 of 12 2027-05-01” Enter Esc")
    expectScreen(
      sitting,
      """
      """)
  }

  @Test func form() throws {
    let sitting = try Desk.planned().sit(
      "l g “R1.1” Enter Enter", size: .large, thenSizes: [.standard, .small])
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

  @Test func adding() throws {
    expectScreen(
      try Desk.planned().sit("l Down +"),
      """
      """)
  }

  @Test func drafts() throws {
    let sitting = try Desk.anytown().sit("l D", size: .large, thenSizes: [.standard, .small])
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

  @Test func draftBeingEdited() throws {
    expectScreen(
      try Desk.anytown().sit("l D 1 1", size: .small),
      """
      """)
  }

  @Test func linking() throws {
    expectScreen(
      try Desk.planned().sit("l Down L “victim”"),
      """
      """)
  }

  @Test func saysWhenThereIsNone() throws {
    expectScreen(
      try Desk.small().sit("l", size: .small),
      """
      """)
  }
}
