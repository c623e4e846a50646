/// How small numbers are kept back from what leaves the inspection.
package struct DisclosureRules: Hashable, Sendable {
  /// The smallest count that is shown, 2 to 100.
  package let fewest: Int
  /// The facts by which figures are broken down: whose work a case is.
  package let groups: [Identifier<FactField>]
}
