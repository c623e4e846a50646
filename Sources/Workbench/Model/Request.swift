import Inspection

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
  /// Tell the person there why nothing came of what they asked for.
  case refuse(String)
  case retrySave
  case repaint
  case suspend
  case quit
  /// Leave although something is not saved.
  case abandon
}
