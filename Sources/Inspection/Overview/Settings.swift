package import Standards

/// What is set for the inspection as a whole.
package struct Settings: Hashable, Sendable {
  /// The name of the service; empty while nobody has given one.
  package var service = ""
  /// ISO 8601 date of the first day of fieldwork.
  package var fieldworkStarted: String?
  /// ISO 8601 date of the last day for first readings.
  package var readingsDue: String?
  /// ISO 8601 date of the last day for second readings.
  package var secondReadingsDue: String?
  /// Planned cases of each type.
  package var planned: [Identifier<CaseType>: Int] = [:]
  /// Eligible cases of each type.
  package var eligible: [Identifier<CaseType>: Int] = [:]
  /// ISO 8601 date of the last day on which the file may be kept.
  package var retention: String?
  /// The codes of the people who accept, lock and reopen cases; empty where anybody may.
  package var reviewers: [String] = []
  /// Where the cases come from, when they are not real.
  package var provenance: String?
  /// Whether the file holds practice cases rather than an inspection.
  package var isCalibration = false
}

extension Settings {
  /// The date until which the file may be kept, where that lies before a day.
  package func retentionPassed(by today: String) -> CalendarDate? {
    guard let last = retention.flatMap(CalendarDate.init), let today = CalendarDate(today) else {
      return nil
    }
    return last < today ? last : nil
  }

  /// The last day for readings of a kind, where one is set.
  package func due(_ kind: DueReading.Kind) -> CalendarDate? {
    switch kind {
    case .first: readingsDue.flatMap(CalendarDate.init)
    case .second: secondReadingsDue.flatMap(CalendarDate.init)
    }
  }

  /// The name under which the planned number of a type stands in the ledger.
  static func plannedName(_ type: Identifier<CaseType>) -> String { "planned.\(type)" }
  /// The name under which the eligible number of a type stands in the ledger.
  static func eligibleName(_ type: Identifier<CaseType>) -> String { "eligible.\(type)" }

  /// The name under which it stands in the ledger that a file is for practice.
  static let calibrationName = "calibration"

  /// The key of who reviews.
  static let reviewersKey = EntryKey(kind: .setting, name: "reviewers")

  /// Whether a setting is for the people who review, where any are named.
  static func isForReviewers(_ key: EntryKey) -> Bool {
    key.kind == .setting
      && [reviewersKey.name, "readingsDue", "secondReadingsDue"].contains(key.name)
  }

  /// The codes of people that a value lists.
  static func codes(in value: JSON?) -> [String] {
    (value?.string ?? "").split(separator: " ").map(String.init)
  }

  mutating func set(_ name: String, _ value: JSON?, types: [Identifier<CaseType>]) {
    switch name {
    case "service": service = value?.string ?? ""
    case "fieldworkStarted": fieldworkStarted = value?.string
    case "readingsDue": readingsDue = value?.string
    case "secondReadingsDue": secondReadingsDue = value?.string
    case "provenance": provenance = value?.string
    case "retention": retention = value?.string
    case Self.reviewersKey.name: reviewers = Self.codes(in: value)
    case Self.calibrationName: isCalibration = value?.bool ?? false
    default:
      for type in types {
        if name == Self.plannedName(type) { planned[type] = value?.integer }
        if name == Self.eligibleName(type) { eligible[type] = value?.integer }
      }
    }
  }
}
