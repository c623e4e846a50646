internal import Dispatch
internal import Glibc
internal import Synchronization

/// Does something where the thread of the program has been at work for long, on a thread of its own.
///
/// That thread is started with the first watch, sleeps for as long as there is none, and looks once
/// when a watch ends.
final class Lookout: Sendable {
  private struct Watch {
    let end: ContinuousClock.Instant
    let task: @Sendable () -> Void
  }

  private struct State {
    var watch: Watch?
    var hasThread = false
    /// Whether the thread will look again without being woken.
    var isAwake = false
    var isOver = false
  }

  private enum Turn {
    case sleep
    case look(in: Duration)
    case leave
  }

  private let state = Mutex(State())
  private let call = DispatchSemaphore(value: 0)

  /// Begins a watch: when the time has passed and it was not ended, the task is done.
  func begin(_ patience: Duration, task: @escaping @Sendable () -> Void) {
    let (hadThread, wasAwake) = state.withLock { state in
      defer { (state.hasThread, state.isAwake) = (true, true) }
      state.watch = Watch(end: .now + patience, task: task)
      return (state.hasThread, state.isAwake)
    }
    if !hadThread { start() } else if !wasAwake { call.signal() }
  }

  /// Ends the watch, once a task that has begun is done.
  ///
  /// - Returns: Whether the task was done.
  func end() -> Bool {
    state.withLock { state in
      defer { state.watch = nil }
      return state.watch == nil
    }
  }

  /// Lets the thread go.
  func finish() {
    state.withLock { $0.isOver = true }
    call.signal()
  }
}

extension Lookout {
  private func run() {
    while true {
      switch next() {
      case .sleep: call.wait()
      case .look(let delay): _ = call.wait(timeout: .now() + .nanoseconds(delay.nanoseconds))
      case .leave: return
      }
    }
  }

  private func next() -> Turn {
    state.withLock { state in
      if state.isOver { return .leave }
      if let watch = state.watch {
        let rest = ContinuousClock.now.duration(to: watch.end)
        if rest > .zero { return .look(in: rest) }
        watch.task()
        state.watch = nil
      }
      state.isAwake = false
      return .sleep
    }
  }

  /// Starts the thread with every signal blocked that somebody may send: those are for the thread
  /// that waits for the terminal, which they must break into.
  private func start() {
    var sent = sigset_t()
    var before = sigset_t()
    sigfillset(&sent)
    for fault in CrashGuard.faults { sigdelset(&sent, fault) }
    pthread_sigmask(SIG_SETMASK, &sent, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let own = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { lookout in
        if let lookout { Unmanaged<Lookout>.fromOpaque(lookout).takeRetainedValue().run() }
        return nil
      }, own.toOpaque())
    // Without it a slow disk is merely not told of.
    if result == 0 { pthread_detach(thread) } else { own.release() }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}
