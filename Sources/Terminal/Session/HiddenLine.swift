internal import SystemPackage

/// A line typed at the terminal that nobody can read over a shoulder: a passphrase.
package struct HiddenLine {
  private let system: SystemCalls
  private let device: String

  package init(
    device: String = TerminalSession.controllingTerminal, system: SystemCalls = .live
  ) {
    self.device = device
    self.system = system
  }

  /// Asks for a line; nil where the person gave up with Ctrl-C or Ctrl-D.
  ///
  /// The terminal is as it was found afterwards, after a crash too.
  package func ask(_ prompt: String) throws(TerminalError) -> String? {
    let terminal: FileDescriptor
    do { terminal = try system.open(device) } catch { throw .noTerminal(error) }
    defer { system.close(terminal) }
    do {
      let found = try system.settings(terminal)
      system.guardAgainstCrash(terminal, found)
      try system.setSettings(terminal, found.forKeys, .afterOutput)
      defer {
        // A terminal that has gone needs no settings.
        try? system.setSettings(terminal, found, .now)
        system.endGuard()
      }
      try write(prompt, to: terminal)
      let line = try read(terminal)
      try write("\r\n", to: terminal)
      return line
    } catch {
      throw .settings(error)
    }
  }

  private func write(_ text: String, to terminal: FileDescriptor) throws(Errno) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      do {
        rest = rest.dropFirst(try system.write(terminal, rest))
      } catch .interrupted {
        continue
      }
    }
  }

  private func read(_ terminal: FileDescriptor) throws(Errno) -> String? {
    var line = Line()
    while true {
      let bytes: [UInt8]
      do { bytes = try system.read(terminal, 64) } catch .interrupted { continue }
      if bytes.isEmpty { return nil }
      for byte in bytes {
        switch line.take(byte) {
        case .more: continue
        case .done: return line.text
        case .givenUp: return nil
        }
      }
    }
  }
}

extension HiddenLine {
  /// The bytes typed so far, with the few keys that correct them.
  struct Line {
    enum Step {
      case more
      case done
      case givenUp
    }

    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func take(_ byte: UInt8) -> Step {
      switch byte {
      case 0x0D, 0x0A: return .done
      case 0x03: return .givenUp
      case 0x04 where bytes.isEmpty: return .givenUp
      case 0x08, 0x7F: dropCharacter()
      case 0x15: bytes = []
      case 0..<0x20: break
      default: bytes.append(byte)
      }
      return .more
    }

    /// Drops the bytes of a character down to its first.
    private mutating func dropCharacter() {
      while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    }
  }
}
