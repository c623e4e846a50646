import Inspection
import SeededChance
import Standards
import Testing

@testable import Ledger

/// What the writer of an entry could see decides what came since a freeze; clocks do not.
@Suite struct SightTests {
  private func seen(_ ledger: Ledger, by entry: EntryID) throws -> Set<EntryID> {
    let sight = try ledger.sight(of: entry)
    let entries = try ledger.history().map(\.stamp.entry)
    return Set(entries.filter { $0.sequence <= sight[$0.writer, default: 0] })
  }

  @Test func entrySeesEverythingBeforeItInItsRunAndNothingAfter() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    let middle = try #require(try ledger.set("no").action)
    let before = try ledger.history().count
    try ledger.set("yes")
    #expect(try seen(ledger, by: middle).count == before)
  }

  @Test func whatAMergeBringsAfterwardsWasNotSeenHoweverOldItIs() throws {
    let machine = TestMachine(seed: 2)
    let ledger = try makeLedger()
    let other = try makeCopy(of: ledger, machine)
    machine.setClock(to: TestMachine.moment - 86_400_000)
    let early = try #require(try other.set("yes", answer("2.1.2")).action)
    let freeze = try #require(try ledger.set("no").action)
    try ledger.merge(other, by: "AB")
    #expect(try !seen(ledger, by: freeze).contains(early))
    let later = try #require(try ledger.set("yes").action)
    #expect(try seen(ledger, by: later).contains(early))
  }

  /// Copies written to, merged and reopened by chance: whoever writes sees just what is in the
  /// file then, and no later merge changes that.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func sightIsWhatTheFileHeld(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let first = try makeLedger(TestMachine(seed: seed &* 101))
    var copies = [first, try makeCopy(of: first, seed: seed &* 101 &+ 1)]
    var held: [EntryID: Set<EntryID>] = [:]
    for step in 0..<20 as Range<UInt64> {
      let index = Int.random(in: 0..<copies.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: try copies[index].merge(copies[(index + 1) % copies.count], by: "CD")
      case 1: copies.append(try makeCopy(of: copies[index], seed: seed &* 101 &+ step &+ 2))
      case 2: copies[index] = try makeCopy(of: copies[index], seed: seed &* 103 &+ step &+ 70)
      default:
        let value = JSON.integer(Int(step))
        let entry = try #require(try copies[index].set(value).action)
        let last = try #require(try copies[index].history(of: answer()).last?.stamp.entry)
        #expect(entry.writer == last.writer)
        held[last] = Set(try copies[index].history().map(\.stamp.entry))
      }
    }
    for other in copies.dropFirst() { try copies[0].merge(other, by: "CD") }
    let kept = Set(try copies[0].history().map(\.stamp.entry))
    for (entry, entries) in held where kept.contains(entry) {
      #expect(try seen(copies[0], by: entry) == entries, "seed \(seed)")
    }
  }

  @Test func wholeHistoryHoldsEveryEntryInOrder() throws {
    let ledger = try makeLedger()
    try ledger.set("yes", answer(of: secondCase))
    try ledger.set("no", answer(of: firstCase))
    let history = try ledger.history()
    #expect(history.count == (try ledger.entryCount))
    #expect(history.map(\.stamp) == history.map(\.stamp).sorted())
    #expect(Set(history.map(\.key.subject)) == [nil, firstCase, secondCase])
  }
}
