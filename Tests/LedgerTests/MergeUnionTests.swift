import Inspection
import SeededChance
import Standards
import Testing

@testable import Ledger

/// Three people work apart and hand files over in any order, so a merge must be a union: the same
/// whichever file takes in which, and nothing that anybody wrote may be gone from the history.
@Suite struct MergeUnionTests {
  /// Three copies of one inspection, written to apart by chance, with overlapping edits.
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
      for index in order.dropFirst() { try result.unite(with: ledgers[index]) }
      return result
    }

    func copy(_ index: Int) throws -> Ledger {
      try makeCopy(of: ledgers[index], seed: seed)
    }
  }

  /// Forty triples to a test, so that a thousand of them do not spend their time on reporting.
  private static let blocks = Array(stride(from: UInt64(1), through: 1_000, by: 40))

  @Test(arguments: blocks)
  func aMergeIsTheUnionInAnyOrder(firstSeed: UInt64) throws {
    var conflicts = 0
    for seed in firstSeed..<firstSeed + 40 {
      let triple = try Triple(seed: seed)
      let all = try triple.union(0, 1, 2)
      let entries = try all.entrySet
      #expect(try entries == triple.union(2, 1, 0).entrySet, "seed \(seed)")
      let right = try triple.union(1, 2)
      let left = try triple.copy(0)
      try left.unite(with: right)
      #expect(try left.entrySet == entries, "seed \(seed)")
      #expect(try left.load() == all.load(), "seed \(seed)")
      #expect(try all.unite(with: right).isEmpty, "seed \(seed)")
      #expect(try all.verify() == [], "seed \(seed)")
      try expectEverythingKept(triple, in: all, "seed \(seed)")
      conflicts += try expectConflictsKept(in: all, "seed \(seed)")
    }
    #expect(conflicts > 0, "chance must make conflicts, or this shows nothing")
  }

  /// Every entry of each copy is there, and every value that anybody gave stands in the history
  /// of its key: those that lost, and those that disagree.
  private func expectEverythingKept(
    _ triple: Triple, in all: Ledger, _ comment: Comment
  ) throws {
    let sets = try triple.ledgers.map { try $0.entrySet }
    #expect(try all.entrySet == sets[0].union(sets[1]).union(sets[2]), comment)
    for ledger in triple.ledgers {
      for (key, _) in try ledger.load() {
        let ours = try ledger.history(of: key)
        let stamps = Set(try all.history(of: key).map(\.stamp))
        #expect(ours.allSatisfy { stamps.contains($0.stamp) }, comment)
      }
    }
  }

  /// A conflict has no value, so an answer in conflict is none; all its values are kept.
  private func expectConflictsKept(in all: Ledger, _ comment: Comment) throws -> Int {
    var count = 0
    for (key, heads) in try all.load() {
      guard case .conflict(let values) = Current(heads) else { continue }
      count += 1
      let given = try all.history(of: key).map(\.content)
      #expect(values.allSatisfy { given.contains(.value($0)) }, comment)
      #expect(Current(heads).value == nil, comment)
    }
    return count
  }

  @Test func severalFilesAreOneMerge() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let others = try [2, 3].map { try makeCopy(of: first, seed: $0) }
    try others[0].set("yes", by: "CD")
    try others[1].set("no", by: "EF")
    let frontiers = try first.history(ofKind: .frontier).count
    let result = try first.merge(others, by: "AB", noting: ["event": "merged"])
    #expect(result.entries == 4)
    // Each copy began a run with one, and the merge wrote one more.
    #expect(try first.history(ofKind: .frontier).count == frontiers + 3)
    #expect(try first.history(ofKind: .access).map(\.content) == [.value(["event": "merged"])])
    #expect(try first.current() == .conflict(["yes", "no"]))
    #expect(try first.verify().isEmpty)
  }

  @Test func oneStrangerAmongSeveralRefusesAll() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", by: "CD")
    let before = try first.entrySet
    let stranger = try makeLedger(TestMachine(seed: 9))
    #expect(throws: LedgerError.otherInspection(path: ":memory:")) {
      try first.merge([second, stranger], by: "AB")
    }
    #expect(try first.entrySet == before)
  }

  @Test func aRehearsalLeavesTheFileAlone() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try second.set("yes", by: "CD")
    let before = try first.entrySet
    let copy = try first.rehearsal()
    #expect(try copy.unite(with: second).entries == 2)
    #expect(try copy.current() == .value("yes"))
    #expect(try first.entrySet == before)
    #expect(try first.current() == .cleared)
  }
}
