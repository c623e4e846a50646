import Glibc
import Synchronization
import SystemPackage
import Terminal

/// An operating system that does what a test says: bytes, signals, errors and
/// time come from a script, and everything asked of it is written down.
final class ScriptedSystem: Sendable {
  /// What the next wait finds.
  enum Step {
    /// Bytes are there to read.
    case bytes(String)
    /// The end of input, or an error, is there to read.
    case end
    case readError(Errno)
    /// A signal came.
    case signal(Int32)
    /// The wait itself is interrupted, by a signal that came meanwhile.
    case interrupted(by: Int32)
    /// The terminal hung up.
    case gone
    /// Nothing happens until the timeout.
    case quiet
  }

  struct State {
    var steps: [Step]
    var readable: [Result<[UInt8], Errno>] = []
    var signals: [UInt8] = []
    /// What the next writes do: take so many bytes, or fail.
    var writes: [Result<Int, Errno>] = []
    var written: [[UInt8]] = []
    /// Called with what was written.
    var onWrite: @Sendable ([UInt8]) -> Void = { _ in }
    var settings: [SettingsChange] = []
    var current = TerminalSettings(raw: termios())
    var size: Result<Size, Errno> = .success(Size(columns: 40, rows: 10))
    var timeouts: [Duration?] = []
    var now = ContinuousClock.now
    var isGuarded = false
    var hasJobControl = true
    var isInBackground = false
    var stops = 0
    var settingsErrors: [Errno] = []
  }

  struct SettingsChange: Equatable {
    let settings: TerminalSettings
    let moment: SettingsMoment
  }

  static let terminal = FileDescriptor(rawValue: 100)
  static let signalPipe = FileDescriptor(rawValue: 101)

  private let state: Mutex<State>

  init(_ steps: [Step] = []) {
    state = Mutex(State(steps: steps))
  }

  /// Reads or changes the script and the record.
  func with<Result>(_ body: (inout sending State) -> sending Result) -> Result {
    state.withLock(body)
  }

  /// The bytes of each write, as text.
  var written: [String] {
    with { state in state.written.map { String(decoding: $0, as: UTF8.self) } }
  }
}

extension ScriptedSystem {
  /// The calls that a session makes.
  var calls: SystemCalls {
    var calls = SystemCalls.live
    calls.open = { _ in Self.terminal }
    calls.close = { _ in }
    calls.read = { descriptor, _ throws(Errno) in try self.read(descriptor).get() }
    calls.write = { _, bytes throws(Errno) in try self.write(Array(bytes)).get() }
    calls.wait = { _, _, timeout throws(Errno) in try self.wait(timeout).get() }
    calls.windowSize = { _ throws(Errno) in try self.with { $0.size }.get() }
    calls.settings = { _ in self.with { $0.current } }
    calls.setSettings = { _, settings, moment throws(Errno) in
      try self.change(settings, moment).get()
    }
    calls.openSignals = { Self.signalPipe }
    calls.closeSignals = {}
    calls.guardAgainstCrash = { _, _ in self.with { $0.isGuarded = true } }
    calls.endGuard = { self.with { $0.isGuarded = false } }
    calls.isInBackground = { _ in self.with { $0.isInBackground } }
    calls.unstopped = { $0() }
    calls.hasJobControl = { self.with { $0.hasJobControl } }
    calls.stopProcessGroup = { self.with { $0.stops += 1 } }
    calls.now = { self.with { $0.now } }
    return calls
  }

  private func wait(_ timeout: Duration?) -> Result<Readiness, Errno> {
    with { state in
      state.timeouts.append(timeout)
      switch state.steps.isEmpty ? .gone : state.steps.removeFirst() {
      case .bytes(let text): state.readable.append(.success(Array(text.utf8)))
      case .end: state.readable.append(.success([]))
      case .readError(let error): state.readable.append(.failure(error))
      case .signal(let number):
        state.signals.append(UInt8(number))
        return .success(.signals)
      case .interrupted(let number):
        state.signals.append(UInt8(number))
        return .failure(.interrupted)
      case .gone: return .success(.terminalGone)
      case .quiet:
        state.now = state.now.advanced(by: timeout ?? .seconds(3600))
        return .success([])
      }
      return .success(.terminal)
    }
  }

  private func read(_ descriptor: FileDescriptor) -> Result<[UInt8], Errno> {
    with { state in
      if descriptor == Self.signalPipe {
        defer { state.signals = [] }
        return state.signals.isEmpty ? .failure(.wouldBlock) : .success(state.signals)
      }
      return state.readable.isEmpty ? .failure(.wouldBlock) : state.readable.removeFirst()
    }
  }

  private func write(_ bytes: [UInt8]) -> Result<Int, Errno> {
    with { state in
      let result = state.writes.isEmpty ? .success(bytes.count) : state.writes.removeFirst()
      if case .success(let limit) = result {
        let count = min(limit, bytes.count)
        state.written.append(Array(bytes.prefix(count)))
        state.onWrite(Array(bytes.prefix(count)))
        return .success(count)
      }
      return result
    }
  }

  private func change(
    _ settings: TerminalSettings, _ moment: SettingsMoment
  ) -> Result<Void, Errno> {
    with { state in
      if !state.settingsErrors.isEmpty { return .failure(state.settingsErrors.removeFirst()) }
      state.current = settings
      state.settings.append(SettingsChange(settings: settings, moment: moment))
      return .success(())
    }
  }
}
