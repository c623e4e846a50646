import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// What travels between files is sealed anew, and what is erased cannot be opened again.
@Suite struct SealedMergeTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func makePair() throws -> (one: Ledger, other: Ledger) {
    let one = try createProtected(at: folder.file("a.caseaudit"))
    try one.set("yes")
    try one.close()
    try folder.copy("a.caseaudit", to: "b.caseaudit")
    let other = try openProtected(folder.file("b.caseaudit"), seed: 5)
    try other.set("no", answer("2.1.1.b"), by: "CD")
    try other.set("no", answer(of: secondCase), by: "CD")
    return (try openProtected(folder.file("a.caseaudit"), seed: 6), other)
  }

  @Test func aMergeSealsWhatItBringsUnderItsOwnKeys() throws {
    let (one, other) = try makePair()
    try one.merge(other, by: "AB")
    #expect(try one.current(answer("2.1.1.b")) == .value("no"))
    #expect(try one.current(answer(of: secondCase)) == .value("no"))
    #expect(try one.verify() == [])
    let sql = "SELECT bytes FROM content"
    let rows = try [one, other].map { ledger in
      try ledger.read { db in Set(try Row.fetchAll(db, sql: sql).map { try $0.bytes(0) }) }
    }
    #expect(rows[0].intersection(rows[1]).count == 3)
  }

  @Test func aPlainFileTakesInAProtectedOne() throws {
    let (_, other) = try makePair()
    let plain = try Ledger.inMemory(
      identity: other.identity, framework: testFramework, by: "AB",
      environment: TestMachine(seed: 9).environment)
    try plain.merge(other, by: "AB")
    #expect(try plain.current(answer("2.1.1.b")) == .value("no"))
    #expect(try plain.verify() == [])
    try other.merge(plain, by: "CD")
    #expect(try other.verify() == [])
  }

  @Test func anUnionAloneIsProvenToo() throws {
    let (one, other) = try makePair()
    _ = try one.unite(with: other)
    #expect(try one.verify() == [])
  }

  @Test func theKeyOfAnErasedCaseIsGone() throws {
    let (one, other) = try makePair()
    try one.setDraft("half", for: answer(), by: "AB")
    let key = "SELECT wrapped FROM wrappedKey WHERE subject = x'\(firstCase)'"
    let before = try one.read { db in try Row.fetchAll(db, sql: key) }
    try other.commit(
      [Change(EntryKey(subject: firstCase, kind: .erasure), ["reason": "asked for"])], by: "CD")
    try one.merge(other, by: "AB")
    #expect(try one.read { db in try Row.fetchAll(db, sql: key) } != before)
    #expect(try one.drafts(by: "AB").isEmpty)
    #expect(try one.history(ofSubject: firstCase).last?.content == .value(["reason": "asked for"]))
    #expect(try one.verify() == [])
  }
}
