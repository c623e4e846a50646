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

/// The whole screen, painted after every batch of keys.
final class PaintedConversation: Conversation {
  private let device: any TerminalDevice
  private let glyphs: Glyphs

  init(_ device: any TerminalDevice, glyphs: Glyphs) {
    self.device = device
    self.glyphs = glyphs
  }

  var size: Size { device.size }

  func nextEvents(deadline: ContinuousClock.Instant?) -> [Event] {
    device.nextEvents(deadline: deadline)
  }

  func show(_ model: Model) { device.present(model.view(device.size, glyphs: glyphs)) }
  func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value {
    try device.wait(for: work)
  }

  func repaint() { device.repaint() }
  func suspend() -> Bool { device.suspend() }
  func lend(_ body: () -> Void) { device.lend(body) }
  func enter() throws(TerminalError) { try device.enter() }
  func leave() { device.leave() }
}
