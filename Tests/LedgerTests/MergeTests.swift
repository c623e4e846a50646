import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// People work apart and hand files over in any order, so a merge must not care about order.
@Suite struct MergeTests {
  @Test func aMergeThatBringsSomethingWritesAFrontier() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", by: "CD")
    let result = try first.merge(second, by: "AB")
    #expect(result == MergeResult(entries: 2, contents: 0, erased: 0))
    #expect(try first.history(ofKind: .frontier).last?.author == "AB")
    let count = try first.entryCount
    #expect(try first.merge(second, by: "AB").isEmpty)
    #expect(try first.entryCount == count)
    #expect(try first.verify().isEmpty)
  }

  @Test func aMergeWithItselfBringsNothing() throws {
    let ledger = try makeLedger()
    #expect(try ledger.merge(ledger, by: "AB").isEmpty)
  }

  @Test func anotherInspectionIsRefused() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeLedger(TestMachine(seed: 2))
    let before = try first.entrySet
    #expect(throws: LedgerError.otherInspection(path: ":memory:")) {
      try first.merge(second, by: "AB")
    }
    #expect(try first.entrySet == before)
  }

  @Test func anotherFrameworkIsRefusedUntilItIsAdopted() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    let revised = StoredFramework(id: "small", revision: 2, bytes: Array("{}".utf8))
    try second.adopt(revised, by: "CD")
    #expect(
      throws: LedgerError.otherFramework(
        path: ":memory:", ours: testFramework, theirs: revised)
    ) { try first.merge(second, by: "AB") }
    try first.adopt(revised, by: "AB")
    try first.merge(second, by: "AB")
    #expect(try first.current(EntryKey(kind: .framework)) == .value(revised.value))
    #expect(try first.verify().isEmpty)
  }

  @Test func missingContentIsFilledIn() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    try first.set("yes")
    let second = try makeCopy(of: first, seed: 2)
    try first.dropContent(of: answer(), at: 0)
    #expect(try first.current() == .cleared)
    let result = try first.merge(second, by: "AB")
    #expect(result == MergeResult(entries: 0, contents: 1, erased: 0))
    #expect(try first.current() == .value("yes"))
  }

  @Test func aTombstoneDropsWhatTheOtherFileStillHas() throws {
    let (first, second) = try makeErased(name: "")
    let result = try first.merge(second, by: "AB")
    #expect(result == MergeResult(entries: 2, contents: 0, erased: 2))
    let contents = try first.history(ofSubject: firstCase).map(\.content)
    #expect(contents == [.missing, .missing, .value("asked for")])
    #expect(try first.current(answer(of: secondCase)) == .value("yes"))
    #expect(try first.verify().isEmpty)
  }

  @Test func erasedContentDoesNotComeBack() throws {
    let (first, second) = try makeErased(name: "")
    try first.merge(second, by: "AB")
    #expect(try second.history(of: answer()).map(\.content) == [.value("yes"), .value("no")])
    #expect(try first.merge(second, by: "AB").isEmpty)
    #expect(try first.history(of: answer()).map(\.content) == [.missing, .missing])
  }

  @Test func aTombstoneOfOneEntryDropsThatOneAlone() throws {
    let (first, second) = try makeErased(name: nil)
    try first.merge(second, by: "AB")
    #expect(try first.history(of: answer()).map(\.content) == [.missing, .value("no")])
  }

  /// A file with two answers about a case, and a copy in which somebody erased the case, or the
  /// first answer for nil.
  private func makeErased(name: String?) throws -> (Ledger, Ledger) {
    let first = try makeLedger(TestMachine(seed: 1))
    let action = try first.set("yes").action
    try first.set("no")
    try first.set("yes", answer(of: secondCase))
    let second = try makeCopy(of: first, seed: 2)
    let tombstone = EntryKey(
      subject: firstCase, kind: .erasure, name: name ?? action?.bytes.hexadecimal ?? "")
    try second.set("asked for", tombstone, by: "CD")
    return (first, second)
  }

  @Test func aRunThatWasWrittenDifferentlyIsRefused() throws {
    let (first, second) = try makeForked()
    let before = try first.entrySet
    let error = try #require(throws: LedgerError.self) { try first.merge(second, by: "AB") }
    guard case .forked = error else { throw error }
    #expect(try first.entrySet == before)
  }

  /// Two copies that both go on with the same run, as no honest program does.
  private func makeForked() throws -> (Ledger, Ledger) {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    second.run = first.run
    try first.set("yes")
    try second.set("no")
    return (first, second)
  }

  @Test func anAlteredEntryIsRefused() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", by: "CD")
    try second.tamper("UPDATE entry SET name = '2.1.1.b' WHERE kind = 'answer'")
    #expect(throws: LedgerError.self) { try first.merge(second, by: "AB") }
  }

  @Test func oneCodeOfTwoFilesIsOnePerson() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try first.set("yes", by: "CD")
    try second.set("no", answer("2.1.1.b"), by: "CD")
    try first.merge(second, by: "AB")
    guard case .done = try first.undo(by: "CD") else {
      Issue.record("nothing was taken back")
      return
    }
    guard case .done = try first.undo(by: "CD") else {
      Issue.record("only one was taken back")
      return
    }
    #expect(try first.values.isEmpty)
  }
}
