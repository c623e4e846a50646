package import Terminal

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A key that types a character, for the table.
  package init(extendedGraphemeClusterLiteral value: Character) { self.init(value) }
}
