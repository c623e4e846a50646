import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// What somebody without the passphrase can see in a protected file, and change unnoticed:
/// nothing but identities, questions and times, and nothing.
@Suite struct SealedFileTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// A file of three runs about two cases, by two people.
  private func makeHistory() throws -> Ledger {
    let first = try createProtected(at: folder.file())
    try first.set("yes")
    try first.set("notApplicable", answer(of: secondCase), by: "CD")
    try first.close()
    let second = try openProtected(folder.file(), seed: 2)
    try second.set("no", by: "CD")
    try second.close()
    let third = try openProtected(folder.file(), seed: 3)
    try third.set("no", answer("2.1.1.b"))
    try third.set("no", answer("2.1.1.c"))
    return third
  }

  /// The values as they lie in the file.
  private func stored(_ sql: String, _ ledger: Ledger) throws -> [[UInt8]] {
    try ledger.read { db in try Row.fetchAll(db, sql: sql).map { try $0.bytes(0) } }
  }

  private static let answers =
    "SELECT bytes FROM content JOIN entry ON entry.id = entry WHERE kind = 'answer'"

  @Test func equalAnswersLieThereAsDifferentBytes() throws {
    let bytes = try stored(Self.answers, try makeHistory())
    #expect(bytes.count == 5)
    #expect(Set(bytes).count == bytes.count)
  }

  @Test func anAnswerDoesNotShowByItsLength() throws {
    #expect(Set(try stored(Self.answers, try makeHistory()).map(\.count)).count == 1)
  }

  @Test func everyCaseHasAKeyOfItsOwn() throws {
    let ledger = try makeHistory()
    let owners = "SELECT subject FROM wrappedKey WHERE purpose = 'case' ORDER BY subject"
    #expect(try stored(owners, ledger) == [firstCase.bytes, secondCase.bytes])
    #expect(Set(try stored("SELECT wrapped FROM wrappedKey", ledger)).count == 4)
  }

  private static let sealedColumns = [
    "content.bytes", "author.content", "projection.bytes",
    "wrappedKey.wrapped WHERE purpose = 'case'",
  ]

  @Test(arguments: sealedColumns, [1, 20, 60, -1])
  func oneChangedBitIsFound(_ column: String, _ position: Int) throws {
    let ledger = try makeHistory()
    let parts = column.split(separator: " ", maxSplits: 1)
    let (table, name) = (parts[0].split(separator: ".")[0], parts[0].split(separator: ".")[1])
    let rows = try stored("SELECT \(name) FROM \(table) \(parts.dropFirst().joined())", ledger)
    #expect(rows.count > 1)
    for bytes in rows {
      var changed = bytes
      changed[position < 0 ? bytes.count - 1 : position] ^= 0x10
      let sql = "UPDATE \(table) SET \(name) = x'%' WHERE \(name) = x'#'"
      func put(_ bytes: [UInt8], for old: [UInt8]) throws {
        try ledger.tamper(
          sql.replacing("%", with: bytes.hexadecimal).replacing("#", with: old.hexadecimal))
      }
      try put(changed, for: bytes)
      #expect(try !ledger.verify().isEmpty)
      try put(bytes, for: changed)
    }
    #expect(try ledger.verify() == [])
  }

  @Test func theEntryOfAChangedValueIsNamed() throws {
    let ledger = try makeHistory()
    let entry = try #require(try ledger.history(of: answer()).last?.stamp.entry)
    try ledger.tamper(
      """
      UPDATE content SET bytes = zeroblob(92) WHERE entry = (
        SELECT id FROM entry WHERE sequence = \(entry.sequence)
          AND writer = x'\(entry.writer)')
      """)
    #expect(try ledger.verify().contains(.contentDisagrees(entry)))
  }

  @Test func aValuePutInThePlaceOfAnotherIsFound() throws {
    let ledger = try makeHistory()
    try ledger.tamper(
      """
      UPDATE content SET bytes = (SELECT bytes FROM content ORDER BY entry DESC LIMIT 1)
      WHERE entry = (SELECT max(entry) - 1 FROM content)
      """)
    #expect(try !ledger.verify().isEmpty)
  }

  @Test func aDraftPutUnderAnotherPersonsNameDoesNotOpen() throws {
    let ledger = try makeHistory()
    try ledger.setDraft("half", for: answer(), by: "AB")
    try ledger.tamper("UPDATE draft SET author = 3 - author")
    #expect(throws: LedgerError.self) { try ledger.drafts(by: "CD") }
  }

  @Test func aPlainValueIsNoneInAProtectedFile() throws {
    let ledger = try makeHistory()
    let contents = try ledger.load()
    try ledger.tamper("UPDATE projection SET form = 0, bytes = x'01000000'")
    #expect(throws: LedgerError.self) { try ledger.load() }
    #expect(contents != LedgerContents(fields: []))
  }

  @Test func theNewestRunCannotBeTakenAway() throws {
    let ledger = try makeHistory()
    let newest = "(SELECT writer FROM entry ORDER BY id DESC LIMIT 1)"
    try ledger.tamper(
      """
      CREATE TEMP TABLE gone AS SELECT \(newest) AS writer;
      DELETE FROM content WHERE entry IN (
        SELECT id FROM entry WHERE writer IN (SELECT writer FROM gone));
      DELETE FROM entry WHERE writer IN (SELECT writer FROM gone);
      DELETE FROM head WHERE writer IN (SELECT writer FROM gone);
      """)
    #expect(try ledger.verify().contains(.runsNotAuthentic))
  }

  @Test(arguments: [
    "authentication = NULL", "authentication = zeroblob(32)", "count = count - 1",
    "time = time - 1", "chain = zeroblob(32)",
  ])
  func anAlteredEndOfARunIsFound(_ change: String) throws {
    let ledger = try makeHistory()
    try ledger.tamper("UPDATE head SET \(change)")
    #expect(try ledger.verify().contains(.runsNotAuthentic))
  }

  @Test func everyWriteOfEveryRunIsProven() throws {
    let ledger = try makeHistory()
    for value in ["yes", "no", "yes"] {
      try ledger.set(.string(value))
      #expect(try ledger.verify() == [])
      try ledger.setPlace(["at": 1], by: "AB")
      #expect(try ledger.verify() == [])
    }
    _ = try ledger.undo(by: "AB")
    #expect(try ledger.verify() == [])
  }
}
