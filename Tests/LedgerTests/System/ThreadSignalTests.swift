import Foundation
import Glibc
import Testing

@testable import Ledger

/// A backup is made beside the work, and must not catch what is sent to whoever waits for keys:
/// `WorkbenchBackgroundTests` shows what would become of that.
@Suite struct ThreadSignalTests {
  @Test func threadTakesNoSignalThatSomebodySends() async {
    let within = await withCheckedContinuation { continuation in
      Thread.detachWithoutSignals { continuation.resume(returning: blocked()) }
    }
    #expect(within.isSuperset(of: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP, SIGWINCH]))
    #expect(within.isDisjoint(with: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]))
  }

  @Test func whoeverStartsItTakesThemAsBefore() {
    let before = blocked()
    Thread.detachWithoutSignals {}
    #expect(blocked() == before)
  }
}

/// The signals that this thread blocks.
private func blocked() -> Set<CInt> {
  var signals = sigset_t()
  pthread_sigmask(SIG_BLOCK, nil, &signals)
  return Set((1..<32).filter { sigismember(&signals, $0) == 1 })
}
