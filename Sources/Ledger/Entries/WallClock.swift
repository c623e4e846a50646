/// A moment of wall time with its zone, as ISO 8601: `2026-11-23T14:03:22+00:00`.
struct WallClock: CustomStringConvertible {
  /// Milliseconds since 1970.
  let moment: Int
  /// Minutes ahead of UTC.
  let zone: Int

  var description: String {
    let seconds = floorDivide(moment, 1000) + zone * 60
    let days = floorDivide(seconds, 86400)
    let (year, month, day) = Self.civil(days: days)
    let second = seconds - days * 86400
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0) }
    let offset = [abs(zone) / 60, abs(zone) % 60].map { padded($0) }
    return "\(padded(year, to: 4))-\(padded(month))-\(padded(day))T"
      + time.joined(separator: ":") + (zone < 0 ? "-" : "+") + offset.joined(separator: ":")
  }

  /// The civil date of a day counted from 1970-01-01 (Howard Hinnant's `civil_from_days`).
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }
}

/// Divides and rounds down, for moments before 1970 too.
private func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

private func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
