package import Inspection

/// Something that `verify` found wrong, naming the entry where there is one.
package enum LedgerFinding: Hashable, Sendable {
  /// SQLite's own check of the file, in its words.
  case integrity(String)
  /// The entry or one before it was altered, removed or moved.
  case brokenChain(EntryID)
  /// A run that another one had seen is not all there, or is not what it was.
  case missingRun(EntryID, seenBy: EntryID)
  /// The first entry of a run does not say what the run could see.
  case missingFrontier(EntryID)
  /// The count or last chain kept for a run is not that of its entries.
  case headDisagrees(writer: RandomID)
  /// The runs kept are not those that the protected file was left with: one was removed, perhaps
  /// the newest, or its count was altered.
  case runsNotAuthentic
  /// The value is not the one that the entry committed to.
  case contentDisagrees(EntryID)
  /// The value is gone, and nobody erased or withheld it.
  case contentMissing(EntryID)
  /// The value is not JSON.
  case contentUnreadable(EntryID)
  /// A value that belongs to no entry.
  case strayContent(row: Int)
  /// The author's code is not the one that the entries committed to.
  case authorDisagrees(row: Int)
  /// A row for fast opening says something else than the entries.
  case projectionDisagrees(subject: RandomID?, reading: RandomID?)
  /// The framework's bytes, hash or adoption do not agree.
  case frameworkDisagrees
}
