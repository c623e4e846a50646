/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  /// By itself, with a code.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)

  /// Reads what `waitpid` gave.
  init(rawStatus: Int32) {
    let signal = rawStatus & 0x7F
    self = signal == 0 ? .exited(rawStatus >> 8 & 0xFF) : .signalled(signal)
  }
}
