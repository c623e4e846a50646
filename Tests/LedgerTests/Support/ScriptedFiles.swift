import Synchronization
import SystemPackage

@testable import Ledger

/// The system's files, but for one call that answers with an error so many times.
final class ScriptedFiles: Sendable {
  /// What a file is asked for.
  enum Call: String, CaseIterable, Sendable {
    case open, close, read, write, truncate, synchronize, lock, remove, removeFolder, rename
    case makeFolder
  }

  private let failing: Call
  private let error: Errno
  /// How many calls go well before it, and how often it then fails.
  private let rest: Mutex<(good: Int, bad: Int)>
  private let counts = Mutex<[Call: Int]>([:])

  init(_ failing: Call, _ error: Errno, after good: Int = 0, times bad: Int) {
    self.failing = failing
    self.error = error
    rest = Mutex((good, bad))
  }

  /// How often something was asked for.
  func count(of call: Call) -> Int { counts.withLock { $0[call, default: 0] } }

  private func answer(_ call: Call) throws(Errno) {
    counts.withLock { $0[call, default: 0] += 1 }
    guard call == failing else { return }
    let fails = rest.withLock { rest in
      if rest.good > 0 {
        rest.good -= 1
        return false
      }
      defer { rest.bad -= 1 }
      return rest.bad > 0
    }
    if fails { throw error }
  }

  var calls: FileCalls {
    let live = FileCalls.live
    return FileCalls(
      open: { path, mode, options, permissions throws(Errno) in
        try self.answer(.open)
        return try live.open(path, mode, options, permissions)
      },
      close: { descriptor throws(Errno) in
        // As in Linux: the descriptor is gone, whatever close says.
        try live.close(descriptor)
        try self.answer(.close)
      },
      read: { descriptor, offset, limit throws(Errno) in
        try self.answer(.read)
        // Short, as a system may answer: whoever reads must go on.
        return try live.read(descriptor, offset, min(limit, 1000))
      },
      write: { descriptor, offset, bytes throws(Errno) in
        try self.answer(.write)
        // Short, as a system may answer: whoever writes must go on.
        return try live.write(descriptor, offset, bytes.prefix(1000))
      },
      truncate: { descriptor, length throws(Errno) in
        try self.answer(.truncate)
        try live.truncate(descriptor, length)
      },
      synchronize: { descriptor throws(Errno) in
        try self.answer(.synchronize)
        try live.synchronize(descriptor)
      },
      lock: { descriptor, command, wanted throws(Errno) in
        try self.answer(.lock)
        return try live.lock(descriptor, command, wanted)
      },
      remove: { path throws(Errno) in
        try self.answer(.remove)
        try live.remove(path)
      },
      removeFolder: { path throws(Errno) in
        try self.answer(.removeFolder)
        try live.removeFolder(path)
      },
      rename: { path, name throws(Errno) in
        try self.answer(.rename)
        try live.rename(path, name)
      },
      makeFolder: { path throws(Errno) in
        try self.answer(.makeFolder)
        try live.makeFolder(path)
      })
  }
}
