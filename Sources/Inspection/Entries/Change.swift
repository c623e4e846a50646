package import Standards

/// A wish to write one value under one key; nil clears it.
package struct Change: Hashable, Sendable {
  /// What the value is of.
  package var key: EntryKey
  /// The value to write; nil clears the key.
  package var value: JSON?

  /// Makes a wish to write a value under a key, or to clear it with nil.
  package init(_ key: EntryKey, _ value: JSON?) {
    self.key = key
    self.value = value
  }
}
