import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// People work apart and hand files over in any order, so a merge must not care about order.
@Suite struct MergeTests {
  /// Three copies of one inspection, written to apart by chance.
  private struct Triple {
    let ledgers: [Ledger]
    private let seed: UInt64

    init(seed: UInt64) throws {
      self.seed = seed
      var generator = SeededGenerator(seed: seed)
      let machines = (1...3).map { TestMachine(seed: seed &* 31 &+ $0) }
      let first = try makeLedger(machines[0])
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        _ = try first.writeAnything(using: &generator)
      }
      ledgers = [
        first, try makeCopy(of: first, machines[1]), try makeCopy(of: first, machines[2]),
      ]
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        try write(using: &generator, machines)
      }
    }

    private func write(
      using generator: inout SeededGenerator, _ machines: [TestMachine]
    ) throws {
      let index = Int.random(in: 0..<3, using: &generator)
      let author = ["AB", "CD"].randomElement(using: &generator) ?? "AB"
      machines[index].setClock(to: TestMachine.moment + Int.random(in: 0...5, using: &generator))
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: try ledgers[index].merge(ledgers[(index + 1) % 3], by: author)
      case 1: _ = try ledgers[index].undo(by: author)
      default: _ = try ledgers[index].writeAnything(using: &generator, by: author)
      }
    }

    /// The union of the ledgers named, the first taking in the others.
    func union(_ order: Int...) throws -> Ledger {
      let result = try copy(order[0])
      for index in order.dropFirst() { _ = try result.unite(with: ledgers[index]) }
      return result
    }

    func copy(_ index: Int) throws -> Ledger {
      try makeCopy(of: ledgers[index], seed: seed)
    }
  }

  @Test(arguments: 1...300)
  func aMergeIsTheUnionInAnyOrder(seed: UInt64) throws {
    let triple = try Triple(seed: seed)
    let all = try triple.union(0, 1, 2)
    #expect(try all.entrySet == triple.union(2, 1, 0).entrySet, "seed \(seed)")
    let right = try triple.union(1, 2)
    let left = try triple.copy(0)
    _ = try left.unite(with: right)
    #expect(try left.entrySet == all.entrySet, "seed \(seed)")
    #expect(try left.load() == all.load(), "seed \(seed)")
    #expect(try all.unite(with: right).isEmpty, "seed \(seed)")
    #expect(try all.verify() == [], "seed \(seed)")
  }

  @Test(arguments: 1...50)
  func nothingIsLostInAMerge(seed: UInt64) throws {
    let triple = try Triple(seed: seed)
    let sets = try triple.ledgers.map { try $0.entrySet }
    let union = try triple.union(0, 1, 2).entrySet
    #expect(union == sets[0].union(sets[1]).union(sets[2]), "seed \(seed)")
  }

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
      subject: firstCase, kind: .erasure, name: name ?? action?.bytes.hex ?? "")
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
