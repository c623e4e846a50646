import Terminal

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
