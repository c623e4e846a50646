/// A figure that follows from the facts of a case: the days between two of its dates.
package struct DerivedFact: Sendable {
  /// The word of the framework file; no fact has the same one.
  package let id: String
  /// What stands before the number of days, such as "Start to assessment".
  package let name: String
  /// The date from which days are counted.
  package let from: Identifier<FactField>
  /// The date up to which days are counted; nil for today.
  package let to: Identifier<FactField>?
  /// When it is worth knowing; nil where it always is.
  package let condition: GapCondition?
}
