internal import Glibc

/// Why the program must end.
package enum Ending: Hashable, Sendable {
  /// There are no more lines to come, which is a way of leaving; only where lines are read.
  case endOfInput
  /// The terminal is gone: end of input, a read or write error, or `SIGHUP`.
  case hangUp
  /// `SIGINT` from another program; Ctrl-C is a key.
  case interrupt
  /// `SIGQUIT`.
  case quit
  /// `SIGTERM`.
  case terminate

  /// The ending that a signal asks for; nil for signals that ask for something else.
  init?(signal: CInt) {
    switch signal {
    case SIGHUP: self = .hangUp
    case SIGINT: self = .interrupt
    case SIGQUIT: self = .quit
    case SIGTERM: self = .terminate
    default: return nil
    }
  }

  /// The exit code: 128 and the number of the signal, if one there was.
  package var exitCode: Int32 {
    switch self {
    case .endOfInput: 0
    case .hangUp: 129
    case .interrupt: 130
    case .quit: 131
    case .terminate: 143
    }
  }
}
