package import Inspection

/// What a write did; everything in it is on the disk.
package struct Commit: Equatable, Sendable {
  /// The action, named by its first entry; nil where there was nothing to change.
  package let action: EntryID?
  /// The wall time with zone of the action, for "saved 14:03:22".
  package let clock: String
  /// The new heads of every key that changed, in the order of the changes.
  package let fields: [Field]

  /// The new heads in the form that `Inspection.apply` takes.
  package var changed: [(key: EntryKey, heads: [Head])] { fields.map { ($0.key, $0.heads) } }
}
