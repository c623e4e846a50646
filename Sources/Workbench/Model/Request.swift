package import Inspection
package import Ledger
import Terminal

/// What a screen or a layer asks of the model, having changed nothing but itself.
enum Request: Sendable {
  /// Commit changes; the rest follows once they are saved. Where they need a reason and none is
  /// given, it is asked for.
  case commit([Change], because: String? = nil, then: [Request] = [])
  case undo(because: String? = nil)
  case redo(because: String? = nil)
  /// Read the history of something and lay it over the screen.
  case history(HistoryScope)
  /// Work out what changed since a freeze and lay it over the screen.
  case changes(since: Freeze)
  /// Erase words from every version of a text.
  case erase(Removal)
  /// Let the person write a text in an editor of their own.
  case editOutside(String, isAgreed: Bool = false)
  /// Forget how long the person worked at what.
  case forgetPace
  /// Remember that the tour was shown.
  case finishTour
  /// Write a page to a file.
  case print(Printout, to: String)
  /// Show another screen over this one.
  case push(any Screen)
  /// Show another screen in place of this one.
  case replace(any Screen)
  /// Go back to the screen before.
  case pop
  /// Lay something over the screen.
  case lay(any Layer)
  /// Take the topmost layer away.
  case dismiss
  /// Do as if the person had chosen an action in the topmost layer.
  case inLayer(Action)
  /// Do as if the person had chosen an action on the screen.
  case perform(Action)
  /// Remember that a command was run from the palette.
  case noteUse(Action)
  /// Tell the person something in the last line.
  case say(String)
  case retrySave
  case repaint
  case suspend
  case quit
  /// Leave although something is not saved.
  case abandon
}

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

/// Changes on their way to the ledger, with what follows once they are there.
package struct PendingCommit: Sendable {
  package let changes: [Change]
  var then: [Request]
}
