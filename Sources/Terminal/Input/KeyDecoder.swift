package import DequeModule

/// Turns the bytes of a terminal into events, one byte at a time.
///
/// A pure state machine: the events do not depend on how the bytes were cut
/// into reads. The one thing bytes cannot tell, whether an Escape stands alone,
/// the caller decides by time: while ``pending`` says so, it waits and then
/// calls ``flush()``. Unknown sequences are dropped whole and counted, never
/// typed into a field.
package struct KeyDecoder: Sendable {
  /// The longest control sequence understood; longer ones are dropped.
  static let maximumParameters = 64
  /// The longest text taken from one paste, in bytes.
  static let maximumPaste = 1 << 20

  /// What the decoder is in the middle of.
  package enum Pending: Hashable, Sendable {
    /// Part of a key: flush it when nothing follows within the escape delay.
    case sequence
    /// A paste whose end has not come; its text may take its time.
    case paste

    /// How long a paste may pause before Ctrl-C ends it.
    private static let pastePause = Duration.seconds(1)

    /// How long to wait for the rest before it is flushed.
    func patience(_ escapeDelay: Duration) -> Duration {
      self == .paste ? Self.pastePause : escapeDelay
    }
  }

  enum State: Sendable {
    case ground
    case escape
    case escapeEscape
    case control
    case linuxConsole
    case legacyMouse(remaining: Int)
    case singleShift
    case string(SwallowedString)
    case scalar
    case paste
  }

  /// The number of sequences dropped because nothing is known about them.
  package internal(set) var droppedSequences = 0

  var events = Deque<Event>()
  var state = State.ground
  /// Alt was sent as an Escape before what is being read.
  var hasAlt = false
  var parameters: [UInt8] = []
  var isOverlong = false
  var scalar = PartialScalar()
  var paste = PartialPaste()

  /// Creates a decoder.
  package init() {}

  /// What the decoder is in the middle of, or `nil` between events.
  package var pending: Pending? {
    switch state {
    case .ground: nil
    case .paste: .paste
    default: .sequence
    }
  }

  /// Returns the events decoded since the last call.
  package mutating func takeEvents() -> Deque<Event> {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Reads bytes.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// Reads one byte.
  package mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .escapeEscape: escapeEscape(byte)
    case .control: control(byte)
    case .linuxConsole: linuxConsole(byte)
    case .legacyMouse(let remaining): legacyMouse(remaining)
    case .singleShift: singleShift(byte)
    case .string(var string): swallow(byte, in: &string)
    case .scalar: continueScalar(byte)
    case .paste: continuePaste(byte)
    }
  }
}
