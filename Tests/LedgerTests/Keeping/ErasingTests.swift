import Foundation
import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// What is erased must be gone from every byte of the folder, and must not come back.
@Suite struct ErasingTests {
  private let folder: TestFolder
  private let machine = TestMachine(seed: 4)
  private let secret = PlantedSecret()

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    let ledger = try open(seed: 8)
    try ledger.commit(
      [
        Change(EntryKey(subject: firstCase, kind: .caseAdded), "court"),
        Change(EntryKey(subject: firstCase, kind: .fact, name: "reference"), plain),
        Change(EntryKey(subject: secondCase, kind: .caseAdded), "court"),
        Change(answer(of: secondCase), "no"),
      ], by: "AB")
    // A long value takes pages of its own, and a value that is replaced stays in the history.
    try ledger.set(.string(String(repeating: secret.text + " ", count: 2000)), answer("2.1.1.b"))
    try ledger.set(plain, answer("2.1.1.b"))
    try ledger.setDraft(plain, for: answer("2.1.1"), by: "AB")
    try ledger.close()
  }

  private var plain: JSON { .string(secret.text) }

  private func open(_ name: String = "a.caseaudit", seed: UInt64 = 9) throws -> Ledger {
    try Ledger.open(
      at: folder.file(name), for: .workbench(by: "AB"),
      environment: TestMachine(seed: seed).environment)
  }

  private func backUp() throws -> String {
    try Ledger.backUp(folder.file(), environment: machine.environment)
  }

  private func found() throws -> [String] { try secret.files(in: folder.path) }

  @Test func everyFormIsSearchedFor() {
    let base64 = ["", "x", "xy"].map { Data((($0 + secret.text).utf8)).base64EncodedString() }
    let hex = Array(secret.text.utf8).hexadecimal
    for form in base64 + [secret.text, hex, hex.uppercased()] {
      #expect(secret.isFound(in: Data("before \(form) after".utf8)), "\(form)")
    }
    #expect(secret.isFound(in: secret.text.data(using: .utf16LittleEndian) ?? Data()))
    #expect(!secret.isFound(in: Data("another text".utf8)))
  }

  @Test func contentIsGoneFromFileLogAndBackups() throws {
    let backups = [try backUp(), try backUp()]
    let ledger = try open()
    try ledger.set(plain, answer("2.1.1.c"))
    #expect(try found().count == 4, "file, log and two backups")
    let result = try ledger.erase(firstCase, because: "asked for", by: "AB")
    #expect(result.contents > 5)
    #expect(result.rewritten == backups)
    #expect(result.removed == [])
    #expect(try found() == [], "while it is open")
    #expect(try ledger.verify() == [])
    #expect(try ledger.current(answer(of: secondCase)) == .value("no"))
    #expect(try ledger.drafts(by: "AB").isEmpty)
    try ledger.close()
    #expect(try found() == [])
    for backup in backups {
      let ledger = try Ledger.open(
        at: backup, for: .reading, environment: machine.environment)
      #expect(try ledger.verify() == [])
      #expect(try ledger.current(answer(of: secondCase)) == .value("no"))
    }
  }

  @Test func mergeWithAnOlderCopyDoesNotBringItBack() throws {
    try folder.copy("a.caseaudit", to: "old.caseaudit")
    let ledger = try open()
    _ = try ledger.erase(firstCase, because: "asked for", by: "AB")
    let old = try open("old.caseaudit", seed: 11)
    try old.set(plain, answer("2.1.1.d"))
    try ledger.merge(old, by: "AB")
    #expect(try ledger.verify() == [])
    try ledger.close()
    #expect(try !secret.isFound(in: folder.bytes()))
    try old.close()
  }

  @Test func restoredBackupHonoursTheErasureInMergesToo() throws {
    let backup = try backUp()
    try folder.copy("a.caseaudit", to: "old.caseaudit")
    let ledger = try open()
    _ = try ledger.erase(firstCase, because: "asked for", by: "AB")
    try ledger.close()
    try Ledger.copy(
      from: backup, to: folder.file("r.caseaudit"), environment: machine.environment)
    let restored = try open("r.caseaudit", seed: 12)
    let old = try open("old.caseaudit", seed: 13)
    try restored.merge(old, by: "AB")
    #expect(try restored.verify() == [])
    try restored.close()
    try old.close()
    #expect(try found() == ["old.caseaudit"])
  }

  @Test func backupThatCannotBeRewrittenIsDestroyed() throws {
    let backup = try backUp()
    var bytes = try Data(contentsOf: URL(filePath: backup))
    for index in 8192..<12_288 { bytes[index] = 0x5A }
    try bytes.write(to: URL(filePath: backup))
    let ledger = try open()
    let result = try ledger.erase(firstCase, because: "asked for", by: "AB")
    #expect(result.removed == [backup])
    try ledger.close()
    #expect(try found() == [])
    #expect(!FileManager.default.fileExists(atPath: backup))
  }

  @Test func readerStandsInTheWayBeforeAnythingIsDone() throws {
    let ledger = try open()
    let before = try ledger.entrySet
    let reader = try DatabaseQueue(path: folder.file())
    try ledger.set("yes", answer("2.1.1.e"))
    try reader.read { db in
      _ = try Row.fetchOne(db, sql: "SELECT count(*) FROM entry")
      #expect(throws: LedgerError.self) {
        try ledger.erase(firstCase, because: "asked for", by: "AB")
      }
    }
    #expect(try ledger.entrySet.isSuperset(of: before))
    #expect(try ledger.history(ofKind: .erasure).isEmpty)
    try reader.close()
    try ledger.close()
  }

  @Test func whatLeftTheFileBeforeIsListed() throws {
    let ledger = try open()
    try ledger.logAccess(
      ["event": "exported", "what": "csv", "to": "standard output", "cases": 3], by: "CD")
    try ledger.logAccess("opened in the workbench", by: "CD")
    let result = try ledger.erase(firstCase, because: "asked for", by: "AB")
    #expect(
      result.disclosures.map(\.line) == [
        "2026-11-23 14:03 CD: exported csv to standard output, 3 cases"
      ])
    try ledger.close()
  }
}
