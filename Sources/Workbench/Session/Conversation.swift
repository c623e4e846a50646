import Terminal

/// How the workbench and a person meet: over a painted screen, or line by line.
protocol Conversation: AnyObject {
  /// The extent for which screens are laid out.
  var size: Size { get }

  /// Waits for something to happen and returns everything that has.
  func nextEvents(deadline: ContinuousClock.Instant?) -> [Event]

  /// Shows what is true now.
  func show(_ model: Model)

  /// Does what may have to wait for the disk, and shows that it does.
  func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value

  /// Shows everything anew the next time.
  func repaint()

  func suspend() -> Bool
  /// Lends the terminal to another program; does nothing where there is none to lend.
  func lend(_ body: () -> Void)
  func enter() throws(TerminalError)
  func leave()
}
