import Synchronization
import SystemPackage
import Terminal

/// A scripted system, one of whose calls fails when it is made for the nth time.
final class FaultySystem: Sendable {
  /// The calls that can fail.
  enum Call: String, CaseIterable, Sendable {
    case open, read, write, wait, windowSize, settings, setSettings, openSignals
  }

  /// The calls that cannot: they tell no error.
  static let silent = [
    "close", "closeSignals", "guardAgainstCrash", "endGuard", "isInBackground", "unstopped",
    "hasJobControl", "stopProcessGroup", "now",
  ]

  let script: ScriptedSystem
  private let failing: Call
  private let error: Errno
  private let bad: Range<Int>
  private let state = Mutex<(counts: [Call: Int], failed: Int)>(([:], 0))

  init(_ script: ScriptedSystem, _ failing: Call, _ error: Errno, after good: Int, times: Int = 1) {
    (self.script, self.failing, self.error) = (script, failing, error)
    bad = good..<good + times
  }

  func count(of call: Call) -> Int { state.withLock { $0.counts[call, default: 0] } }

  private func answer(_ call: Call) throws(Errno) {
    let fails = state.withLock { state in
      defer { state.counts[call, default: 0] += 1 }
      return call == failing && bad.contains(state.counts[call, default: 0])
    }
    if fails { throw error }
  }

  /// What the kernel does and the script does not: what is there stays there until it is read.
  private var pending: Readiness? {
    script.with { state in
      var readiness: Readiness = []
      if !state.readable.isEmpty { readiness.insert(.terminal) }
      if !state.signals.isEmpty { readiness.insert(.signals) }
      return readiness.isEmpty ? nil : readiness
    }
  }

  var calls: SystemCalls {
    let scripted = script.calls
    var calls = scripted
    calls.open = { path throws(Errno) in
      try self.answer(.open)
      return try scripted.open(path)
    }
    calls.read = { descriptor, limit throws(Errno) in
      try self.answer(.read)
      return try scripted.read(descriptor, limit)
    }
    calls.write = { descriptor, bytes throws(Errno) in
      try self.answer(.write)
      // Short, as a system may answer: whoever writes must go on.
      return try scripted.write(descriptor, bytes.prefix(5))
    }
    calls.wait = { terminal, signals, timeout throws(Errno) in
      try self.answer(.wait)
      if let pending = self.pending { return pending }
      return try scripted.wait(terminal, signals, timeout)
    }
    calls.windowSize = { descriptor throws(Errno) in
      try self.answer(.windowSize)
      return try scripted.windowSize(descriptor)
    }
    calls.settings = { descriptor throws(Errno) in
      try self.answer(.settings)
      return try scripted.settings(descriptor)
    }
    calls.setSettings = { descriptor, settings, moment throws(Errno) in
      try self.answer(.setSettings)
      try scripted.setSettings(descriptor, settings, moment)
    }
    calls.openSignals = { () throws(Errno) in
      try self.answer(.openSignals)
      return try scripted.openSignals()
    }
    return calls
  }
}
