package import Inspection
package import Ledger

/// Something that whoever opens an inspection must know first.
package enum OpeningNotice: Hashable, Sendable {
  /// The file should no longer be there.
  case retentionPassed(last: CalendarDate)
  /// What was written last may be in a log that is not here.
  case logMissing
  /// Entries lie ahead of this machine's clock, or it is wrong.
  case clockBehind(hours: Int)
  /// The key file has a fault, told here; the usual keys hold.
  case keyFileFaulty(String)

  private static let millisecondsAnHour = 3_600_000
  /// Clocks differ by zones and carelessness; more than a day is a mistake somewhere.
  private static let tolerance = 24

  /// What is to be said today of an inspection and the file it is in.
  package static func all(
    _ settings: Settings, in ledger: Ledger, today: String
  ) -> [OpeningNotice] {
    let millisecondsAhead = ledger.millisecondsAhead
    var notices: [OpeningNotice] = ledger.isWithoutItsLog ? [.logMissing] : []
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
    case .logMissing:
      "This file was not closed by whoever wrote it, and its log (the file of the same name with "
        + "-wal) is not beside it. What was entered last may be missing; nothing here can tell."
    case .clockBehind(let hours):
      "The latest entry was written \(hours) hours ahead of this machine's clock. "
        + "Check the date here and on the other machines; the order of entries holds all the same."
    case .keyFileFaulty(let fault):
      "Your key file has a fault, so the usual keys hold. \(fault) "
        + "“caseaudit keys --check” names every fault."
    }
  }
}
