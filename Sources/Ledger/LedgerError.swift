package import Inspection

/// Why a ledger could not be opened, read or written; the cases carry facts, the words stand elsewhere.
///
/// A refused call has changed nothing in the file.
package enum LedgerError: Error, Hashable, Sendable {
  /// Nothing lies at the path.
  case missing(path: String)
  /// The file has no bytes.
  case empty(path: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// The file is an SQLite database of another program.
  case foreign(path: String, applicationID: Int)
  /// The file was made by a newer version of the program.
  case newer(path: String, version: Int)
  /// A new file was asked for, and something lies at the path already.
  case exists(path: String)
  /// The file cannot be made there.
  case cannotCreate(path: String, detail: String)
  /// A write-ahead log lies beside the file that was written for another file.
  case strayLog(path: String)
  /// The file is open for writing elsewhere.
  case busy(path: String, holder: Holder?)
  /// The system does not let this person do it.
  case notPermitted(path: String, detail: String)
  /// The file was opened for reading only, or lies on read-only media.
  case readOnly(path: String)
  /// There is no room left for it.
  case diskFull(path: String)
  /// Reading or writing failed.
  case failed(path: String, detail: String)
  /// The file is ours, and its contents make no sense.
  case damaged(path: String, detail: String)
  /// The file is protected.
  case passphraseNeeded(path: String)
  /// The passphrase does not open the file.
  case wrongPassphrase(path: String)
  /// The file is not a package.
  case notAPackage(path: String)
  /// A package differs from what was handed over, if only in one byte.
  case alteredPackage(path: String)
  /// A package is whole, and what is in it makes no sense.
  case badPackage(path: String, detail: String)
  /// Protection was asked for, and the file has it.
  case alreadyProtected(path: String)
  /// A passphrase is to be changed where there is none.
  case notProtected(path: String)
  /// The two files hold different inspections.
  case otherInspection(path: String)
  /// The two files hold different revisions of the framework.
  case otherFramework(path: String, ours: StoredFramework, theirs: StoredFramework)
  /// One run of the program says different things in the two files, so one was altered.
  case forked(path: String, entry: EntryID)
  /// What was erased is gone from what the file says, but bytes of it may be left in it or beside it.
  case notCleared(path: String, detail: String)
  /// The file is protected, and a backup beside it is not.
  case unsealedBackup(path: String, detail: String)
  /// The file was moved or deleted while it was open.
  case vanished(path: String)
  /// What was to be written does not keep to review.
  case refused(Refusal)
  /// The ledger was closed before this call.
  case closed(path: String)
}
