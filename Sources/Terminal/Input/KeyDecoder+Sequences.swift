// The states inside a control sequence.
extension KeyDecoder {
  /// Reads on after `ESC [`.
  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F: collect(byte)
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxConsole
    case UInt8(ascii: "M") where parameters.isEmpty: state = .legacyMouse(remaining: 3)
    case 0x40...0x7E: finishControl(byte)
    default: interrupt(byte)
    }
  }

  /// Reads on after `ESC O`.
  mutating func singleShift(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, UInt8(ascii: ";"): collect(byte)
    case 0x40...0x7E where isOverlong: drop()
    case 0x40...0x7E:
      let sequence = ControlSequence(parameters: parameters, final: byte)
      finish(sequence.flatMap(SequenceTable.singleShift))
    default: interrupt(byte)
    }
  }

  /// Reads the letter after `ESC [ [`.
  mutating func linuxConsole(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      emit(Key(.function(Int(byte - UInt8(ascii: "A")) + 1)))
    case 0x20...0x7E: drop()
    default: interrupt(byte)
    }
  }

  private mutating func collect(_ byte: UInt8) {
    if parameters.count < KeyDecoder.maximumParameters {
      parameters.append(byte)
    } else {
      isOverlong = true
    }
  }

  private mutating func finishControl(_ final: UInt8) {
    guard !isOverlong, let sequence = ControlSequence(parameters: parameters, final: final)
    else { return drop() }
    if sequence.startsPaste {
      beginPaste()
    } else {
      finish(SequenceTable.control(sequence))
    }
  }

  /// Drops a sequence that a byte broke into, and reads the byte for itself.
  private mutating func interrupt(_ byte: UInt8) {
    drop()
    ground(byte)
  }
}
