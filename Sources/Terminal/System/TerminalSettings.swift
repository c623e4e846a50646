package import Glibc

/// How the terminal treats what is typed and written: a `termios`.
package struct TerminalSettings: Sendable {
  /// The settings as the system keeps them.
  package var raw: termios

  /// Creates settings from what the system keeps.
  package init(raw: termios) {
    self.raw = raw
  }

  /// The same settings with every key delivered at once and unchanged.
  ///
  /// `cfmakeraw` also turns signal keys and flow control off, so Ctrl-C, Ctrl-Z
  /// and Ctrl-S are keys like others.
  package var forKeys: TerminalSettings {
    var keys = raw
    cfmakeraw(&keys)
    return TerminalSettings(raw: keys)
  }
}

extension TerminalSettings: Equatable {
  /// Compares modes and control characters, which is all that we change.
  package static func == (left: TerminalSettings, right: TerminalSettings) -> Bool {
    left.raw.c_iflag == right.raw.c_iflag && left.raw.c_oflag == right.raw.c_oflag
      && left.raw.c_cflag == right.raw.c_cflag && left.raw.c_lflag == right.raw.c_lflag
      && left.controlCharacters == right.controlCharacters
  }

  private var controlCharacters: [UInt8] {
    withUnsafeBytes(of: raw.c_cc) { Array($0) }
  }
}
