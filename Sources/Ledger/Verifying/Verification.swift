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
  private var sights: [(sight: Frontier.Sight, by: EntryID)] = []

  init(_ db: Database, identity: RandomID, framework: StoredFramework, key: DataKey?) {
    self.db = db
    self.identity = identity
    self.framework = framework
    self.key = key
  }

  mutating func run() throws {
    do {
      try checkIntegrity()
      try checkEntries()
      try checkHeads()
      try checkSights()
      try checkAuthors()
      try checkStrayContent()
      try checkProjections()
      try checkFramework()
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
    let entries = try StoredEntry.fetchCursor(
      db, sql: StoredEntry.selection + "ORDER BY writer, sequence")
    while let stored = try entries.next() {
      checkChain(stored)
      checkContent(stored)
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
    let kept = try Run.all(db).reduce(into: [:]) { $0[$1.writer] = $1 }
    for writer in Set(kept.keys).union(runs.keys).sorted() where kept[writer] != runs[writer] {
      findings.append(.headDisagrees(writer: writer))
    }
    if let key, try !RunAuthentication(key, identity).holds(db) {
      findings.append(.runsNotAuthentic)
    }
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

  private mutating func checkStrayContent() throws {
    let rows = try Int.fetchAll(
      db, sql: "SELECT entry FROM content WHERE entry NOT IN (SELECT id FROM entry)")
    findings += rows.map { .strayContent(row: $0) }
  }

  private mutating func checkProjections() throws {
    var store = ProjectionStore()
    var kept = try store.all(db).reduce(into: [:]) { $0[$1.scope] = $1.projection }
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
        SELECT framework.id, revision, bytes, hash, inspection.id IS NOT NULL
        FROM framework LEFT JOIN inspection ON inspection.framework = hash
        """)
    let kept = try rows.map(KeptFramework.init)
    let adopted = try StoredEntry.fetch(db, where: "kind = ?", [EntryKind.framework.rawValue])
    let isAdopted = adopted.contains { $0.head.value == framework.value }
    let isInForce = kept.contains { $0.isInForce && $0.framework == framework }
    if !isAdopted || !isInForce || kept.contains(where: { $0.framework.hash != $0.hash }) {
      findings.append(.frameworkDisagrees)
    }
  }
}

/// A row of the `framework` table, with the hash it claims.
private struct KeptFramework {
  let framework: StoredFramework
  let hash: [UInt8]
  let isInForce: Bool

  init(_ row: Row) throws {
    framework = StoredFramework(
      id: try row.text(0), revision: try row.integer(1), bytes: try row.bytes(2))
    hash = try row.bytes(3)
    isInForce = try row.integer(4) != 0
  }
}
