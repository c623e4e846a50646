import Foundation
import Glibc

extension Thread {
  /// What a fault of the program itself raises. Blocked, it would kill without its handler.
  private static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Starts a thread that no signal comes to which somebody sends.
  ///
  /// The kernel gives such a signal to any one thread that does not block it (`signal(7)`). Whoever
  /// waits for the terminal in a call that a signal must break into would then go on waiting: a job
  /// ended in the background would stay stopped.
  static func detachWithoutSignals(_ body: @escaping @Sendable () -> Void) {
    var sent = sigset_t()
    var before = sigset_t()
    sigfillset(&sent)
    for fault in faults { sigdelset(&sent, fault) }
    pthread_sigmask(SIG_SETMASK, &sent, &before)
    detachNewThread(body)  // It inherits what is blocked (`pthread_create(3)`).
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
