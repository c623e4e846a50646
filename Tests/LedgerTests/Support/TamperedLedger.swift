import Foundation
import GRDB
import Inspection
import Standards

@testable import Ledger

/// How a ledger is kept that somebody tampers with.
enum Keeping: CaseIterable, Sendable {
  case plain
  case protected
}

/// A small file in which everything has happened, and what is said of it once it was tampered with.
///
/// It holds runs that a merge joined, an undo, a conflict, a reading, texts in other scripts, content
/// that was erased and content that was never sent, two revisions of the framework, and a newest run
/// that nothing covers.
struct TamperedLedger {
  /// What opening and `verify` say.
  enum Verdict {
    case refused(LedgerError)
    case findings([LedgerFinding])
  }

  private let original: DatabaseQueue
  private let passphrase: Passphrase?

  init(_ keeping: Keeping) throws {
    let ledger = try Self.makeHistory()
    switch keeping {
    case .plain: (original, passphrase) = (try Self.copy(of: ledger.connection()), nil)
    case .protected: (original, passphrase) = (try Self.protected(ledger), testPassphrase)
    }
  }

  /// Everything of a table, with the number of each row.
  func rows(of table: String) throws -> [Row] {
    try original.read { db in
      try Row.fetchAll(db, sql: "SELECT rowid AS rowNumber, * FROM \(table) ORDER BY rowid")
    }
  }

  /// The columns of a table, those included that somebody adds later.
  func columns(of table: String) throws -> [String] {
    try original.read { db in try db.columns(in: table).map(\.name) }
  }

  /// The runs, the newest last.
  func runs() throws -> [RandomID] {
    try original.read { db in
      try Row.fetchAll(db, sql: "SELECT writer FROM head ORDER BY time").map { try $0.randomID(0) }
    }
  }

  /// The identities of all entries by the number of their row.
  func entries() throws -> [Int: EntryID] {
    try rows(of: "entry").reduce(into: [:]) { entries, row in
      entries[row["id"]] = try Self.identity(row)
    }
  }

  static func identity(_ row: Row) throws -> EntryID {
    let writer: Data = row["writer"]
    return EntryID(writer: try Row(["writer": writer]).randomID(0), sequence: row["sequence"])
  }

  /// What is said after a change; the change itself may be refused by a table.
  func verdict(after change: (Database) throws -> Void) throws -> Verdict {
    let copy = try Self.copy(of: original)
    try copy.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          PRAGMA ignore_check_constraints = ON;
          DROP TRIGGER entryIsNeverUpdated;
          DROP TRIGGER entryIsNeverDeleted;
          """)
      try change(db)
    }
    do {
      return .findings(try Self.ledger(in: copy, passphrase).verify())
    } catch let error as LedgerError {
      return .refused(error)
    } catch {
      return .refused(LedgerError(error, path: ":memory:"))
    }
  }

  /// Puts the ledger into a file, and gives what it says.
  func write(to path: String) throws -> (entries: Set<[UInt8]>, contents: LedgerContents) {
    let file = try DatabaseQueue(path: path)
    try original.backup(to: file)
    try file.close()
    let ledger = try openProtected(path, for: .reading, with: passphrase)
    return (try ledger.entrySet, try ledger.load())
  }

  private static func ledger(in database: DatabaseQueue, _ passphrase: Passphrase?) throws -> Ledger
  {
    let beginning = try database.read { db in
      try Ledger.Beginning(path: ":memory:", by: Opener(passphrase: passphrase), db)
    }
    return Ledger(
      beginning, access: .writing(by: "AB"), environment: TestMachine(seed: 99).environment,
      database: database, file: nil, lock: nil)
  }

  private static func copy(of database: DatabaseQueue) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(configuration: Ledger.configuration(isReadOnly: false))
    try database.backup(to: copy)
    return copy
  }
}

extension TamperedLedger.Verdict {
  var isDetected: Bool {
    switch self {
    case .refused: true
    case .findings(let findings): !findings.isEmpty
    }
  }

  var findings: [LedgerFinding] {
    if case .findings(let findings) = self { findings } else { [] }
  }

  /// The entries that are named.
  var entries: [EntryID] {
    findings.flatMap { finding -> [EntryID] in
      switch finding {
      case .brokenChain(let entry), .missingFrontier(let entry), .contentDisagrees(let entry),
        .contentMissing(let entry), .contentUnreadable(let entry):
        [entry]
      case .missingRun(let entry, let seer): [entry, seer]
      default: []
      }
    }
  }

  /// The runs that are named.
  var runs: [RandomID] {
    findings.compactMap { if case .headDisagrees(let writer) = $0 { writer } else { nil } }
      + entries.map(\.writer)
  }
}

// MARK: - Making

extension TamperedLedger {
  private static let thirdCase = RandomID(high: 0, low: 3)
  private static let reading = RandomID(high: 9, low: 9)

  private static func makeHistory() throws -> Ledger {
    let first = try makeLedger(TestMachine(seed: 1))
    try first.set("yes")
    try first.set("no", by: "CD")
    _ = try first.undo(by: "CD")
    try first.commit(
      [
        Change(EntryKey(subject: firstCase, kind: .note, name: "n1"), "Zoë’s plan — 計画, £5"),
        Change(EntryKey(subject: firstCase, kind: .fact, name: "référence"), "C01"),
      ], by: "Ümit")
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", answer("2.1.1.b"), by: "CD")
    try second.set("no", EntryKey(subject: secondCase, reading: reading, kind: .answer, name: "q"))
    let third = try makeCopy(of: first, seed: 3)
    try third.set("no", answer("2.1.1.b"))
    try third.set("yes", answer(of: thirdCase), by: "EF")
    try third.commit(
      [Change(EntryKey(subject: thirdCase, kind: .erasure), "asked for")], by: "EF")
    try second.merge(third, by: "AB")
    let note = try second.history(of: EntryKey(subject: firstCase, kind: .note, name: "n1"))
    try second.erase(note.map(\.stamp.entry), by: "AB")
    let last = try sent(second)
    try last.set("yes", answer("2.1.1.c"), by: "CD")
    try last.logAccess("viewed", subject: firstCase, by: "CD")
    try last.adopt(
      StoredFramework(id: "small", revision: 2, bytes: Array(#"{"id":"small","v":2}"#.utf8)),
      by: "AB")
    return last
  }

  /// What somebody gets to whom all but the second case was handed over.
  private static func sent(_ ledger: Ledger) throws -> Ledger {
    let folder = try TestFolder()
    try ledger.handOver(
      .cases([firstCase]), to: folder.file("a.package"), under: testPassphrase, cost: .least)
    return try Ledger.openPackage(
      at: folder.file("a.package"), with: testPassphrase,
      environment: TestMachine(seed: 4).environment)
  }

  private static func protected(_ ledger: Ledger) throws -> DatabaseQueue {
    let folder = try TestFolder()
    let file = try DatabaseQueue(path: folder.file())
    try ledger.connection().backup(to: file)
    try file.close()
    let opened = try openProtected(folder.file(), with: nil)
    try opened.protect(testProtection)
    try opened.close()
    let closed = try DatabaseQueue(path: folder.file())
    defer { try? closed.close() }
    return try copy(of: closed)
  }
}
