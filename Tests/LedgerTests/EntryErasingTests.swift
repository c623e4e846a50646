import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// Words typed by mistake go for good, and everything else stays provable.
@Suite struct EntryErasingTests {
  private let key = EntryKey(subject: firstCase, kind: .note, name: "n")

  private func erase(_ ledger: Ledger) throws -> (erased: EntryID, commit: Commit) {
    let entry = try #require(try ledger.history(of: key).first?.stamp.entry)
    return (entry, try ledger.erase([entry], writing: [Change(key, "seen …")], by: "AB"))
  }

  @Test func contentIsGoneAndTheNewValueStands() throws {
    let ledger = try makeLedger()
    try ledger.set("seen Sarah", key)
    let (erased, commit) = try erase(ledger)
    #expect(try ledger.current(key) == .value("seen …"))
    #expect(try ledger.history(of: key).map(\.content) == [.missing, .value("seen …")])
    #expect(commit.fields.first?.heads.map(\.value) == ["seen …"])
    let erasures = try ledger.history(ofKind: .erasure)
    #expect(erasures.map(\.key.name) == [erased.hexadecimal])
    #expect(try ledger.verify() == [])
  }

  @Test func withoutANewValueTheKeyIsCleared() throws {
    let ledger = try makeLedger()
    let entry = try #require(
      try ledger.set("seen Sarah", key).fields.first?.heads.first?.stamp.entry)
    try ledger.erase([entry], by: "AB")
    #expect(try ledger.current(key) == .cleared)
    #expect(try ledger.verify() == [])
  }

  @Test func mergeWithAnOlderCopyDoesNotBringItBack() throws {
    let ledger = try makeLedger()
    try ledger.set("seen Sarah", key)
    let older = try makeCopy(of: ledger, seed: 5)
    _ = try erase(ledger)
    try older.set("yes")
    try ledger.merge(older, by: "AB")
    #expect(try ledger.history(of: key).map(\.content) == [.missing, .value("seen …")])
    try older.merge(ledger, by: "CD")
    #expect(try older.history(of: key).map(\.content) == [.missing, .value("seen …")])
    #expect(try older.verify() == [])
  }

  @Test func erasureIsNotTakenBack() throws {
    let ledger = try makeLedger()
    try ledger.set("seen Sarah", key)
    _ = try erase(ledger)
    #expect(try ledger.undo(by: "AB") == .refused(.final(.erasure)))
  }

  @Test func noByteOfItIsLeftInTheFolder() throws {
    let folder = try TestFolder()
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB",
      environment: TestMachine().environment)
    try ledger.set("seen Sarah", key)
    #expect(try remains(of: "Sarah", in: folder), "the search finds what is there")
    _ = try erase(ledger)
    try ledger.checkpoint()
    #expect(try !remains(of: "Sarah", in: folder))
    try ledger.close()
    #expect(try !remains(of: "Sarah", in: folder))
  }

  private func remains(of word: String, in folder: TestFolder) throws -> Bool {
    try folder.files.contains { try folder.bytes($0).firstRange(of: Data(word.utf8)) != nil }
  }
}
