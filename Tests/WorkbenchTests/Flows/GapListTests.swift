import Terminal
import Testing

/// The gaps in oversight on the screen: listed, grouped, filtered, and opened where they show.
@Suite struct GapListTests {
  private func desk() throws -> Desk {
    try .small(
      .hmip2021,
      [
        SampleCase(
          reference: "C01", facts: [("team", "South"), ("practitioner", "P2")],
          answers: ["oversight": "no", "2.1.1.h": "no"]),
        SampleCase(
          reference: "C02",
          facts: [("team", "North"), ("harmService", "low"), ("harmInspector", "high")],
          answers: ["2.2.2.d": "no"]),
      ])
  }

  @Test func gravestStandFirst() throws {
    let sitting = try desk().sit("v")
    #expect(sitting.header.contains("5 gaps in 2 of 2 cases · by severity"))
    #expect(sitting.cursorLine.contains("C01       Oversight not effective"))
    #expect(sitting.line(containing: "High · ").contains("High · 3 gaps"))
    #expect(sitting.screen.contains("For the team manager: "))
  }

  @Test func enterGoesToTheAnswerThatShowsTheGap() throws {
    let sitting = try desk().sit("v “/contingency” Enter Enter", at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸(d) "))
    #expect(sitting.header.contains("C02"))
    let back = try desk().sit("v “/contingency” Enter Enter Backspace", at: "C01 2.1.1.a")
    #expect(back.header.contains("1 gap in 1 of 2 cases · by severity · “contingency”"))
  }

  @Test func enterOpensTheFactsThatShowTheGap() throws {
    let sitting = try desk().sit("v “/escalated” Enter Enter", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Risk of serious harm, inspector"))
    #expect(sitting.header.contains("C02"))
  }

  @Test func groupsStandInTheOrderOfTheirCodes() throws {
    let sitting = try desk().sit("v G 3")
    #expect(sitting.header.contains("by team"))
    let headings = sitting.screen.split(separator: "\n").filter { $0.hasPrefix(" Team ") }
      .prefix(2)
    #expect(headings.map { $0.prefix(21) } == [" Team North · 3 gaps", " Team South · 2 gaps"])
  }

  @Test func groupsByQuestionStandInTheOrderOfTheFramework() throws {
    let sitting = try desk().sit("v G 5")
    #expect(sitting.header.contains("by question"))
    let headings = sitting.screen.split(separator: "\n").filter { $0.contains(" gap") }.dropFirst()
    #expect(
      headings.map { $0.split(separator: " ").first } == [
        "2.1.1.h", "2.2.2.d", "oversight", "Shown",
      ])
  }

  @Test(arguments: [("countersigned", "Not countersigned"), ("supervised", "No supervision of")])
  func whatAManagerLeftOutIsAGapOnceItIsRecorded(_ fact: String, _ words: String) throws {
    let recorded = { answer in
      try Desk.small(
        .hmip2021, [SampleCase(reference: "C01", facts: [(fact, answer)], answers: [:])]
      )
      .sit("v").screen
    }
    #expect(try recorded("no").contains(words))
    #expect(try !recorded("yes").contains(words))
  }

  /// Gaps under the code of whoever has them can be counted, as on the printed list they cannot.
  @Test(arguments: ["G 3", "G 4", "“/P2” Enter"])
  func aListByCodesIsNotWrittenAsAScreen(_ keys: String) throws {
    #expect(try desk().sit("v \(keys) z h").message.contains("Not written: "))
  }

  @Test(arguments: ["", "G 2", "G 5", "G 6", "“/victims” Enter"])
  func anyOtherListIsWrittenAsAScreen(_ keys: String) throws {
    #expect(try desk().sit("v \(keys) z h").screen.contains("Write this screen to a web page"))
  }

  @Test func theWholeListIsWritten() throws {
    #expect(try desk().sit("v “/victims” Enter W").screen.contains("This writes the whole list."))
  }

  @Test func gapGoesWithTheAnswerThatMadeIt() throws {
    let desk = try desk()
    try desk.sit("y", at: "C01 oversight")
    #expect(try desk.sit("v").header.contains("4 gaps in 2 of 2 cases"))
  }

  @Test func gapIsGoneWhenThePersonComesBackFromMendingIt() throws {
    let desk = try desk()
    let before = try desk.sit("v", at: "C01 2.1.1.a")
    #expect(before.header.contains("5 gaps in 2 of 2 cases"))
    let sitting = try desk.sit("v Enter y q", at: "C01 2.1.1.a")
    #expect(sitting.header.contains("4 gaps in 2 of 2 cases"))
  }

  @Test func wordsThatNoGapHasSaySo() throws {
    let sitting = try desk().sit("v “/weather” Enter")
    #expect(sitting.screen.contains("No gap has the words “weather”."))
    #expect(try desk().sit("v “/weather” Enter Enter").message == " There is no gap to open")
  }

  @Test func listIsWhereThePersonLeftIt() throws {
    let desk = try desk()
    try desk.sit("v")
    #expect(try desk.sit("").header.contains("5 gaps in 2 of 2 cases"))
  }

  @Test func groupsAreToldBeforeTheirGaps() throws {
    let told = try desk().talk("oversight", "group 3").last
    let north = try #require(told.firstIndex(of: "Team North:"))
    #expect(told[north + 1].hasPrefix("1 C02 "))
    #expect(told.contains("Team South:"))
    let bySeverity = try desk().talk("oversight").last
    #expect(!bySeverity.contains { $0.hasSuffix("High:") })
  }

  @Test func aPageDownTellsTheNextGaps() throws {
    let cases = (10..<40).map {
      SampleCase(reference: "C\($0)", answers: ["oversight": "no", "2.1.1": "no"])
    }
    let desk = try Desk.small(.hmip2021, cases)
    let talk = try desk.talk("oversight", "page down", "next", "page up", "where")
    let down = talk.answer(to: "page down")
    #expect(down.first?.hasPrefix("25 C34 ") == true)
    #expect(down.contains { $0.hasPrefix("48 ") })
    #expect(!down.contains { $0.hasPrefix("24 ") || $0.hasPrefix("49 ") })
    #expect(!talk.answer(to: "next").contains { $0.hasPrefix("27 ") })
    #expect(talk.answer(to: "page up").first?.hasPrefix("1 C10 ") == true)
    let last = try desk.talk("oversight", "last", "page down").last
    #expect(last == ["This is the last"])
  }
}
