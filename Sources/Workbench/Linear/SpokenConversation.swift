import Terminal

/// Lines of plain text: each that comes in is answered by what it changed.
final class SpokenConversation: Conversation {
  private let device: any LineDevice
  private var narrator = Narrator()

  init(_ device: any LineDevice) { self.device = device }

  var size: Size { Speech.sheet }

  func nextEvents(deadline: ContinuousClock.Instant?) -> [Event] {
    device.nextEvents(deadline: deadline)
  }

  func show(_ model: Model) { device.say(narrator.tell(model)) }

  /// Lines say what was saved, once it was.
  func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value {
    try work()
  }

  func repaint() { narrator.forgetPlace() }
  func suspend() -> Bool { device.suspend() }
  func lend(_ body: () -> Void) {}
  func enter() throws(TerminalError) { try device.enter() }
  func leave() { device.leave() }
}
