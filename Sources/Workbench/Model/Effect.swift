package import Inspection
package import Ledger

/// What the model asks of the world outside it.
package enum Effect: Sendable {
  /// Commit, then tell ``Model/committed(_:then:)`` or ``Model/failed(_:committing:)``.
  case commit(PendingCommit)
  /// Take back, then tell ``Model/tookBack(_:_:)``.
  case undo(because: String?)
  case redo(because: String?)
  /// Read the history of something, then tell ``Model/recount(_:_:)``.
  case history(HistoryScope)
  /// Read the whole history, then tell ``Model/compare(_:_:sight:)``.
  case changes(since: Freeze)
  /// Erase words, then tell ``Model/erased(_:_:isRewritten:)``.
  case erase(Removal)
  /// Let the person write a text in an editor of their own, then tell ``Model/edited(_:)``; what
  /// is sealed is handed over only where the person agreed.
  case editOutside(String, isAgreed: Bool)
  /// Write a page to a file, beside the inspection where no folder is named.
  case print(Printout, to: String)
  /// Log that a case was opened for the first time in this run.
  case viewed(RandomID)
  case repaint
  case suspend
  /// Try a passphrase, then ``Model/unlock()`` or ``Model/stayLocked(_:)``.
  case unlock(Passphrase)
  /// Keep the draft and the place, and leave the file whole.
  case tidy
  /// Leave, unless something is not saved: then ``Model/askToLeave()``.
  case leave
  case quit(code: Int32)
}
