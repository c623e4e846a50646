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

  /// The index of the case in ``Inspection/cases``.
  package let caseIndex: Int
  /// Whether it is the first reading of the case or a further one.
  package let kind: Kind
  /// The code of the person who reads; nil while nobody is known to.
  package let reader: String?
  /// The last day for it: its own, else that of all such readings of the inspection.
  package let due: CalendarDate?
  /// Whether the day was set for this case.
  package let hasOwnDay: Bool
  /// Why it is not expected any more; nil while it is expected.
  package let exemption: Exemption?
  /// How many of its own questions are answered; none while it is not handed over.
  package let progress: Progress
  /// Whether a second reading was handed over; a first one always is.
  package let isHandedOver: Bool
  /// How it stands: what is done is neither exempted nor late, what is exempted is not late.
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
