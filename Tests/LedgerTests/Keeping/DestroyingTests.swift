import Crypto
import Foundation
import GRDB
import Inspection
import Standards
import SystemPackage
import Testing

@testable import Ledger

/// After its end nothing of an inspection may be readable, also where another name still leads to
/// its bytes.
@Suite struct DestroyingTests {
  private let folder: TestFolder
  private let links: TestFolder
  private let machine = TestMachine(seed: 4)
  private let secret = PlantedSecret()

  init() throws {
    folder = try TestFolder()
    links = try TestFolder()
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set(.string(secret.text), answer("2.1.1.b"))
    try ledger.close()
    _ = try Ledger.backUp(folder.file(), environment: machine.environment)
    _ = try Ledger.backUp(folder.file(), environment: machine.environment)
  }

  private func open() throws -> Ledger {
    try Ledger.open(
      at: folder.file(), for: .workbench(by: "AB"), environment: machine.environment)
  }

  private func destroy(_ environment: LedgerEnvironment? = nil) throws -> DestructionCertificate {
    try Ledger.destroy(
      at: folder.file(), by: "AB", environment: environment ?? machine.environment)
  }

  /// Keeps a second name for every file of the inspection.
  private func keepLinks() throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name != "a.caseaudit-backups" {
      let link = links.file(name.split(separator: "/").joined(separator: "-"))
      try FileManager.default.linkItem(atPath: folder.file(name), toPath: link)
    }
  }

  @Test func nothingIsLeftEvenThroughKeptHardLinks() throws {
    try keepLinks()
    #expect(try secret.files(in: links.path).count == 3)
    _ = try destroy()
    #expect(try folder.files == [])
    #expect(try links.files.count == 3)
    for name in try links.files { #expect(try links.bytes(name).isEmpty, "\(name)") }
  }

  @Test func leftLogOfAKilledProgramIsDestroyedToo() throws {
    let ledger = try open()
    try ledger.set(.string(secret.text), answer("2.1.1.c"))
    let killed = try TestFolder()
    for name in ["a.caseaudit", "a.caseaudit-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: killed.file(name))
    }
    try ledger.close()
    let link = links.file("log")
    try FileManager.default.linkItem(atPath: killed.file("a.caseaudit-wal"), toPath: link)
    _ = try Ledger.destroy(at: killed.file(), by: "AB", environment: machine.environment)
    #expect(try killed.files == [])
    #expect(try secret.files(in: links.path) == [])
  }

  @Test func certificateTellsHashesAndCountsAndNoContent() throws {
    let ledger = try open()
    try ledger.commit(
      [
        Change(EntryKey(subject: firstCase, kind: .caseAdded), "court"),
        Change(EntryKey(subject: secondCase, kind: .caseAdded), "court"),
      ], by: "AB")
    try ledger.logAccess(
      ["event": "handed over", "to": "/media/stick/b.package", "cases": 1], by: "AB")
    let entries = try ledger.entryCount
    try ledger.close()
    let size = try folder.bytes().count
    let certificate = try destroy()
    #expect(certificate.clock == "2026-11-23T14:03:22+00:00")
    #expect(certificate.extent?.entries == entries)
    #expect(certificate.extent?.cases == 2)
    #expect(certificate.extent?.identity == ledger.identity.description)
    #expect(
      certificate.files.map { String($0.path.dropFirst(folder.path.count + 1)) } == [
        "a.caseaudit", "a.caseaudit-backups/2026-11-23T140323Z.caseaudit",
        "a.caseaudit-backups/2026-11-23T140322Z.caseaudit",
      ])
    #expect(certificate.files.first?.size == size)
    #expect(certificate.files.allSatisfy { $0.hash.count == 64 })
    #expect(
      certificate.disclosures.map(\.line) == [
        "2026-11-23 14:03 AB: handed over to /media/stick/b.package, 1 case"
      ])
    #expect(!"\(certificate)".contains(secret.text))
  }

  @Test func hashIsThatOfTheBytes() throws {
    let backup = try #require(BackupFolder(beside: folder.file()).backups.first)
    let bytes = try Data(contentsOf: URL(filePath: backup.path))
    let file = try #require(try destroy().files.first { $0.path == backup.path })
    #expect(file.hash == Array(SHA256.hash(data: bytes)).hexadecimal)
    #expect(file.size == bytes.count)
  }

  @Test func fileInUseIsLeftAlone() throws {
    let ledger = try open()
    #expect(throws: LedgerError.self) { try destroy() }
    #expect(try ledger.current(answer("2.1.1.b")) == .value(.string(secret.text)))
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit", "a.caseaudit-backups"])
  }

  @Test func damagedFileOfOursIsDestroyedWithoutCounts() throws {
    var bytes = try folder.bytes()
    for index in 4096..<bytes.count / 2 { bytes[index] = 0x5A }
    try folder.write(bytes)
    let certificate = try destroy()
    #expect(certificate.extent == nil)
    #expect(try folder.files == [])
  }

  @Test func fileOfAnotherProgramIsLeftAlone() throws {
    let text = Data("Dear all".utf8)
    try folder.write(text)
    #expect(throws: LedgerError.notADatabase(path: folder.file())) { try destroy() }
    #expect(try folder.bytes() == text)
  }

  @Test func strangersInTheFolderOfBackupsStay() throws {
    let stranger = "a.caseaudit-backups/notes.txt"
    try folder.write(Data("mine".utf8), to: stranger)
    _ = try destroy()
    #expect(try folder.bytes(stranger) == Data("mine".utf8))
    #expect(try folder.files == ["a.caseaudit-backups"])
  }

  private func failing(
    _ call: ScriptedFiles.Call, _ error: Errno, after good: Int = 0, times: Int
  ) -> LedgerEnvironment {
    var environment = machine.environment
    environment.files = ScriptedFiles(call, error, after: good, times: times).calls
    return environment
  }

  @Test(arguments: [ScriptedFiles.Call.write, .synchronize, .truncate, .remove])
  func failureIsToldAndCanBeTriedAgain(_ call: ScriptedFiles.Call) throws {
    // The first calls belong to looking and locking, so that the failure meets the overwriting.
    let good = call == .remove ? 2 : 0
    #expect(throws: LedgerError.self) {
      try destroy(failing(call, .ioError, after: good, times: 1))
    }
    while FileManager.default.fileExists(atPath: folder.file()) {
      let rest = try Ledger.destroy(
        at: folder.file(), by: "AB", environment: machine.environment)
      #expect(!rest.files.isEmpty)
    }
    #expect(try folder.files == [])
  }
}
