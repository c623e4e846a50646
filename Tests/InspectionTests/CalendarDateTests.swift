import Inspection
import Testing

/// Dates are facts of cases; a day that does not exist must not get in.
@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "1999-12-31", "2026-04-30"])
  func daysOfTheCalendarAreReadAndPrintedAlike(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-23T00:00", "2026-1-2", "26-11-23", "2026/11/23", "2026-00-10",
    "2026-13-01", "2026-04-31", "2023-02-29", "1900-02-29", "2026-11-00", "2026-11-32",
    "-026-11-23", "2026-+1-23", "２０２６-11-23", "2026-11-23 ",
  ])
  func otherTextsAreRefused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func dayNumbersCountEveryDayOnce() throws {
    let texts = (1896...2104).flatMap { year in
      (1...12).flatMap { month in (1...31).map { day in Self.text(year, month, day) } }
    }
    let days = texts.compactMap { CalendarDate($0) }
    #expect(days.count == 76_336)
    #expect(days == days.sorted())
    #expect(zip(days, days.dropFirst()).allSatisfy { $1.dayNumber == $0.dayNumber + 1 })
  }

  @Test func theEligibleWindowIsADifferenceOfDays() throws {
    let opens = try #require(CalendarDate("2025-11-24"))
    let fieldwork = try #require(CalendarDate("2026-11-23"))
    #expect(fieldwork.dayNumber - opens.dayNumber == 364)
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
