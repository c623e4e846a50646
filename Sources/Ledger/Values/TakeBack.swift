package import Inspection

/// Why review does not let a wish be carried out.
package typealias ReviewRefusal = Refusal

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
    /// Review does not let it be taken back, or asks for the reason.
    case review(ReviewRefusal)
  }
}
