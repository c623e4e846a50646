import Foundation
import GRDB
import Inspection
import Synchronization

/// Makes rolling backups of an open inspection beside the work on it.
///
/// Copying happens on a thread and a connection of its own, so that no key waits for it: SQLite's
/// log lets one connection write while another reads what stood there before.
package final class RollingBackups: Sendable {
  /// What came of an attempt.
  package enum Outcome: Equatable, Sendable {
    case made(path: String)
    /// The latest backup says all that the file says.
    case unchanged
    case failed(LedgerError)
  }

  private struct State {
    var isWanted = true
    var isRunning = false
    var outcome: Outcome?
  }

  private let path: String
  private let environment: LedgerEnvironment
  private let state = Mutex(State())
  private let running = DispatchGroup()

  init(path: String, environment: LedgerEnvironment) {
    self.path = path
    self.environment = environment
  }

  /// Begins to make a backup, unless one is being made or nothing has changed since the last.
  package func begin() {
    let isFree = state.withLock { state in
      if state.isRunning { return false }
      state.isRunning = true
      state.isWanted = true
      return true
    }
    guard isFree else { return }
    running.enter()
    Thread.detachWithoutSignals { [self] in
      let outcome = makeBackup()
      state.withLock { state in
        state.outcome = outcome ?? state.outcome
        state.isRunning = false
      }
      running.leave()
    }
  }

  /// What came of the latest attempt that ended, told once.
  package func takeOutcome() -> Outcome? {
    state.withLock { state in
      defer { state.outcome = nil }
      return state.outcome
    }
  }

  /// Waits for a backup that is being made, and gives it up when that takes too long: the file
  /// must be left whole.
  package func finish(within seconds: Double = 2) {
    if running.wait(timeout: .now() + seconds) == .success { return }
    state.withLock { $0.isWanted = false }
    running.wait()
  }

  /// Nil where nobody wanted the backup any more.
  private func makeBackup() -> Outcome? {
    do {
      return try Ledger.withConnection(to: path) { source throws(LedgerError) in
        if try isUnchanged(source) { return .unchanged }
        let copying = Copying(environment: environment) { [self] in
          state.withLock(\.isWanted)
        }
        return .made(path: try Ledger.backUp(source, of: path, copying))
      }
    } catch {
      return state.withLock(\.isWanted) ? .failed(error) : nil
    }
  }

  private func isUnchanged(_ source: DatabaseQueue) throws(LedgerError) -> Bool {
    guard let latest = BackupFolder(beside: path).backups.last else { return false }
    // A backup that cannot be read is none, so the next one is made.
    let there = try? Ledger.withConnection(to: latest.path) { backup throws(LedgerError) in
      try WorkMark(backup, path: latest.path)
    }
    return try there == WorkMark(source, path: path)
  }
}

/// How much work a file holds: openings and views of cases are none.
private struct WorkMark: Equatable {
  let entries: Int
  let contents: Int

  init(_ database: DatabaseQueue, path: String) throws(LedgerError) {
    do {
      let row = try database.read { db in
        try Row.fetchOne(
          db, sql: Self.question,
          arguments: [
            EntryKind.access.rawValue, EntryKind.frontier.rawValue,
          ])
      }
      entries = try row?.integer(0) ?? 0
      contents = try row?.integer(1) ?? 0
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static let question = """
    SELECT count(*), count(content.entry) FROM entry
    LEFT JOIN content ON content.entry = entry.id WHERE kind NOT IN (?, ?)
    """
}

extension Ledger {
  /// What makes rolling backups of this file; nil where there is no file, or nothing is written.
  package var rollingBackups: RollingBackups? {
    if isReadOnly || path == Self.pathInMemory { return nil }
    return RollingBackups(path: path, environment: environment)
  }
}
