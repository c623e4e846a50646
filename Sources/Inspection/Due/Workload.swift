/// What one person reads for the inspection.
///
/// People stand in the order of their codes, never by how much they have done: it is no league
/// table.
package struct Workload: Hashable, Sendable {
  /// The code of the person; nil for readings that nobody is known to do.
  package let reader: String?
  /// First readings, then second ones, in the order of the cases.
  package let readings: [DueReading]

  /// Readings that were submitted or came back complete.
  package var done: Int { readings.count { $0.standing == .done } }
  /// Readings that are owed and past their last day.
  package var late: Int { readings.count { $0.daysLate != nil } }
  /// Readings that are not done and not expected any more.
  package var exempted: Int { readings.count { $0.standing == .exempted } }
  /// Neither done nor exempted, late ones among them.
  package var owed: Int { readings.count(where: \.isOwed) }
  /// The earliest day by which something that is owed is due.
  package var nextDue: CalendarDate? { readings.filter(\.isOwed).compactMap(\.due).min() }
}
