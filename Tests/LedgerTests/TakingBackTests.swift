import Inspection
import SeededChance
import Standards
import Testing

@testable import Ledger

/// Undo must give back exactly what was there, while the log only grows.
@Suite struct TakingBackTests {
  private func undo(_ ledger: Ledger, by author: String = "AB") throws -> TakeBack {
    try ledger.undo(by: author)
  }

  private func expectDone(_ result: TakeBack, _ location: SourceLocation = #_sourceLocation) {
    if case .refused(let refusal) = result {
      Issue.record("refused: \(refusal)", sourceLocation: location)
    }
  }

  @Test func nothingCanBeTakenBackInANewFile() throws {
    let ledger = try makeLedger()
    #expect(try ledger.undo(by: "AB") == .refused(.nothing))
    #expect(try ledger.redo(by: "AB") == .refused(.nothing))
  }

  @Test func undoOfAFirstAnswerClearsIt() throws {
    let ledger = try makeLedger()
    let action = try ledger.set("yes").action
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current() == .cleared)
    #expect(try ledger.history(of: answer()).last?.undoes == action)
  }

  @Test func undoGoesBackThroughEveryActionOnOneKey() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.set("no")
    try ledger.set(nil)
    var seen: [Current] = []
    while case .done = try ledger.undo(by: "AB") { seen.append(try ledger.current()) }
    #expect(seen == [.value("no"), .value("yes"), .cleared])
  }

  @Test func redoGoesForwardAgainThroughEveryAction() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.set("no")
    try ledger.set(nil)
    while case .done = try ledger.undo(by: "AB") {}
    var seen: [Current] = []
    while case .done = try ledger.redo(by: "AB") { seen.append(try ledger.current()) }
    #expect(seen == [.value("yes"), .value("no"), .cleared])
    #expect(try ledger.verify().isEmpty)
  }

  @Test func undoAndRedoCanGoOnForEver() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.set("no")
    let turns = 0..<20
    for turn in turns {
      expectDone(try turn.isMultiple(of: 2) ? ledger.undo(by: "AB") : ledger.redo(by: "AB"))
      #expect(try ledger.current() == .value(turn.isMultiple(of: 2) ? "yes" : "no"))
    }
  }

  @Test func aNewAnswerEndsRedo() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    _ = try ledger.undo(by: "AB")
    try ledger.set("no", answer("2.1.1.b"))
    #expect(try ledger.redo(by: "AB") == .refused(.nothing))
  }

  @Test func undoSkipsWhatWasTakenBackBefore() throws {
    let ledger = try makeLedger()
    try ledger.set("yes", answer("2.1.1.a"))
    try ledger.set("yes", answer("2.1.1.b"))
    _ = try ledger.undo(by: "AB")
    try ledger.set("yes", answer("2.1.1.c"))
    _ = try ledger.undo(by: "AB")
    _ = try ledger.undo(by: "AB")
    #expect(try ledger.load().filter { $0.0.kind == .answer }.allSatisfy { $0.1[0].value == nil })
  }

  @Test func undoIsOfTheAuthorsOwnActions() throws {
    let ledger = try makeLedger()
    try ledger.set("yes", answer("2.1.1.a"), by: "AB")
    try ledger.set("yes", answer("2.1.1.b"), by: "CD")
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current(answer("2.1.1.a")) == .cleared)
    #expect(try ledger.current(answer("2.1.1.b")) == .value("yes"))
  }

  @Test func undoIsRefusedWhenSomebodyChangedItSince() throws {
    let ledger = try makeLedger()
    try ledger.set("yes", by: "AB")
    try ledger.set("no", by: "CD")
    let head = try #require(try ledger.load().heads(of: answer()).first)
    let count = try ledger.entryCount
    #expect(try ledger.undo(by: "AB") == .refused(.changedSince(answer(), head)))
    #expect(try ledger.entryCount == count)
  }

  @Test func aWholeImportIsTakenBackAtOnce() throws {
    let ledger = try makeLedger()
    try ledger.commit((1...9).map { Change(answer("2.1.\($0)"), "yes") }, by: "AB")
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.load().filter { $0.0.kind == .answer }.allSatisfy { $0.1[0].value == nil })
  }

  @Test func accessIsPassedOver() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.logAccess("viewed", subject: firstCase, by: "AB")
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current() == .cleared)
  }

  @Test(arguments: [
    Change(EntryKey(subject: firstCase, kind: .state), "submitted"),
    Change(EntryKey(subject: firstCase, kind: .erasure), "gone"),
    Change(EntryKey(kind: .framework), "other"),
  ])
  func someThingsStayDone(_ change: Change) throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.commit([change], by: "AB")
    #expect(try ledger.undo(by: "AB") == .refused(.final(change.key.kind)))
  }

  @Test func theChoiceBetweenTwoStatesIsTakenBackUnlessItLocked() throws {
    for chosen in ["returned", "locked"] {
      let ledger = try makeLedger()
      let state = EntryKey(subject: firstCase, kind: .state)
      try ledger.set("submitted", state)
      try ledger.set("accepted", state)
      let other = try ledger.rehearsal()
      try ledger.set("locked", state)
      try other.commit([Change(state, "returned"), Change(state.reason, "why")], by: "CD")
      try ledger.unite(with: other)
      try ledger.set(.string(chosen), state)
      if chosen == "locked" {
        #expect(try ledger.undo(by: "AB") == .refused(.final(.state)))
      } else {
        expectDone(try ledger.undo(by: "AB"))
        #expect(try ledger.load().heads(of: state).count == 2)
      }
    }
  }

  @Test func aValueThatIsGoneCannotBeBroughtBack() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.set("no")
    try ledger.dropContent(of: answer(), at: 0)
    #expect(try ledger.undo(by: "AB") == .refused(.contentMissing(answer())))
  }

  @Test func undoOfASettledConflictBringsItBack() throws {
    let ledger = try makeConflict()
    try ledger.set("no", by: "AB")
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current() == .conflict(["yes", "no"]))
    expectDone(try ledger.redo(by: "AB"))
    #expect(try ledger.current() == .value("no"))
    #expect(try ledger.verify().isEmpty)
  }

  @Test func undoOfOneSideLeavesTheOther() throws {
    let ledger = try makeConflict()
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current() == .value("no"))
  }

  @Test func undoOfOneSideOfACorrectionLeavesTheOther() throws {
    let ledger = try makeConflict(from: "notApplicable")
    expectDone(try ledger.undo(by: "AB"))
    #expect(try ledger.current() == .value("no"))
  }

  /// "yes" by AB and "no" by CD, written apart and merged.
  private func makeConflict(from common: JSON? = nil) throws -> Ledger {
    let first = try makeLedger(TestMachine(seed: 1))
    try first.set(common, by: "EF")
    let second = try makeCopy(of: first, seed: 2)
    try first.set("yes", by: "AB")
    try second.set("no", by: "CD")
    try first.merge(second, by: "AB")
    return first
  }

  @Test(arguments: 1...20)
  func undoThenRedoIsAsIfNothingHappened(seed: UInt64) throws {
    let ledger = try makeLedger(TestMachine(seed: seed))
    var generator = SeededGenerator(seed: seed)
    var states = [try ledger.values]
    for _ in 0..<12 {
      if try ledger.writeAnything(using: &generator) { states.append(try ledger.values) }
    }
    var count = try ledger.entryCount
    for state in states.dropLast().reversed() {
      expectDone(try ledger.undo(by: "AB"))
      #expect(try ledger.values == state, "seed \(seed)")
      #expect(try ledger.entryCount > count, "seed \(seed)")
      count = try ledger.entryCount
    }
    for state in states.dropFirst() {
      expectDone(try ledger.redo(by: "AB"))
      #expect(try ledger.values == state, "seed \(seed)")
    }
  }

  @Test func undoAndRedoWorkAcrossReopening() throws {
    let folder = try TestFolder()
    try makeFile(in: folder)
    try reopened(folder, seed: 2) { expectDone(try $0.undo(by: "AB")) }
    try reopened(folder, seed: 3) { ledger in
      #expect(try ledger.current() == .cleared)
      expectDone(try ledger.redo(by: "AB"))
    }
    try reopened(folder, seed: 4) { ledger in
      #expect(try ledger.current() == .value("yes"))
      expectDone(try ledger.undo(by: "AB"))
      #expect(try ledger.verify().isEmpty)
    }
  }

  private func reopened(
    _ folder: TestFolder, seed: UInt64, _ body: (Ledger) throws -> Void
  ) throws {
    let ledger = try Ledger.open(
      at: folder.file(), for: .writing(by: "AB"),
      environment: TestMachine(seed: seed).environment)
    try body(ledger)
    try ledger.close()
  }
}
