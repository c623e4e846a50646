package import Inspection

/// What a write did; everything in it is on the disk.
package struct Commit: Equatable, Sendable {
  /// The action, named by its first entry; nil where there was nothing to change.
  package let action: EntryID?
  /// The wall time with zone of the action, for "saved 14:03:22".
  package let clock: String
  /// The new heads of every key that changed, in the order of the changes.
  package let fields: [LedgerContents.Field]
}

/// What came of undo or redo.
package enum TakeBack: Equatable, Sendable {
  case done(Commit)
  case refused(Refusal)

  /// Why an action was not taken back.
  package enum Refusal: Equatable, Sendable {
    /// This author has no action that could be taken back, or put back.
    case nothing
    /// A value of the action was replaced since; the head that stands there now.
    case changedSince(EntryKey, Head)
    /// A value that stood before is no longer in the file.
    case contentMissing(EntryKey)
    /// Locking, erasing and adopting a framework stay done.
    case final(EntryKind)
  }
}
