package import Inspection

/// What is true now: every key with its heads.
package struct LedgerContents: Equatable, Sendable {
  /// The heads of one key, in the order of their stamps.
  package struct Field: Equatable, Sendable {
    package let key: EntryKey
    package let heads: [Head]
  }

  /// Everything about one subject, the field with the earliest head first.
  package struct Subject: Equatable, Sendable {
    /// The case, query or plan item; nil for the inspection itself.
    package let id: RandomID?
    package let fields: [Field]
  }

  /// The subjects, the one with the earliest head first, so that copies agree on the order.
  package let subjects: [Subject]

  /// The heads of one key; empty where nothing was ever written.
  package func heads(of key: EntryKey) -> [Head] {
    subjects.first { $0.id == key.subject }?.fields.first { $0.key == key }?.heads ?? []
  }
}
