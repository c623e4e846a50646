/// What a program that talks in lines needs: the lines of a person, and a place for its own.
///
/// ``LineSession`` is the real one; tests replace it with a script.
package protocol LineDevice: AnyObject {
  /// Waits for something to happen and returns it: one line at a time, so that what is said after
  /// a line answers that line.
  func nextEvents(deadline: ContinuousClock.Instant?) -> [Event]

  /// Writes lines; whatever would act instead of show is made visible.
  func say(_ lines: [String])

  /// Stops until the person resumes the program; ``Event/resumed`` comes next.
  ///
  /// Returns `false` without having stopped when there is no shell to resume the program.
  func suspend() -> Bool

  /// Begins to receive signals.
  func enter() throws(TerminalError)

  /// Receives no more signals; harmless when done twice.
  func leave()
}
