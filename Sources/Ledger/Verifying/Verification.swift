import GRDB
import Inspection

/// One check of a whole file.
struct Verification {
  private let db: Database
  private let identity: RandomID
  private let framework: StoredFramework
  /// The data key of a protected file.
  private let key: DataKey?
  private(set) var findings: [LedgerFinding] = []

  /// The chain of the run being read, and where it should go on.
  private var chain: [UInt8] = []
  private var next: EntryID?
  private var time: UInt64 = 0
  private var runs: [RandomID: Run] = [:]
  private var withoutContent: [(row: Int, entry: Entry)] = []
  private var sights: [(sight: Frontier.Sight, by: EntryID)] = []

  init(_ db: Database, identity: RandomID, framework: StoredFramework, key: DataKey?) {
    self.db = db
    self.identity = identity
    self.framework = framework
    self.key = key
  }

  mutating func run() throws {
    // What one check cannot read does not keep the others from being made.
    try attempt { try $0.checkIntegrity() }
    try attempt { try $0.checkEntries() }
    try attempt { try $0.checkHeads() }
    try attempt { try $0.checkSights() }
    try attempt { try $0.checkRowNumbers() }
    try attempt { try $0.checkMissingContent() }
    try attempt { try $0.checkStrayContent() }
    try attempt { try $0.checkAuthors() }
    try attempt { try $0.checkProjections() }
    try attempt { try $0.checkFramework() }
  }

  private mutating func attempt(_ check: (inout Verification) throws -> Void) throws {
    do {
      try check(&self)
    } catch let error as MalformedRow {
      findings.append(.integrity(error.detail))
    } catch let error as RowDecodingError {
      findings.append(.integrity(error.description))
    } catch DatabaseError.SQLITE_CORRUPT {
      findings.append(.integrity("the database is malformed"))
    }
  }
}

// MARK: - Entries

extension Verification {
  private mutating func checkEntries() throws {
    let rows = try Row.fetchCursor(
      db, sql: StoredEntry.selection + "ORDER BY writer, sequence")
    while let row = try rows.next() {
      do {
        let stored = try StoredEntry(row: row)
        checkChain(stored)
        checkContent(stored)
      } catch {
        try checkUnreadable(row)
      }
    }
    try checkTexts()
  }

  /// Names a row that makes no sense, and goes on after it.
  private mutating func checkUnreadable(_ row: Row) throws {
    let id = EntryID(writer: try row.randomID(1), sequence: try row.integer(2))
    findings.append(.brokenChain(id))
    chain = (try? row.bytes(15)) ?? []
    next = EntryID(writer: id.writer, sequence: id.sequence &+ 1)
    runs[id.writer] = Run(writer: id.writer, count: id.sequence, time: time, chain: chain)
  }

  /// Names texts with a zero byte: SQLite compares all of them, and we read what stands before it.
  private mutating func checkTexts() throws {
    let columns = ["clock", "kind", "name"].map { "instr(CAST(\($0) AS BLOB), x'00')" }
    let rows = try Row.fetchAll(
      db, sql: "SELECT writer, sequence FROM entry WHERE \(columns.joined(separator: " OR "))")
    findings += try rows.map { row in
      .brokenChain(EntryID(writer: try row.randomID(0), sequence: try row.integer(1)))
    }
  }

  private mutating func checkChain(_ stored: StoredEntry) {
    let entry = stored.entry
    if next?.writer != entry.id.writer { beginRun(entry.id.writer) }
    let isNext = entry.id == next && entry.time > time && entry.action <= entry.id.sequence
    if !isNext || entry.chain(after: chain) != stored.chain {
      findings.append(.brokenChain(entry.id))
    }
    if entry.id.sequence == 1 && entry.key.kind != .frontier {
      findings.append(.missingFrontier(entry.id))
    }
    // Goes on from what is stored, so that one wrong row is named once.
    chain = stored.chain
    time = entry.time
    next = EntryID(writer: entry.id.writer, sequence: entry.id.sequence + 1)
    runs[entry.id.writer] = Run(
      writer: entry.id.writer, count: entry.id.sequence, time: entry.time, chain: stored.chain)
  }

  private mutating func beginRun(_ writer: RandomID) {
    chain = Entry.chainOrigin(of: identity)
    time = 0
    next = EntryID(writer: writer, sequence: 1)
  }

  private mutating func checkContent(_ stored: StoredEntry) {
    let id = stored.entry.id
    if let content = stored.content {
      if content.commitment != stored.entry.commitment {
        findings.append(.contentDisagrees(id))
      } else if content.meaning == .unreadable {
        findings.append(.contentUnreadable(id))
      }
    } else {
      withoutContent.append((stored.row, stored.entry))
    }
    guard stored.entry.key.kind == .frontier else { return }
    if let frontier = stored.frontier {
      sights += frontier.sights.map { ($0, by: id) }
    } else {
      findings.append(.missingFrontier(id))
    }
  }
}

// MARK: - Runs

extension Verification {
  private mutating func checkHeads() throws {
    // A row that makes no sense is none.
    let rows = try Row.fetchAll(db, sql: Run.selection)
    let kept = rows.compactMap { try? Run(row: $0) }.reduce(into: [:]) { $0[$1.writer] = $1 }
    for writer in Set(kept.keys).union(runs.keys).sorted() where kept[writer] != runs[writer] {
      findings.append(.headDisagrees(writer: writer))
    }
    guard let key else { return try checkNothingIsProven() }
    if try !RunAuthentication(key, identity).holds(db) { findings.append(.runsNotAuthentic) }
  }

  /// A plain file proves no run.
  private mutating func checkNothingIsProven() throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT writer FROM head WHERE authentication IS NOT NULL")
    findings += try rows.map { .headDisagrees(writer: try $0.randomID(0)) }
  }

  private mutating func checkSights() throws {
    let statement = try db.cachedStatement(
      sql: "SELECT chain FROM entry WHERE writer = ? AND sequence = ?")
    for (sight, seer) in sights {
      let row = try Row.fetchOne(
        statement, arguments: [sight.last.writer.bytes.column, sight.last.sequence])
      if try row?.bytes(0) != sight.chain {
        findings.append(.missingRun(sight.last, seenBy: seer))
      }
    }
    try checkCovered()
  }

  /// How far the frontiers tell of a run is noted beside it, so that the next one need not look.
  private mutating func checkCovered() throws {
    let told = sights.reduce(into: [RandomID: Int]()) { told, seen in
      let last = seen.sight.last
      told[last.writer] = max(told[last.writer, default: 0], last.sequence)
    }
    for row in try Row.fetchAll(db, sql: "SELECT writer, covered FROM head") {
      let writer = try row.randomID(0)
      if try row.integer(1) != told[writer, default: 0] {
        findings.append(.headDisagrees(writer: writer))
      }
    }
  }

  /// Rows are numbered from 1 without gaps, since none is ever deleted. Where one was, the chain
  /// says so already; otherwise the number itself was altered.
  private mutating func checkRowNumbers() throws {
    let isOtherwiseSound = findings.allSatisfy { finding in
      if case .integrity = finding { true } else { false }
    }
    guard isOtherwiseSound else { return }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT writer, sequence FROM entry
        WHERE id NOT BETWEEN 1 AND (SELECT count(*) FROM entry)
        """)
    findings += try rows.map { row in
      .brokenChain(EntryID(writer: try row.randomID(0), sequence: try row.integer(1)))
    }
  }
}

// MARK: - Everything else

extension Verification {
  private mutating func checkIntegrity() throws {
    let answers =
      try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "a reference leads nowhere: \($0)" }
    findings += answers.filter { $0 != "ok" }.map { .integrity($0) }
  }

  private mutating func checkAuthors() throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, commitment, \(SealedColumn.author.opened) FROM author")
    for row in rows where try row.content(2).commitment != row.bytes(1) {
      findings.append(.authorDisagrees(row: try row.integer(0)))
    }
  }

  /// Content may be erased or withheld, and both are noted.
  private mutating func checkMissingContent() throws {
    let (erasures, withheld) = (try Erasures(db), try WithheldContent.rows(db))
    for (row, entry) in withoutContent where !erasures.covers(entry) && !withheld.contains(row) {
      findings.append(.contentMissing(entry.id))
    }
  }

  private mutating func checkStrayContent() throws {
    let rows = try Int.fetchAll(
      db, sql: "SELECT entry FROM content WHERE entry NOT IN (SELECT id FROM entry)")
    findings += rows.map { .strayContent(row: $0) }
  }

  private mutating func checkProjections() throws {
    var store = ProjectionStore()
    var kept: [Scope: Projection] = [:]
    let rows = try Row.fetchCursor(db, sql: ProjectionStore.selection)
    while let row = try rows.next() {
      do {
        let (scope, projection) = try store.unpack(row)
        kept[scope] = projection
      } catch {
        findings.append(.integrity("a row for fast opening makes no sense"))
      }
    }
    for subject in try ProjectionStore.subjects(db) {
      for (scope, projection) in [Scope: Projection](
        entries: try StoredEntry.about(subject, db))
      where kept.removeValue(forKey: scope) != projection {
        note(scope)
      }
    }
    for scope in kept.keys { note(scope) }
  }

  private mutating func note(_ scope: Scope) {
    findings.append(.projectionDisagrees(subject: scope.subject, reading: scope.reading))
  }

  private mutating func checkFramework() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT framework.id, revision, bytes, hash, inspection.id IS 1,
          instr(CAST(framework.id AS BLOB), x'00')
        FROM framework LEFT JOIN inspection ON inspection.framework = hash
        """)
    let kept = try rows.map(KeptFramework.init)
    let adopted = try StoredEntry.fetch(db, where: "kind = ?", [EntryKind.framework.rawValue])
    let replaced = Set(adopted.flatMap(\.entry.replaces))
    let isLatest = adopted.contains {
      !replaced.contains($0.entry.id) && $0.head.value == framework.value
    }
    let isInForce = kept.contains { $0.isInForce && $0.framework == framework }
    let areAdopted = kept.allSatisfy { kept in
      kept.isWhole && adopted.contains { $0.head.value == kept.framework.value }
    }
    if !isLatest || !isInForce || !areAdopted {
      findings.append(.frameworkDisagrees)
    }
  }
}

/// A row of the `framework` table, with the hash it claims.
private struct KeptFramework {
  let framework: StoredFramework
  private let hash: [UInt8]
  let isInForce: Bool
  private let hasWholeName: Bool

  var isWhole: Bool { hasWholeName && framework.hash == hash }

  init(_ row: Row) throws {
    framework = StoredFramework(
      id: try row.text(0), revision: try row.integer(1), bytes: try row.bytes(2))
    hash = try row.bytes(3)
    isInForce = try row.integer(4) != 0
    hasWholeName = try row.integer(5) == 0
  }
}
