package import Inspection

/// The heads of one key, in the order of their stamps.
package struct Field: Equatable, Sendable {
  /// What the heads speak of.
  package let key: EntryKey
  /// The entries that no other replaces, the earliest first; several may disagree.
  package let heads: [Head]
}

extension Field {
  /// Whether a key comes before another by its earliest head.
  static func isEarlier(_ one: Field, _ other: Field) -> Bool {
    guard let first = one.heads.first, let second = other.heads.first else {
      return !one.heads.isEmpty
    }
    return first.stamp < second.stamp
  }
}
