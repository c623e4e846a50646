import Standards

/// One reading of one case that somebody owes the inspection, and how far it is.
package struct DueReading: Hashable, Sendable {
  /// Which reading of the case; the raw value is the word of the interchange.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case first
    case second
  }

  /// How it stands on a day.
  package enum Standing: Hashable, Sendable {
    /// A first reading that was submitted, or a second one that came back complete.
    case done
    case exempted
    /// Not done, and due so many days ago.
    case late(days: Int)
    /// Not done, and due in so many days; nil where no day is set.
    case open(days: Int?)
  }

  package let caseIndex: Int
  package let kind: Kind
  /// The code of the person who reads; nil while nobody is known to.
  package let reader: String?
  /// The last day for it: its own, else that of all such readings of the inspection.
  package let due: CalendarDate?
  /// Whether the day was set for this case.
  package let hasOwnDay: Bool
  package let exemption: Exemption?
  package let progress: Progress
  /// Whether a second reading was handed over; a first one always is.
  package let isHandedOver: Bool
  package let standing: Standing
}

extension DueReading {
  /// For how many days it has been late; nil where it is not.
  package var daysLate: Int? {
    if case .late(let days) = standing { days } else { nil }
  }

  /// Whether it is neither done nor exempted.
  package var isOwed: Bool { standing != .done && standing != .exempted }
}

/// What one person reads for the inspection.
///
/// People stand in the order of their codes, never by how much they have done: it is no league
/// table.
package struct Workload: Hashable, Sendable {
  /// The code of the person; nil for readings that nobody is known to do.
  package let reader: String?
  /// First readings, then second ones, in the order of the cases.
  package let readings: [DueReading]

  package var done: Int { readings.count { $0.standing == .done } }
  package var late: Int { readings.count { $0.daysLate != nil } }
  package var exempted: Int { readings.count { $0.standing == .exempted } }
  /// Neither done nor exempted, late ones among them.
  package var owed: Int { readings.count(where: \.isOwed) }
  /// The earliest day by which something that is owed is due.
  package var nextDue: CalendarDate? { readings.filter(\.isOwed).compactMap(\.due).min() }
}
