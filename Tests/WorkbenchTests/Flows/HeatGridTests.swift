import Terminal
import Testing

/// The heat map on the screen: moving in it, other rows, and what is behind a cell.
@Suite struct HeatGridTests {
  private func desk() throws -> Desk {
    try .small(
      .hmip2021,
      [
        SampleCase(
          reference: "C01", facts: [("team", "South")],
          answers: ["2.1.1": "yes", "2.1.2": "no", "2.1.1.h": "no"]),
        SampleCase(reference: "C02", facts: [("team", "North")], answers: ["2.1.1": "no"]),
        SampleCase(reference: "O01", type: "outOfCourt", answers: ["3.1.1": "yes"]),
      ])
  }

  @Test func cursorStandsOnTheCell() throws {
    let sitting = try desk().sit("V Right")
    #expect(sitting.header.contains("Heat map · Court disposal · cases"))
    #expect(sitting.cursorLine.hasPrefix("▸ C01  Yes   No    ·"))
    #expect(sitting.atCursor.hasPrefix("No "))
    #expect(sitting.line(containing: "─ C01 · 2.1.2").isEmpty == false)
  }

  @Test func promptsTakeThePlaceOfKeyQuestionsAndGiveItBack() throws {
    let prompts = try desk().sit("V Right p")
    #expect(prompts.header.contains("cases · prompts"))
    #expect(prompts.line(containing: "─ C01 · 2.1.2.a").isEmpty == false)
    let victims = try desk().sit("V p Right Right Right Right Right Right Right")
    #expect(victims.line(containing: "─ C01 · 2.1.1.h").isEmpty == false)
    #expect(victims.atCursor.hasPrefix("No"))
    #expect(
      try desk().sit("V p Right Right Right Right Right Right Right Enter").screen
        .contains("2.1.1.h prompt"))
    #expect(try desk().sit("V Right p p").line(containing: "─ C01 · 2.1.2 ").isEmpty == false)
    #expect(try desk().sit("V G 2 p").message == " Themes are shown by standard")
  }

  /// A screen keeps nothing back, so one of groups does not leave the inspection as it stands.
  @Test func aMapOfGroupsIsNotWrittenAsAScreen() throws {
    #expect(try desk().sit("V G 3 z h").message.contains("W writes this map"))
    #expect(try desk().sit("V z h").screen.contains("Write this screen to a web page"))
  }

  /// Counting the answers of a group's cases would give every figure that is kept back of it.
  @Test(arguments: ["G 3 Enter", "G 4 Enter", "G 5 Enter", "G 3 Enter p"])
  func aMapOfOneGroupsCasesIsNotWritten(_ keys: String) throws {
    for writing in ["W", "z h"] {
      let sitting = try desk().sit("V \(keys) \(writing)")
      #expect(sitting.message.contains("could be counted"))
      #expect(!sitting.screen.contains("to a file"))
    }
    #expect(try desk().sit("V G 3 Enter G 1 W").screen.contains("Write this page to a file"))
  }

  @Test func goingBackFromTheCasesOfAGroupLeadsToItsRow() throws {
    let back = try desk().sit("V G 3 Down Right Enter Backspace")
    #expect(back.header.contains("by team"))
    #expect(back.cursorLine.hasPrefix("▸ South"))
    #expect(back.atCursor.hasPrefix("0/1 0%"))
    let further = try desk().sit("V G 3 Down Enter Enter Backspace Backspace")
    #expect(further.cursorLine.hasPrefix("▸ South"))
    #expect(!(try desk().sit("V G 3 Down Enter Backspace Backspace").header.contains("Heat map")))
  }

  @Test func edgesHoldTheCursor() throws {
    let sitting = try desk().sit("V Left Up Left")
    #expect(sitting.atCursor.hasPrefix("Yes"))
    #expect(try desk().sit("V End Home PgDn").cursorLine.hasPrefix("▸ C02"))
  }

  @Test func enterGoesToTheAnswer() throws {
    let sitting = try desk().sit("V Down Enter")
    #expect(sitting.header.contains("C02"))
    #expect(sitting.screen.contains("2.1.1 key question"))
    let back = try desk().sit("V Down Enter Backspace")
    #expect(back.cursorLine.hasPrefix("▸ C02"))
  }

  @Test func tabShowsTheOtherTypeOfCase() throws {
    let sitting = try desk().sit("V Tab")
    #expect(sitting.header.contains("Out-of-court disposal · cases"))
    #expect(sitting.cursorLine.hasPrefix("▸ O01  Yes"))
    #expect(try desk().sit("V Tab Tab").cursorLine.hasPrefix("▸ C01"))
  }

  @Test func teamsStandInTheOrderOfTheirCodesAndLeadToTheirCases() throws {
    let teams = try desk().sit("V G 3")
    #expect(teams.header.contains("by team"))
    #expect(teams.line(1).contains("2.1.1"))
    #expect(teams.line(2).hasPrefix("▸ North  0/1 0% I"))
    #expect(teams.line(3).hasPrefix("2 South  1/1 100% O"))
    #expect(teams.screen.contains("All rows: 1 of 2 Yes, 50 per cent, Requires improvement"))
    let cases = try desk().sit("V G 3 Down Enter")
    #expect(cases.header.contains("team South"))
    #expect(cases.cursorLine.hasPrefix("▸ C01"))
  }

  @Test func themeLeadsToThePromptsAndTheFirstNo() throws {
    let themes = try desk().sit("V G 2 Down Down")
    #expect(themes.cursorLine.hasPrefix("▸ Victims"))
    #expect(themes.atCursor.hasPrefix("0/1 0%"))
    let prompts = try desk().sit("V G 2 Down Down Enter")
    #expect(prompts.screen.contains("Victims in 2.1: first case with a No"))
    let walk = try desk().sit("V G 2 Down Down Enter 1")
    #expect(walk.header.contains("C01"))
    #expect(walk.cursorLine.contains("(h)"))
  }

  @Test func cellWithNothingBehindItSaysSo() throws {
    #expect(try Desk.small(.hmip2021, []).sit("V Enter").message.contains("nothing behind"))
    let themes = try desk().sit("V G 2 End Enter")
    #expect(themes.message.contains("There is nothing behind this cell"))
  }

  @Test func answersMoveTheMap() throws {
    let desk = try desk()
    try desk.sit("y", at: "C02 2.1.1")
    #expect(try desk.sit("V Down").cursorLine.hasPrefix("▸ C02  Yes"))
  }

  @Test func mapIsReadOutInSentences() throws {
    let told = try desk().talk("heat map").last
    #expect(told.contains("Smalltown, Heat map, Court disposal, cases") || told.first != nil)
    #expect(told.contains { $0.hasPrefix("2 C02: 2.1.1 No; 2.1.2 Not answered yet; ") })
  }
}
