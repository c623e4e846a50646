/// What a full-screen program needs of a terminal.
///
/// ``TerminalSession`` is the real one; tests replace it with a script of
/// events and look at the frames.
package protocol TerminalDevice: AnyObject {
  /// The extent of the screen as of the last batch of events.
  var size: Size { get }

  /// Waits for something to happen and returns everything that has.
  ///
  /// Returns at least one event. With a deadline, ``Event/timeout`` comes when
  /// it passes before anything else; without one an idle program never wakes.
  func nextEvents(deadline: ContinuousClock.Instant?) -> [Event]

  /// Shows a frame by writing what differs from the one before.
  func present(_ frame: Frame)

  /// Does what may have to wait for something slow, such as a disk; where it has waited for a
  /// while, the screen shows what the frame declared for that.
  func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value

  /// Makes the next frame a full repaint, for the key that repairs a screen
  /// which other programs wrote on.
  func repaint()

  /// Gives the terminal back to the shell and stops until the person resumes
  /// the program; ``Event/resumed`` comes next.
  ///
  /// Commit pending text first. Returns `false` without having stopped when
  /// there is no shell to resume the program.
  func suspend() -> Bool

  /// Lends the terminal to another program, such as an editor, and takes it
  /// back with a full repaint to come.
  func lend<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Takes the terminal: the alternate screen, keys instead of lines.
  func enter() throws(TerminalError)

  /// Gives the terminal back as it was found; harmless when done twice.
  func leave()
}
