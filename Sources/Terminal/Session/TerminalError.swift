package import SystemPackage

/// What can keep a program from using the terminal.
package enum TerminalError: Error, Hashable {
  /// There is no terminal, or it cannot be opened.
  case noTerminal(Errno)
  /// The terminal's settings cannot be read or changed.
  case settings(Errno)
  /// Signals cannot be received.
  case signals(Errno)
}
