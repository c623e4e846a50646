/// A figure that follows from the facts of a case: the days between two of its dates.
package struct DerivedFact: Sendable {
  package let id: String
  package let name: String
  package let from: Identifier<FactField>
  /// Nil for today.
  package let to: Identifier<FactField>?
  /// When it is worth knowing; nil where it always is.
  package let condition: GapCondition?
}
