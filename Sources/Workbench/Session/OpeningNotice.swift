package import Inspection

/// Something that whoever opens an inspection must know first.
package enum OpeningNotice: Hashable, Sendable {
  /// The file should no longer be there.
  case retentionPassed(last: CalendarDate)
  /// Entries lie ahead of this machine's clock, or it is wrong.
  case clockBehind(hours: Int)

  private static let millisecondsAnHour = 3_600_000
  /// Clocks differ by zones and carelessness; more than a day is a mistake somewhere.
  private static let tolerance = 24

  /// What is to be said of an inspection today, where its latest entry lies so far ahead.
  package static func all(
    _ settings: Settings, today: String, millisecondsAhead: Int
  ) -> [OpeningNotice] {
    var notices: [OpeningNotice] = []
    if let last = settings.retentionPassed(by: today) {
      notices.append(.retentionPassed(last: last))
    }
    if millisecondsAhead > tolerance * millisecondsAnHour {
      notices.append(.clockBehind(hours: millisecondsAhead / millisecondsAnHour))
    }
    return notices
  }
}

extension OpeningNotice {
  /// What it is, and what to do.
  package var sentence: String {
    switch self {
    case .retentionPassed(let last):
      "This inspection was to be kept until \(last), and no longer. "
        + "“caseaudit destroy” ends it; “caseaudit set --retention” says otherwise."
    case .clockBehind(let hours):
      "The latest entry was written \(hours) hours ahead of this machine's clock. "
        + "Check the date here and on the other machines; the order of entries holds all the same."
    }
  }
}
