package import Inspection

/// What is true now: every key that was ever written with its heads.
///
/// Subjects follow one another by their earliest head, and so do the keys within a subject, so
/// that copies of a file agree on the order.
package struct LedgerContents: Equatable, Sendable {
  /// Every key with its heads, subject by subject.
  package let fields: [Field]

  /// The heads of one key; empty where nothing was ever written.
  package func heads(of key: EntryKey) -> [Head] {
    fields.first { $0.key == key }?.heads ?? []
  }
}

extension LedgerContents: Sequence {
  /// Each key with its heads, in the order of ``fields``.
  package func makeIterator() -> some IteratorProtocol<(EntryKey, [Head])> {
    fields.lazy.map { ($0.key, $0.heads) }.makeIterator()
  }
}
