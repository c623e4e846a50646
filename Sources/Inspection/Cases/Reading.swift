package import Standards

/// A further reading of a case: a second inspector's, or the settled one.
package struct Reading: Sendable {
  /// What a reading is for; the raw value is the word of the interchange.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case second
    case settled
  }

  /// Whether it is a second inspector’s reading or the settled one.
  package internal(set) var kind: Kind
  /// The code of the person who reads or settles; empty where nobody was named.
  package internal(set) var reader: String
  /// When it was begun; readings stand in this order.
  package internal(set) var begun: Stamp
  /// What was answered in it, by index of the question.
  package var answers: [Int: Answer] = [:]
  /// The day of each answer, as ``CalendarDate/dayNumber``.
  var days: [Int: Int] = [:]
  /// The facts that were recorded in it rather than of the case; see ``CaseRecord/facts``.
  package var facts: [Identifier<FactField>: JSON] = [:]
  /// The notes that were written in it, in the order they were made.
  package var notes: [Note] = []
  /// Why answers were settled so, by index of the question.
  package internal(set) var settledBecause: [Int: String] = [:]
  /// Why questions do not apply, by index of the question.
  package internal(set) var reasons: [Int: Identifier<Reason>] = [:]
}
