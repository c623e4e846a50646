import Terminal
import Testing

/// Agreement and the two readings of a case as they are drawn.
@Suite struct AgreementScreenTests {
  @Test func showsTheDrawTheCasesAndTheFigures() throws {
    let sitting = try Desk.readTwice().sit("A Down", thenSizes: [.large, .small])
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

  @Test func showsTwoReadingsSideBySide() throws {
    let desk = try Desk.readTwice()
    try desk.sit("A Down Enter Enter n Enter “the notes bear it out” Enter")
    let sitting = try desk.sit("A Down Enter", thenSizes: [.large, .small])
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

  @Test func tellsTheFiguresWhole() throws {
    expectScreen(
      try Desk.readTwice().sit("A Down Down Down Down Enter"),
      """
      """)
  }

  @Test func saysWhenNothingIsDrawn() throws {
    expectScreen(
      try Desk.small().sit("A"),
      """
      """)
  }

  @Test func practiceCasesShowTheirResultOnceComplete() throws {
    let sitting = try Desk.practice().sit("A", thenSizes: [.large, .small])
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

  @Test func thePanelSeesVotesWhenItDecides() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes"])])
    try desk.sit("j Home Down Down Down Down B Enter 3 B Ctrl-U “CD” Enter 4")
    expectScreen(
      try desk.sit("j Home Down Down Down Down"),
      """
      """)
    expectScreen(
      try desk.sit("j Home Down Down Down Down p"),
      """
      """)
  }
}
