import Inspection
import Standards
import Testing

@testable import Ledger

/// What is being typed must survive a crash, and must never travel.
@Suite struct LocalTests {
  @Test func aDraftIsKeptPerKeyAndAuthor() throws {
    let ledger = try makeLedger()
    try ledger.setDraft("half a", for: answer(), by: "AB")
    try ledger.setDraft("half a sentence", for: answer(), by: "AB")
    try ledger.setDraft("other", for: answer(), by: "CD")
    #expect(try ledger.draft(for: answer(), by: "AB") == "half a sentence")
    #expect(try ledger.draft(for: answer(), by: "CD") == "other")
    #expect(try ledger.draft(for: answer("2.1.1.b"), by: "AB") == nil)
    #expect(try ledger.drafts(by: "AB").map(\.key) == [answer()])
  }

  @Test func aDraftThatWasFinishedIsGone() throws {
    let ledger = try makeLedger()
    try ledger.setDraft("half a", for: answer(), by: "AB")
    try ledger.removeDraft(for: answer(), by: "AB")
    #expect(try ledger.draft(for: answer(), by: "AB") == nil)
  }

  @Test func aPlaceIsKeptPerAuthor() throws {
    let ledger = try makeLedger()
    try ledger.setPlace(["case": 1], by: "AB")
    try ledger.setPlace(["case": 2], by: "AB")
    #expect(try ledger.place(by: "AB") == ["case": 2])
    #expect(try ledger.place(by: "CD") == nil)
  }

  @Test func noneOfItIsAnEntry() throws {
    let ledger = try makeLedger()
    let before = try ledger.entrySet
    try ledger.setDraft("half a", for: answer(), by: "CD")
    try ledger.setPlace("here", by: "CD")
    #expect(try ledger.entrySet == before)
    #expect(try ledger.verify() == [])
  }

  @Test func itIsThereAfterReopening() throws {
    let folder = try TestFolder()
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB",
      environment: TestMachine().environment)
    try ledger.setDraft("half a", for: answer(), by: "AB")
    try ledger.setPlace("here", by: "AB")
    try ledger.close()
    let again = try Ledger.open(
      at: folder.file(), for: .reading, environment: TestMachine().environment)
    #expect(try again.draft(for: answer(), by: "AB") == "half a")
    #expect(try again.place(by: "AB") == "here")
  }

  @Test func noneOfItIsMerged() throws {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    try second.setDraft("half a", for: answer(), by: "AB")
    #expect(try first.merge(second, by: "AB").isEmpty)
    #expect(try first.draft(for: answer(), by: "AB") == nil)
  }
}
