/// A condition on the days between two dates of a case; a missing date never meets it.
package struct DayCondition: Hashable, Sendable {
  /// The date from which days are counted.
  package let from: Identifier<FactField>
  /// The date up to which days are counted; nil for today.
  package let to: Identifier<FactField>?
  /// Met by more days than this; nil for no such bound.
  package let moreThan: Int?
  /// Met by fewer days than this; nil for no such bound.
  package let fewerThan: Int?

  /// Whether so many days meet the condition; they are negative where the second date comes first.
  package func holds(_ days: Int) -> Bool {
    (moreThan.map { days > $0 } ?? true) && (fewerThan.map { days < $0 } ?? true)
  }
}
