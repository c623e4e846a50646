import Foundation
import GRDB
import Inspection
import Testing

@testable import Ledger

/// Somebody changes the file with another program: one byte or one number of any column of any row,
/// whole rows, whole runs. Opening or `verify` must say so, and name the entry.
@Suite struct TamperingTests {
  @Test(arguments: Keeping.allCases)
  func anHonestFileHasNoFindings(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    #expect(try ledger.verdict { _ in }.findings == [])
    #expect(try !ledger.verdict { _ in }.isDetected)
    #expect(try ledger.runs().count == 4)
  }

  // MARK: - One byte

  @Test(arguments: Keeping.allCases)
  func aChangedByteOfAnEntryIsFoundAndTheEntryNamed(_ keeping: Keeping) throws {
    try forEveryChange(in: "entry", keeping) { row, verdict in
      let id = try TamperedLedger.identity(row)
      let next = EntryID(writer: id.writer, sequence: id.sequence + 1)
      return verdict.entries.contains { $0 == id || $0 == next } || verdict.runs.contains(id.writer)
    }
  }

  @Test(arguments: Keeping.allCases)
  func aChangedByteOfContentIsFoundAndItsEntryNamed(_ keeping: Keeping) throws {
    let entries = try TamperedLedger(keeping).entries()
    try forEveryChange(in: "content", keeping) { row, verdict in
      verdict.entries.contains { $0 == entries[row["rowNumber"]] }
    }
  }

  @Test(arguments: Keeping.allCases)
  func aChangedByteOfTheEndOfARunIsFoundAndTheRunNamed(_ keeping: Keeping) throws {
    try forEveryChange(in: "head", keeping) { row, verdict in
      let writer: Data = row["writer"]
      return verdict.runs.contains { $0.bytes.column == writer }
        || verdict.findings.contains(.runsNotAuthentic) || verdict.isRefused
    }
  }

  @Test(arguments: Keeping.allCases)
  func aChangedByteOfAnAuthorIsFoundAndNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    let byAuthor = Dictionary(grouping: try ledger.rows(of: "entry")) { $0["author"] as Int }
    try forEveryChange(in: "author", keeping) { row, verdict in
      let wrote = try (byAuthor[row["id"]] ?? []).map(TamperedLedger.identity)
      return verdict.findings.contains(.authorDisagrees(row: row["id"]))
        || verdict.entries.contains { wrote.contains($0) }
    }
  }

  @Test(arguments: Keeping.allCases, ["framework", "inspection", "projection"])
  func aChangedByteOfAnythingElseIsFound(_ keeping: Keeping, _ table: String) throws {
    // The number of a row for fast opening means nothing: nothing leads to it.
    let left: Set<String> = table == "projection" ? ["id"] : []
    try forEveryChange(in: table, keeping, except: left) { _, verdict in verdict.isDetected }
  }

  /// Changes every column of every row in its turn; which byte, and how, goes round with the rows.
  private func forEveryChange(
    in table: String, _ keeping: Keeping, except left: Set<String> = [],
    isFound: (Row, TamperedLedger.Verdict) throws -> Bool
  ) throws {
    let ledger = try TamperedLedger(keeping)
    var (count, unnoticed) = (0, [String]())
    for (turn, row) in try ledger.rows(of: table).enumerated() {
      for column in try ledger.columns(of: table) where !left.contains(column) {
        let old: DatabaseValue = row[column]
        let changes = Alteration.all(of: old, in: column, turn)
        guard let (change, verdict) = try ledger.firstTaken(changes, of: column, table, row) else {
          unnoticed.append("\(table).\(column): no change was taken")
          continue
        }
        count += 1
        if try !isFound(row, verdict) {
          unnoticed.append("\(table) \(row["rowNumber"] as Int).\(column) \(change): \(verdict)")
        }
      }
    }
    #expect(count > 0)
    #expect(unnoticed == [], "\(unnoticed.count) of \(count)")
  }

  /// Goes through the file in steps of a prime, so that every part of a page has its turn.
  @Test(arguments: Keeping.allCases)
  func aChangedByteAnywhereIsFoundOrChangesNothing(_ keeping: Keeping) throws {
    let folder = try TestFolder()
    let original = try TamperedLedger(keeping).write(to: folder.file())
    let bytes = try folder.bytes()
    var found = 0
    for offset in stride(from: 0, to: bytes.count, by: 983) {
      var changed = bytes
      changed[offset] ^= 1 << UInt8(offset % 8)
      try folder.write(changed)
      do {
        let ledger = try openProtected(folder.file(), for: .reading)
        guard try ledger.verify().isEmpty else {
          found += 1
          continue
        }
        #expect(try ledger.entrySet == original.entries, "byte \(offset)")
        #expect(try ledger.load() == original.contents, "byte \(offset)")
      } catch {
        found += 1
      }
    }
    #expect(found > 10)
  }

  // MARK: - Rows

  @Test(arguments: Keeping.allCases)
  func aRemovedEntryIsFoundAndItsPlaceNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    for row in try ledger.rows(of: "entry") {
      let id = try TamperedLedger.identity(row)
      let verdict = try ledger.verdict { db in
        try db.execute(sql: "DELETE FROM content WHERE entry = ?", arguments: [row["id"] as Int])
        try db.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [row["id"] as Int])
      }
      #expect(verdict.runs.contains(id.writer), "\(id)")
    }
  }

  @Test(arguments: Keeping.allCases)
  func removedContentIsFoundAndItsEntryNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    let entries = try ledger.entries()
    for row in try ledger.rows(of: "content") {
      let verdict = try ledger.verdict { db in
        try db.execute(sql: "DELETE FROM content WHERE entry = ?", arguments: [row["entry"] as Int])
      }
      let id = try #require(entries[row["entry"]])
      #expect(verdict.findings.contains(.contentMissing(id)))
    }
  }

  @Test(arguments: Keeping.allCases, ["author", "head", "projection"])
  func aRemovedRowOfAnotherTableIsFound(_ keeping: Keeping, _ table: String) throws {
    let ledger = try TamperedLedger(keeping)
    for row in try ledger.rows(of: table) {
      let verdict = try ledger.verdict { db in
        try db.execute(
          sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [row["rowNumber"] as Int])
      }
      #expect(verdict.isDetected, "\(row)")
    }
  }

  @Test(arguments: Keeping.allCases)
  func twoEntriesThatChangePlacesAreFoundAndNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    let rows = try ledger.rows(of: "entry")
    for (one, other) in zip(rows, rows.dropFirst()) {
      let ids = try [one, other].map(TamperedLedger.identity)
      let verdict = try ledger.verdict { db in
        let put = "UPDATE entry SET writer = ?, sequence = ? WHERE id = ?"
        try db.execute(sql: put, arguments: [Data(count: 16), 1, one["id"] as Int])
        for (row, place) in [(other, one), (one, other)] {
          try db.execute(
            sql: put,
            arguments: [place["writer"] as Data, place["sequence"] as Int, row["id"] as Int])
        }
      }
      #expect(ids.contains { verdict.entries.contains($0) }, "\(ids)")
    }
  }

  @Test(arguments: Keeping.allCases)
  func twoValuesThatChangePlacesAreFoundAndNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    let entries = try ledger.entries()
    let rows = try ledger.rows(of: "content")
    for (one, other) in zip(rows, rows.dropFirst()) {
      let verdict = try ledger.verdict { db in
        for (row, value) in [(one, other), (other, one)] {
          try db.execute(
            sql: "UPDATE content SET bytes = ? WHERE entry = ?",
            arguments: [value["bytes"] as Data, row["entry"] as Int])
        }
      }
      for row in [one, other] {
        let id = try #require(entries[row["entry"]])
        #expect(verdict.findings.contains(.contentDisagrees(id)))
      }
    }
  }

  @Test(arguments: Keeping.allCases)
  func anEntryInAnotherRunIsFoundAndNamed(_ keeping: Keeping) throws {
    let ledger = try TamperedLedger(keeping)
    let runs = try ledger.runs()
    for row in try ledger.rows(of: "entry") {
      let id = try TamperedLedger.identity(row)
      let other = try #require(runs.first { $0 != id.writer })
      let verdict = try ledger.verdict { db in
        try db.execute(
          sql: """
            UPDATE entry SET writer = ?, action = 1,
              sequence = 1 + (SELECT count FROM head WHERE writer = ?)
            WHERE id = ?
            """,
          arguments: [other.bytes.column, other.bytes.column, row["id"] as Int])
      }
      #expect(verdict.entries.contains { $0.writer == other }, "\(id)")
      #expect(verdict.runs.contains(id.writer), "\(id)")
    }
  }

  // MARK: - Runs

  private static let takeAway = """
    DELETE FROM content WHERE entry IN (
      SELECT id FROM entry WHERE writer = ?1 AND sequence > ?2);
    DELETE FROM entry WHERE writer = ?1 AND sequence > ?2;
    DELETE FROM head WHERE writer = ?1 AND ?2 = 0;
    UPDATE head SET count = ?2,
      time = (SELECT time FROM entry WHERE writer = ?1 AND sequence = ?2),
      chain = (SELECT chain FROM entry WHERE writer = ?1 AND sequence = ?2)
    WHERE writer = ?1;
    """

  /// Takes the end of a run away, so that its row in `head` agrees.
  private func takeAway(_ run: RandomID, after count: Int, _ db: Database) throws {
    for sql in Self.takeAway.split(separator: ";").map(String.init) {
      let statement = try db.makeStatement(sql: sql)
      let arguments = [run.bytes.column.databaseValue, count.databaseValue]
      try statement.execute(
        arguments: StatementArguments(arguments.prefix(statement.sql.contains("?2") ? 2 : 1)))
    }
  }

  @Test(arguments: Keeping.allCases, [0, 1])
  func aRemovedRunIsNamedByOneThatSawIt(_ keeping: Keeping, _ left: Int) throws {
    let ledger = try TamperedLedger(keeping)
    for run in try ledger.runs().dropLast() {
      let verdict = try ledger.verdict { db in try takeAway(run, after: left, db) }
      #expect(
        verdict.findings.contains {
          if case .missingRun(let entry, _) = $0 { entry.writer == run } else { false }
        }, "\(run)")
    }
  }

  @Test func theNewestRunIsProvenOnlyByAKey() throws {
    for keeping in Keeping.allCases {
      let ledger = try TamperedLedger(keeping)
      let newest = try #require(try ledger.runs().last)
      let verdict = try ledger.verdict { db in try takeAway(newest, after: 0, db) }
      #expect(verdict.findings.contains(.runsNotAuthentic) == (keeping == .protected))
      // A plain file only says what the rows for fast opening still say (docs/trust.md).
      #expect(verdict.runs.allSatisfy { $0 != newest } || keeping == .protected)
    }
  }
}

// MARK: - Changes

extension TamperedLedger.Verdict {
  fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}

extension TamperedLedger {
  /// What is said of the first change that the table takes: some would make a number stand twice.
  fileprivate func firstTaken(
    _ changes: [Alteration], of column: String, _ table: String, _ row: Row
  ) throws -> (Alteration, Verdict)? {
    for change in changes {
      do {
        let verdict = try verdict { db in
          try db.execute(
            sql: "UPDATE \(table) SET \(column) = \(change.expression) WHERE rowid = ?",
            arguments: [change.value, row["rowNumber"] as Int])
        }
        return (change, verdict)
      } catch DatabaseError.SQLITE_CONSTRAINT {
        continue
      }
    }
    return nil
  }
}

/// One change of one value.
private struct Alteration: CustomStringConvertible {
  let value: DatabaseValue
  var expression = "?"

  var description: String { "to \(value)" }

  /// Changes to try in order; which one is first goes round with the turn.
  static func all(of old: DatabaseValue, in column: String, _ turn: Int) -> [Alteration] {
    switch old.storage {
    case .null: [Alteration(value: Data(count: column == "authentication" ? 32 : 24).databaseValue)]
    case .int64(let number): numbers(number, turn)
    case .double: []
    case .string(let text): texts(Data(text.utf8), turn)
    case .blob(let data): blobs(data, in: column, turn)
    }
  }

  private static func numbers(_ number: Int64, _ turn: Int) -> [Alteration] {
    let others = [number ^ 1, number ^ 1 << 40, -number - 1, Int64.max, number &+ 1, 0]
    let start = turn % 4
    return (others[start...] + others[..<start]).filter { $0 != number }
      .map { Alteration(value: $0.databaseValue) }
  }

  private static func texts(_ bytes: Data, _ turn: Int) -> [Alteration] {
    // A zero byte at the end is what C takes for the end.
    let changed = turn % 3 == 2 || bytes.isEmpty ? bytes + [0] : flipped(bytes, turn)
    return [Alteration(value: changed.databaseValue, expression: "CAST(? AS TEXT)")]
  }

  private static func blobs(_ bytes: Data, in column: String, _ turn: Int) -> [Alteration] {
    let count = column == "replaces" ? EntryID.byteCount : 16
    let changed = bytes.isEmpty ? Data(count: count) : flipped(bytes, turn)
    return [Alteration(value: changed.databaseValue)]
  }

  /// One bit of the first byte, of one between, or of the last.
  private static func flipped(_ bytes: Data, _ turn: Int) -> Data {
    var bytes = bytes
    bytes[[0, bytes.count / 2, bytes.count - 1][turn % 3]] ^= 1 << UInt8(turn % 7)
    return bytes
  }
}
