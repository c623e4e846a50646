import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// A lead inspector sees what is due, sets days, and exempts.
@Suite struct DueTests {
  private func standings(_ desk: Desk) throws -> [String] {
    let inspection = try desk.inspection
    let today = try #require(CalendarDate("2026-12-01"))
    return inspection.dueReadings(on: today).map {
      "\(inspection.cases[$0.caseIndex].reference) \($0.kind) \($0.standingWords)"
    }
  }

  @Test func aDayIsSetForOneReadingAndTakenBack() throws {
    let desk = try Desk.due()
    let sitting = try desk.sit("T D 1 Ctrl-U “2026-12-09” Enter", as: "LL")
    #expect(sitting.cursorLine.contains("by 2026-12-09"))
    #expect(sitting.cursorLine.contains("in 8 days"))
    try expectRows(desk, "LL C02 due first \"2026-12-09\"")
    let undone = try desk.sit("u", as: "LL")
    #expect(undone.message.contains("Taken back"))
    #expect(try standings(desk).contains("C02 first 4 days late"))
  }

  @Test func aDayIsSetForAllOfAKind() throws {
    let desk = try Desk.due()
    try desk.sit("T D 2 Ctrl-U “2026-12-20” Enter", as: "LL")
    #expect(
      try standings(desk) == [
        "C01 first done", "C02 first in 19 days", "C02 second in 3 days", "C03 first in 1 day",
        "C04 first exempted", "C05 first in 19 days",
      ])
    let refused = try desk.sit("T D 3 Ctrl-U “soon” Enter", as: "LL")
    #expect(refused.message == " “soon” is not a date such as 2026-11-23.")
  }

  @Test func aReadingIsExemptedWithReasonAndApprover() throws {
    let desk = try Desk.due()
    let refused = try desk.sit("T x Enter", as: "LL")
    #expect(refused.message == " The reason must not be empty.")
    let asked = try desk.sit("T x “No file” Enter Enter", as: "LL")
    #expect(asked.message == " Who approved the exemption must not be empty.")
    let sitting = try desk.sit("T x “No file” Enter “head of inspection” Enter", as: "LL")
    #expect(sitting.cursorLine.contains("C02"))
    #expect(sitting.cursorLine.contains("exempted"))
    #expect(sitting.screen.contains("Exempted, approved by head of inspection: No file (LL on"))
    let again = try desk.sit("T / “C02 first” Enter x", as: "LL")
    #expect(again.message.contains("It is expected again"))
    #expect(try standings(desk).contains("C02 first 4 days late"))
    let history = try desk.sit("c Home Down H", size: .large, as: "LL").screen
    #expect(history.contains("first reading exempted"))
    #expect(history.contains("exempted: approved by head of inspection: No"))
    #expect(history.contains("expected again"))
  }

  @Test func whereReviewersAreNamedOthersAreTold() throws {
    let desk = try Desk.due()
    try desk.ledger.change(by: "LL") { inspection throws(Refusal) in
      try inspection.setting([("reviewers", "LL")])
    }
    let sitting = try desk.sit("T x “No file” Enter “me” Enter", as: "AB")
    #expect(sitting.message == " That is for LL, who review.")
  }

  @Test func whatIsDoneIsNotExempted() throws {
    let desk = try Desk.due()
    #expect(
      try desk.sit("T / “C01” Enter x").message == " It is done, so there is nothing to exempt")
  }

  @Test func theListShowsWhatIsChosen() throws {
    let desk = try Desk.due()
    #expect(try desk.sit("T G 3").screen.contains("Readings due · 2 late · 1 done, 4 to do"))
    let late = try desk.sit("T G 3")
    #expect(!late.line(containing: "C02       first").isEmpty)
    #expect(late.line(containing: "C04").isEmpty)
    let exempted = try desk.sit("T G 4")
    #expect(exempted.cursorLine.contains("C04"))
    let none = try desk.sit("T / “xyz” Enter")
    #expect(none.screen.contains("No reading has the words “xyz”"))
  }

  @Test func enterGoesToTheCaseAndASecondReadingToBoth() throws {
    let desk = try Desk.due()
    #expect(try desk.sit("T Enter").header.contains("C02 · "))
    #expect(try desk.sit("T / “second” Enter Enter").header.contains("second EF"))
    try desk.ledger.change(by: "LL") { inspection throws(Refusal) in
      [inspection.addingReading(.second, "GH", id: RandomID(high: 9, low: 9), of: 2)]
    }
    #expect(
      try desk.sit("T / “GH” Enter Enter").message
        == " The second reading has not come back; there is nothing of it here yet")
  }

  @Test func aLateCaseIsGivenToAnother() throws {
    let desk = try Desk.due()
    try desk.sit("T r Ctrl-U “GH” Enter", as: "LL")
    #expect(try desk.inspection.cases[1].fact(.inspector) == "GH")
    #expect(try desk.sit("T / “second” Enter r").message.contains("handover --for"))
  }

  @Test func lateReadingsStandInTodayAndOnTheOverview() throws {
    let desk = try Desk.due()
    let today = try desk.sit("t")
    #expect(today.header.contains("2 late readings"))
    #expect(today.line(containing: "First reading: 1 of 70 answered").contains("for AB"))
    #expect(try desk.sit("t Enter").header.contains("C02 · "))
    #expect(try desk.sit("o").screen.contains("2 readings late; T shows them"))
  }

  @Test func theSettingsHoldTheDays() throws {
    let desk = try Desk.due()
    #expect(try desk.sit("o s").line(containing: "First readings due").contains("2026-11-27"))
    #expect(try desk.sit("o s").line(containing: "Second readings due").contains("2026-12-04"))
  }

  /// Whoever is late with many readings is asked once, not once for each.
  @Test func whatIsLateOfOnePersonIsOneLineOfToday() throws {
    let desk = try Desk.small(
      .hmip2021,
      ["C01", "C02", "C03", "C04"].map {
        SampleCase(reference: $0, facts: [("inspector", $0 == "C04" ? "CD" : "AB")])
      })
    try desk.sit("T D 2 Ctrl-U “2026-11-25” Enter")
    let today = try desk.sit("t", size: .large)
    #expect(today.header.contains("4 late readings"))
    #expect(today.cursorLine.contains("3 cases"))
    #expect(today.cursorLine.contains("AB: 3 late, since 2026-11-25"))
    #expect(today.line(containing: "Readings, late · ").contains("· 4"))
    #expect(today.screen.contains("C01, C02, C03"))
    let due = try desk.sit("t Enter")
    #expect(due.header.contains("Readings due · 4 late"))
    #expect(due.cursorLine.contains("C01"))
    #expect(!due.screen.contains("C04"))
    #expect(try desk.sit("t Down Enter").header.contains("C04"))
  }
}
