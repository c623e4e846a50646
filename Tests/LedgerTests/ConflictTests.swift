import Inspection
import Standards
import Testing

@testable import Ledger

/// Two people who worked apart must never lose a value to each other.
@Suite struct ConflictTests {
  /// Two copies of one file, written to apart, and merged into the first.
  private func merged(_ one: JSON?, _ other: JSON?, from common: JSON? = nil) throws -> Ledger {
    let (first, second) = try makeCopies(of: common)
    try first.set(one, by: "AB")
    try second.set(other, by: "CD")
    try first.merge(second, by: "AB")
    return first
  }

  private func makeCopies(of common: JSON?) throws -> (Ledger, Ledger) {
    let first = try makeLedger(TestMachine(seed: 1))
    try first.set(common)
    let second = try makeCopy(of: first, seed: 2)
    return (first, second)
  }

  @Test func differentValuesAreAConflict() throws {
    #expect(try merged("yes", "no").current() == .conflict(["yes", "no"]))
  }

  @Test func equalValuesAgree() throws {
    let ledger = try merged("yes", "yes")
    #expect(try ledger.current() == .value("yes"))
    #expect(try ledger.load().heads(of: answer()).count == 2)
  }

  @Test func aValueBeatsAClearedHead() throws {
    #expect(try merged(nil, "no", from: "yes").current() == .value("no"))
  }

  @Test func aChoiceReplacesAllHeadsAndKeepsThemInTheHistory() throws {
    let ledger = try merged("yes", "no")
    try ledger.set("no")
    #expect(try ledger.load().heads(of: answer()).map(\.value) == ["no"])
    let history = try ledger.history(of: answer())
    #expect(history.map(\.content) == [.value("yes"), .value("no"), .value("no")])
    #expect(history.last?.replaces.count == 2)
  }

  @Test func agreeingHeadsCanBeConfirmed() throws {
    let ledger = try merged("yes", "yes")
    #expect(try ledger.set("yes").action != nil)
    #expect(try ledger.load().heads(of: answer()).count == 1)
  }

  @Test func aValueOnOneSideOnlyIsNoConflict() throws {
    let (first, second) = try makeCopies(of: "yes")
    try second.set("no", by: "CD")
    try first.merge(second, by: "AB")
    #expect(try first.current() == .value("no"))
  }
}
