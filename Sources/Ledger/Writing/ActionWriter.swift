import GRDB
import Inspection
import OrderedCollections
import Standards

/// Writes the entries of one action within one transaction.
///
/// Nothing is written before the first entry: not the author, not the run.
struct ActionWriter {
  private let ledger: Ledger
  private let db: Database
  private let code: String
  private let undoes: EntryID?
  private let moment: Int
  private let clock: String

  private var author: Author?
  /// The sequence of the action's first entry.
  private var action: Int?
  private var projections: [Scope: Projection] = [:]
  private var changed = OrderedSet<EntryKey>()
  /// The states of the cases that this action changes, as they were before it.
  private(set) var statesBefore: [RandomID: [JSON]] = [:]
  /// The cases that this action adds: a document says of those where they stand.
  private(set) var added: Set<RandomID> = []
  private var written: [Change] = []
  /// Whether review has been asked already about what is written.
  var isAdmitted = false

  init(_ ledger: Ledger, _ db: Database, by code: String, undoes: EntryID?) {
    self.ledger = ledger
    self.db = db
    self.code = code
    self.undoes = undoes
    moment = ledger.environment.now()
    clock = ledger.environment.clock(at: moment)
  }

  /// The heads of a key, with what this action has written so far.
  mutating func heads(of key: EntryKey) throws -> [Head] {
    try projection(of: key.scope).heads[key] ?? []
  }

  /// Writes a value, which replaces heads of its key: all of them unless told otherwise.
  mutating func append(
    _ key: EntryKey, _ value: JSON?, replacing replaced: [EntryID]? = nil,
    restoring origin: EntryID? = nil
  ) throws {
    let replaced = try replaced ?? heads(of: key).map(\.stamp.entry)
    try note(Change(key, value))
    try begin()
    let head = try insert(key, value, replaced, origin)
    if key.kind.isEvent { return }
    var projection = try projection(of: key.scope)
    projection.add(head, to: key, replacing: replaced)
    projections[key.scope] = projection
    changed.append(key)
  }

  /// Remembers what is written, and where its case stood before.
  private mutating func note(_ change: Change) throws {
    written.append(change)
    if change.key.kind == .caseAdded, let subject = change.key.subject,
      try heads(of: change.key).isEmpty
    {
      added.insert(subject)
    }
    guard let subject = change.key.subject, statesBefore[subject] == nil else { return }
    statesBefore[subject] = try states(of: subject)
  }

  /// Writes what this run can see now, and has not covered before.
  mutating func appendFrontier() throws {
    let isBegun = ledger.run != nil
    try begin()
    if isBegun { try insertFrontier() }
  }

  /// Saves how the run ends and the rows for fast opening.
  ///
  /// - Throws: `Refusal` where what was written does not keep to review; then nothing stays.
  mutating func finish() throws -> Commit {
    if !isAdmitted { _ = try admit(written) }
    guard let action, let run = ledger.run else {
      return Commit(action: nil, clock: clock, fields: [])
    }
    try run.save(db)
    for (scope, projection) in projections {
      try ledger.projections.save(projection, of: scope, db)
    }
    return Commit(
      action: EntryID(writer: run.writer, sequence: action), clock: clock,
      fields: try changed.map { Field(key: $0, heads: try heads(of: $0)) })
  }
}

// MARK: - Entries

extension ActionWriter {
  private mutating func projection(of scope: Scope) throws -> Projection {
    try projections[scope] ?? ledger.projections.projection(of: scope, db)
  }

  private mutating func begin() throws {
    if action != nil { return }
    author = try ledger.author(code, db)
    if ledger.run == nil { try beginRun() }
    action = (ledger.run?.count ?? 0) + 1
  }

  private mutating func beginRun() throws {
    ledger.run = Run(
      writer: ledger.environment.randomID(), count: 0, time: 0,
      chain: Entry.chainOrigin(of: ledger.identity))
    action = 1
    try insertFrontier()
  }

  private mutating func insertFrontier() throws {
    guard let run = ledger.run else { return }
    let sights = try Run.uncovered(except: run.writer, db).map(Frontier.Sight.init)
    let frontier = Frontier(program: ledger.environment.program, sights: sights)
    _ = try insert(EntryKey(kind: .frontier), frontier.value, [], nil)
    try frontier.cover(db)
  }

  private func insert(
    _ key: EntryKey, _ value: JSON?, _ replaced: [EntryID], _ origin: EntryID?
  ) throws -> Head {
    guard var run = ledger.run, let author, let action else {
      preconditionFailure("begin() comes before every entry")
    }
    let content = Content(salt: ledger.environment.salt(), value: value)
    run.count += 1
    run.time = ledger.nextTime(at: moment)
    let entry = Entry(
      id: run.last, time: run.time, clock: clock, author: author.commitment, action: action,
      undoes: undoes, restores: origin, key: key, replaces: replaced.sorted(),
      commitment: content.commitment)
    run.chain = entry.chain(after: run.chain)
    try StoredEntry.insert(entry, chain: run.chain, author: author.row, content: content, db)
    ledger.run = run
    return Head(stamp: entry.stamp, author: code, clock: clock, value: value)
  }
}
