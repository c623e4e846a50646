import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// What is shown when the program starts without a file.
@Suite struct StartScreenTests {
  /// The start screen after some keys, with a file and the demonstrations to choose from.
  private func screen(_ keys: String = "", isFirstRun: Bool = false) -> StartScreen {
    let recents = ["Anytown", "Protected inspection"].map {
      StartScreen.Item(
        .open(path: "/home/ab/\($0).caseaudit"), title: $0,
        detail: "/home/ab/inspections/2026/\($0.lowercased()).caseaudit")
    }
    var screen = StartScreen(
      recents: isFirstRun ? [] : recents,
      demonstrations: [
        StartScreen.Item(
          .demonstration(id: "anytown"), title: "Anytown",
          detail: "Invented, about half read by two inspectors"),
        StartScreen.Item(
          .demonstration(id: "gateshead-2023"), title: "Gateshead 2023",
          detail: "Rebuilt from published totals; cases are not real"),
      ],
      frameworks: [
        ("hmip-youth-2021", "Youth justice inspection standards, 2021 edition"),
        ("hmip-youth-2018", "Youth justice inspection standards, 2018 edition"),
      ], folder: "/home/ab/inspections", isTaken: { _ in false })
    for event in [Event].script(keys) { _ = screen.update(event) }
    return screen
  }

  private func expect(
    _ screen: StartScreen, at size: Size, _ expected: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    expectFrame(screen.view(size, glyphs: .unicode), expected, location)
  }

  @Test func listsWhatCanBeOpened() {
    let screen = screen("Down")
    expect(
      screen, at: .large,
      """
       CaseAudit

        Go on with
          1  Anytown               /home/ab/inspections/2026/anytown.caseaudit
        ▸ 2  Protected inspection  /home/ab/inspections/2026/protected inspection.caseaudit

        Look at a demonstration
          3  Anytown               Invented, about half read by two inspectors
          4  Gateshead 2023        Rebuilt from published totals; cases are not real

        Begin
          5  New inspection        framework, service, file
























        /home/ab/inspections/2026/protected inspection.caseaudit


       Enter open   1–9 choose   q leave
      """)
    expect(
      screen, at: .standard,
      """
       CaseAudit

        Go on with
          1  Anytown               /home/ab/inspections/2026/anytown.caseaudit
        ▸ 2  Protected inspection  …/inspections/2026/protected inspection.caseaudit

        Look at a demonstration
          3  Anytown               Invented, about half read by two inspectors
          4  Gateshead 2023        Rebuilt from published totals; cases are not real

        Begin
          5  New inspection        framework, service, file








        /home/ab/inspections/2026/protected inspection.caseaudit


       Enter open   1–9 choose   q leave
      """)
    expect(
      screen, at: .small,
      """
       CaseAudit

        Go on with
          1  Anytown               …tions/2026/anytown.caseaudit
        ▸ 2  Protected inspection  …otected inspection.caseaudit

        Look at a demonstration
          3  Anytown               Invented, about half read by…
          4  Gateshead 2023        Rebuilt from published total…

        Begin
          5  New inspection        framework, service, file




        /home/ab/inspections/2026/protected inspection.caseaudit


       Enter open   1–9 choose   q leave
      """)
  }

  @Test func firstRunBeginsWithADemonstration() {
    expect(
      screen(isFirstRun: true), at: .standard,
      """
       CaseAudit

        Look at a demonstration
        ▸ 1  Anytown         Invented, about half read by two inspectors
          2  Gateshead 2023  Rebuilt from published totals; cases are not real

        Begin
          3  New inspection  framework, service, file












        Invented, about half read by two inspectors


       Enter open   1–9 choose   q leave
      """)
  }

  @Test func letterMovesToWhatBeginsWithIt() {
    let frame = screen("g").view(.small, glyphs: .unicode)
    #expect(frame.cursor.map { frame.rowText($0.row) }?.contains("▸ 4  Gateshead 2023") == true)
  }

  @Test func longListFollowsTheCursor() {
    let size = Size(columns: 60, rows: 14)
    let frame = screen("n").view(size, glyphs: .unicode)
    #expect(frame.cursor.map { frame.rowText($0.row) }?.contains("▸ 5  New inspection") == true)
    #expect(screen().view(size, glyphs: .unicode).text.contains("▸ 1  Anytown"))
  }

  @Test func asksForStandardsServiceAndFile() {
    expect(
      screen("3", isFirstRun: true), at: .small,
      """
       CaseAudit

        Which standards?
        ▸ 1  Youth justice inspection standards, 2021 edition
          2  Youth justice inspection standards, 2018 edition














       Enter accept   1–9 choose   Esc back
      """)
    expect(
      screen("3 Enter", isFirstRun: true), at: .small,
      """
       CaseAudit

        The name of the service

        >














       Enter accept   Esc back
      """)
    expect(
      screen("3 Enter “Any Town & District” Enter", isFirstRun: true), at: .small,
      """
       CaseAudit

        The file to make; no other account here can read it

        > /home/ab/inspections/any-town-district.caseaudit














       Enter accept   Esc back
      """)
  }
}
