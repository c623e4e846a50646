import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// Whatever is altered, removed or moved in a file must be found.
@Suite struct VerificationTests {
  /// A ledger of three runs with a correction and an undo.
  private func makeHistory() throws -> Ledger {
    let first = try makeLedger(TestMachine(seed: 1))
    try first.set("yes")
    try first.set("no", by: "CD")
    _ = try first.undo(by: "CD")
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", answer("2.1.1.b"), by: "CD")
    try second.set("no", answer("2.1.1.b"), by: "CD")
    let third = try makeCopy(of: second, seed: 3)
    try third.set("yes", answer("2.1.1.c"))
    return third
  }

  /// The rows of runs, the oldest run first.
  private static let oldest = "(SELECT writer FROM entry ORDER BY id LIMIT 1)"
  private static let newest = "(SELECT writer FROM entry ORDER BY id DESC LIMIT 1)"
  private static let undoRow = "(SELECT max(id) FROM entry WHERE undoes IS NOT NULL)"

  private func findings(after sql: String) throws -> [LedgerFinding] {
    let ledger = try makeHistory()
    try ledger.tamper(sql)
    return try ledger.verify()
  }

  @Test func anHonestFileHasNoFindings() throws {
    #expect(try makeHistory().verify() == [])
  }

  @Test(arguments: [
    "writer = randomblob(16)", "sequence = 900", "time = time + 1", "time = time - 1",
    "clock = '2020-01-01T00:00:00+00:00'", "author = 3 - author", "action = action - 1",
    "undoes = NULL", "undoes = zeroblob(24)", "restores = NULL", "restores = zeroblob(24)",
    "subject = x''", "subject = randomblob(16)", "reading = randomblob(16)", "kind = 'fact'",
    "name = name || 'x'", "replaces = x''", "replaces = zeroblob(24)",
    "commitment = randomblob(32)", "chain = randomblob(32)",
  ])
  func anAlteredColumnOfAnEntryIsFound(_ change: String) throws {
    let findings = try findings(after: "UPDATE entry SET \(change) WHERE id = \(Self.undoRow)")
    #expect(!findings.isEmpty)
  }

  @Test func theAlteredEntryIsNamed() throws {
    let ledger = try makeHistory()
    let entry = try #require(try ledger.history(of: answer()).last?.stamp.entry)
    try ledger.tamper("UPDATE entry SET clock = 'now' WHERE id = \(Self.undoRow)")
    #expect(
      try ledger.verify() == [
        .brokenChain(entry), .projectionDisagrees(subject: firstCase, reading: nil),
      ])
  }

  @Test func aMovedRowNumberIsFound() throws {
    let findings = try findings(after: "UPDATE entry SET id = 900 WHERE id = \(Self.undoRow)")
    #expect(findings.contains { if case .strayContent = $0 { true } else { false } })
  }

  @Test(arguments: [
    "bytes = randomblob(16)", "bytes = randomblob(21)", "bytes = x''", "entry = 900",
  ])
  func anAlteredColumnOfContentIsFound(_ change: String) throws {
    let sql = "UPDATE content SET \(change) WHERE entry = \(Self.undoRow)"
    #expect(try !findings(after: sql).isEmpty)
  }

  @Test func contentThatClaimsToBeSealedIsFound() throws {
    let sql = "UPDATE content SET form = 1 WHERE entry = \(Self.undoRow)"
    #expect(try !findings(after: sql).isEmpty)
  }

  @Test func swappedContentIsFound() throws {
    let sql = """
      UPDATE content SET entry = -entry WHERE entry IN (3, 4);
      UPDATE content SET entry = 7 + entry WHERE entry < 0;
      """
    #expect(try findings(after: sql).filter(\.isContentDisagreement).count == 2)
  }

  @Test func contentThatNobodyErasedIsMissed() throws {
    let ledger = try makeHistory()
    let entry = try #require(try ledger.history(of: answer("2.1.1.c")).first?.stamp.entry)
    try ledger.dropContent(of: answer("2.1.1.c"), at: 0)
    #expect(try ledger.verify() == [.contentMissing(entry)])
  }

  @Test(arguments: [
    "DELETE FROM content WHERE entry = 1",
    "DELETE FROM entry WHERE id = 3",
    "DELETE FROM entry WHERE id = (SELECT max(id) FROM entry)",
    "DELETE FROM entry WHERE writer = \(oldest)",
    "DELETE FROM entry WHERE writer = \(newest)",
    "DELETE FROM head WHERE writer = \(newest)",
    "DELETE FROM author WHERE id = 2",
    "DELETE FROM projection WHERE subject <> x''",
    "DELETE FROM framework; DELETE FROM inspection",
  ])
  func aRemovedRowIsFound(_ sql: String) throws {
    let ledger = try makeHistory()
    try ledger.tamper(sql)
    #expect(try !ledger.verify().isEmpty)
  }

  @Test func aRemovedRunIsNamedByTheOneThatSawIt() throws {
    let ledger = try makeHistory()
    let oldest = try ledger.read { try Run.all($0) }
    try ledger.tamper(
      """
      CREATE TEMP TABLE gone AS SELECT writer FROM entry ORDER BY id LIMIT 1;
      DELETE FROM content WHERE entry IN (SELECT id FROM entry WHERE writer IN gone);
      DELETE FROM head WHERE writer IN gone;
      DELETE FROM entry WHERE writer IN gone;
      """)
    let findings = try ledger.verify()
    #expect(oldest.contains { run in findings.contains { $0.isMissing(run.last) } })
  }

  @Test func swappedEntriesAreFound() throws {
    let sql = """
      UPDATE entry SET sequence = 1000 + sequence WHERE id IN (3, 4);
      UPDATE entry SET sequence = 1007 - sequence WHERE sequence > 1000;
      """
    #expect(try !findings(after: sql).isEmpty)
  }

  @Test func aForgedEntryAtTheEndIsFound() throws {
    let sql = """
      INSERT INTO entry SELECT 900, writer, sequence + 1, time + 1, clock, author, action + 1,
        undoes, restores, subject, reading, kind, name, replaces, commitment, chain
      FROM entry ORDER BY id DESC LIMIT 1
      """
    #expect(try !findings(after: sql).isEmpty)
  }

  @Test(arguments: [
    "count = count + 1", "time = time + 1", "chain = randomblob(32)", "writer = randomblob(16)",
  ])
  func anAlteredHeadIsFound(_ change: String) throws {
    let findings = try findings(after: "UPDATE head SET \(change) WHERE writer = \(Self.newest)")
    #expect(findings.contains { if case .headDisagrees = $0 { true } else { false } })
  }

  @Test func anAlteredAuthorIsFound() throws {
    let sql = "UPDATE author SET content = randomblob(18) WHERE id = 2"
    #expect(try findings(after: sql).contains(.authorDisagrees(row: 2)))
  }

  @Test(arguments: [
    "id = 'other'", "revision = 9", "bytes = CAST('{}' AS BLOB)", "hash = zeroblob(32)",
  ])
  func anAlteredFrameworkIsFound(_ change: String) throws {
    let folder = try TestFolder()
    try makeFile(in: folder)
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; UPDATE framework SET \(change)")
      if change.hasPrefix("hash") {
        try db.execute(sql: "UPDATE inspection SET framework = zeroblob(32)")
      }
    }
    try queue.close()
    let ledger = try Ledger.open(
      at: folder.file(), for: .reading, environment: TestMachine().environment)
    #expect(try ledger.verify().contains(.frameworkDisagrees))
  }

  @Test func anAlteredIdentityBreaksEveryRun() throws {
    let folder = try TestFolder()
    try makeFile(in: folder)
    let queue = try DatabaseQueue(path: folder.file())
    try queue.write { try $0.execute(sql: "UPDATE inspection SET identity = zeroblob(16)") }
    try queue.close()
    let ledger = try Ledger.open(
      at: folder.file(), for: .reading, environment: TestMachine().environment)
    #expect(try !ledger.verify().isEmpty)
  }

  @Test(arguments: ["bytes = x'01000000'", "bytes = x''", "bytes = zeroblob(40)", "subject = x''"])
  func aProjectionThatDisagreesIsFoundAndRebuilt(_ change: String) throws {
    let ledger = try makeHistory()
    let contents = try ledger.load()
    try ledger.tamper(
      """
      DELETE FROM projection WHERE subject = x'';
      UPDATE projection SET \(change);
      """)
    #expect(try !ledger.verify().isEmpty)
    try ledger.rebuildProjections()
    #expect(try ledger.verify() == [])
    #expect(try ledger.load() == contents)
  }

  @Test(arguments: ["UPDATE entry SET name = 'x'", "DELETE FROM entry"])
  func entriesRefuseToBeChanged(_ sql: String) throws {
    let ledger = try makeHistory()
    #expect(throws: DatabaseError.self) {
      try ledger.connection().write { try $0.execute(sql: sql) }
    }
    #expect(try ledger.verify() == [])
  }
}

extension LedgerFinding {
  fileprivate var isContentDisagreement: Bool {
    if case .contentDisagrees = self { true } else { false }
  }

  fileprivate func isMissing(_ entry: EntryID) -> Bool {
    if case .missingRun(entry, _) = self { true } else { false }
  }
}
