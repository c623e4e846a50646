/// A condition on two facts with the same choices, of which a later choice is the higher.
package struct LevelCondition: Hashable, Sendable {
  /// How the first fact stands to the second; the raw value is the word of the framework file.
  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case higher
    case lower
    case different
  }

  /// The fact that is compared.
  package let first: Identifier<FactField>
  /// The fact it is compared with.
  package let second: Identifier<FactField>
  /// How the first must stand to the second.
  package let comparison: Comparison

  /// Whether choices at these places meet the condition.
  package func holds(_ first: Int, _ second: Int) -> Bool {
    switch comparison {
    case .higher: first > second
    case .lower: first < second
    case .different: first != second
    }
  }
}
