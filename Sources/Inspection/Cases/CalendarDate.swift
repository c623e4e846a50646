/// A day of the Gregorian calendar, written `2026-11-23`.
///
/// Without Foundation, because this room is pure: dates are facts here, compared and subtracted,
/// and no clock or time zone comes into it.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 0 to 9999, since it is written in four digits.
  package let year: Int
  /// From 1, January, to 12.
  package let month: Int
  /// From 1 to the last day of the month.
  package let day: Int

  /// Reads an ISO 8601 date; nil for any other form and for days that do not exist.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with which machine time begins.
  package static let epoch = CalendarDate(year: 1970, month: 1, day: 1)

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1 March of the year 0, for differences.
  package var dayNumber: Int {
    let year = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + day
  }

  /// Days from this one to another; negative where that is earlier.
  package func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Days from one ISO 8601 date to another; nil where either is none.
  static func days(from one: String, to other: String) -> Int? {
    guard let from = CalendarDate(one), let to = CalendarDate(other) else { return nil }
    return from.days(to: to)
  }

  /// The ``dayNumber`` of ``epoch``.
  static let epochDayNumber = epoch.dayNumber

  /// Orders days from the earliest to the latest.
  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// The ISO 8601 form that ``init(_:)`` reads.
  package var description: String {
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
