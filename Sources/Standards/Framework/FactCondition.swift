/// A condition on one fact of a case.
package struct FactCondition: Hashable, Sendable {
  /// The fact that is looked at.
  package let fact: Identifier<FactField>
  /// The words of the values that meet it; one will do.
  package let values: [String]

  /// Whether a case with this value of the fact meets the condition.
  package func holds(for value: String?) -> Bool {
    value.map(values.contains) ?? false
  }
}
