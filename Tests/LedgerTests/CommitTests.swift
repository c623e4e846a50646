import Inspection
import Standards
import Testing

@testable import Ledger

/// What a write does to the heads is the meaning of the whole file (`ledger.md`, Meaning).
@Suite struct CommitTests {
  @Test func theFirstWriteBeginsARunWithItsFrontier() throws {
    let ledger = try makeLedger()
    let kinds = try ledger.history(ofSubject: nil).map(\.key.kind)
    #expect(kinds == [.frontier, .framework])
  }

  @Test func aValueIsReadBackAsTheOnlyHead() throws {
    let ledger = try makeLedger()
    let commit = try ledger.set("yes")
    let heads = try ledger.load().heads(of: answer())
    #expect(heads.map(\.value) == ["yes"])
    #expect(heads.map(\.author) == ["AB"])
    #expect(commit.fields == [Field(key: answer(), heads: heads)])
    #expect(commit.clock == "2026-11-23T14:03:22+00:00")
  }

  @Test func whatIsSaidAlreadyIsNotWrittenAgain() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    let count = try ledger.entryCount
    let commit = try ledger.set("yes", by: "CD")
    #expect(commit.action == nil)
    #expect(commit.fields.isEmpty)
    #expect(try ledger.entryCount == count)
  }

  /// A package without contents still shows what was written: a reason beside some answers only would
  /// tell which they are.
  @Test func anAnswerAndItsReasonAreWrittenTogether() throws {
    let ledger = try makeLedger()
    let because = EntryKey(subject: firstCase, kind: .because, name: "2.1.1.a")
    let written = { (value: JSON, reason: JSON?) in
      try ledger.commit([Change(answer(), value), Change(because, reason)], by: "AB")
        .fields.map(\.key.kind)
    }
    #expect(try written("yes", nil) == [.answer, .because])
    #expect(try written("no", nil) == [.answer, .because])
    #expect(try written("no", nil) == [])
    #expect(try written("notApplicable", "noVictim") == [.answer, .because])
    #expect(try written("notApplicable", "other") == [.answer, .because])
    #expect(try ledger.verify().isEmpty)
  }

  @Test func clearingWhatWasNeverSaidWritesNothing() throws {
    let ledger = try makeLedger()
    #expect(try ledger.set(nil).action == nil)
  }

  @Test func aClearedValueIsAnEntryOfItsOwn() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.set(nil)
    #expect(try ledger.current() == .cleared)
    #expect(try ledger.history(of: answer()).map(\.content) == [.value("yes"), .cleared])
    #expect(try ledger.verify().isEmpty)
  }

  @Test func severalChangesAreOneAction() throws {
    let ledger = try makeLedger()
    let commit = try ledger.commit(
      [Change(answer("2.1.1.a"), "yes"), Change(answer("2.1.1.b"), "no")], by: "AB")
    let actions = try ledger.history(ofSubject: firstCase).map(\.action)
    #expect(actions == [commit.action, commit.action])
  }

  @Test func theLastChangeOfAKeyCounts() throws {
    let ledger = try makeLedger()
    try ledger.commit([Change(answer(), "yes"), Change(answer(), "no")], by: "AB")
    #expect(try ledger.history(of: answer()).map(\.content) == [.value("no")])
  }

  @Test func anEntryNamesTheHeadsItReplaces() throws {
    let ledger = try makeLedger()
    let first = try ledger.set("yes")
    try ledger.set("no")
    let history = try ledger.history(of: answer())
    #expect(history.map(\.replaces) == [[], [first.fields[0].heads[0].stamp.entry]])
  }

  @Test func accessIsLoggedEveryTimeAndIsNoValue() throws {
    let ledger = try makeLedger()
    try ledger.logAccess("opened", by: "AB")
    try ledger.logAccess("opened", by: "AB")
    #expect(
      try ledger.history(ofKind: .access).map(\.content) == [.value("opened"), .value("opened")])
    #expect(try ledger.load().fields.allSatisfy { $0.key.kind != .access })
  }

  @Test func timeNeverRunsBackwards() throws {
    let machine = TestMachine()
    let ledger = try makeLedger(machine)
    try ledger.set("yes")
    machine.setClock(to: TestMachine.moment - 3_600_000)
    try ledger.set("no")
    let stamps = try ledger.history(of: answer()).map(\.stamp)
    #expect(stamps[0] < stamps[1])
    #expect(ledger.millisecondsAhead == 3_600_000)
  }

  @Test func aTimeOfNoUseStillOrders() throws {
    let machine = TestMachine()
    let ledger = try makeLedger(machine)
    machine.setClock(to: .max)
    try ledger.set("yes")
    machine.setClock(to: .min / 1000)
    try ledger.set("no")
    #expect(try ledger.current() == .value("no"))
    #expect(try ledger.verify().isEmpty)
  }

  @Test func adoptingAFrameworkPutsItInForce() throws {
    let ledger = try makeLedger()
    let revised = StoredFramework(id: "small", revision: 2, bytes: Array("{}".utf8))
    try ledger.adopt(revised, by: "AB")
    #expect(ledger.framework == revised)
    #expect(try ledger.verify().isEmpty)
  }

  @Test func everyKindOfValueComesBack() throws {
    let ledger = try makeLedger()
    let value: JSON = [
      "text": "Zoë said \"no\"\n", "numbers": [0, -1, .decimal("1.50")], "none": nil, "ok": true,
    ]
    try ledger.set(value, EntryKey(kind: .setting, name: "x"))
    #expect(try ledger.current(EntryKey(kind: .setting, name: "x")) == .value(value))
    #expect(try ledger.verify().isEmpty)
  }
}
