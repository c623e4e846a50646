package import Inspection

/// Which readings are listed.
package enum DueSelection: CaseIterable, Sendable {
  case all
  case owed
  case late
  case exempted

  /// What they are called.
  var words: String {
    switch self {
    case .all: "all readings"
    case .owed: "not done"
    case .late: "late"
    case .exempted: "exempted"
    }
  }

  /// Whether a reading is among them.
  package func holds(_ reading: DueReading) -> Bool {
    switch self {
    case .all: true
    case .owed: reading.isOwed
    case .late: reading.daysLate != nil
    case .exempted: reading.standing == .exempted
    }
  }
}
