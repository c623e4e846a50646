import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// SQLite plays any log into any file it lies beside, so a log must prove whose it is.
@Suite struct StrayLogTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private static let accesses: [Access] = [.reading, .workbench(by: "AB")]

  private func open(_ name: String, _ access: Access, seed: UInt64 = 3) throws -> Ledger {
    try Ledger.open(
      at: folder.file(name), for: access, environment: TestMachine(seed: seed).environment)
  }

  /// Leaves what a kill leaves of a file: the file as it was before, and its log.
  private func makeKilled(_ name: String, seed: UInt64, value: JSON = "no") throws {
    try makeFile(in: folder, named: "whole", seed: seed)
    let ledger = try open("whole", .workbench(by: "AB"), seed: seed + 100)
    try ledger.set(value)
    try folder.copy("whole", to: name)
    try folder.copy("whole-wal", to: name + "-wal")
    try ledger.close()
    try FileManager.default.removeItem(atPath: folder.file("whole"))
  }

  @Test(arguments: accesses)
  func aLogOfItsOwnIsTakenIn(_ access: Access) throws {
    try makeKilled("a", seed: 1)
    let ledger = try open("a", access)
    #expect(try ledger.current() == .value("no"))
    try ledger.close()
  }

  /// A full disk can stop a checkpoint after the first page, which already tells of later ones.
  @Test(arguments: accesses)
  func aFileCaughtInACheckpointKeepsItsLog(_ access: Access) throws {
    try makeKilled("a", seed: 1, value: .string(String(repeating: "grows ", count: 9000)))
    var bytes = try folder.bytes("a")
    bytes.replaceSubrange(28..<32, with: UInt32(bytes.count / 4096 + 9).bigEndianBytes)
    try folder.write(bytes, to: "a")
    let ledger = try open("a", access)
    #expect(try ledger.history(of: answer()).count == 2)
    try ledger.close()
  }

  @Test(arguments: accesses)
  func aLogOfAnotherFileIsRefused(_ access: Access) throws {
    try makeKilled("a", seed: 1)
    try makeKilled("b", seed: 2)
    try FileManager.default.removeItem(atPath: folder.file("a-wal"))
    try folder.copy("b-wal", to: "a-wal")
    try expectStray("a", access)
  }

  @Test(arguments: accesses)
  func aLogBesideAFileThatWasClosedIsRefused(_ access: Access) throws {
    try makeKilled("a", seed: 1)
    try folder.copy("a-wal", to: "later-wal")
    try open("a", .workbench(by: "AB")).close()
    try folder.copy("later-wal", to: "a-wal")
    try expectStray("a", access)
  }

  @Test(arguments: accesses)
  func theLogOfTheRunThatClosedTheFileIsRefused(_ access: Access) throws {
    try makeFile(in: folder, named: "a")
    let ledger = try open("a", .workbench(by: "AB"))
    try ledger.set("no")
    try folder.copy("a-wal", to: "earlier-wal")
    try ledger.set("yes")
    try ledger.close()
    try folder.copy("earlier-wal", to: "a-wal")
    try expectStray("a", access)
  }

  @Test(arguments: accesses)
  func anOlderLogOfTheSameFileIsRefused(_ access: Access) throws {
    try makeKilled("a", seed: 1)
    try folder.copy("a-wal", to: "older-wal")
    let ledger = try open("a", .workbench(by: "AB"))
    try ledger.set("yes")
    try folder.copy("a", to: "b")
    try ledger.close()
    try folder.copy("older-wal", to: "b-wal")
    try expectStray("b", access)
  }

  @Test(arguments: accesses)
  func noiseInPlaceOfALogIsPassedOver(_ access: Access) throws {
    try makeFile(in: folder, named: "a")
    try folder.write(Data(repeating: 0x5A, count: 5000), to: "a-wal")
    let ledger = try open("a", access)
    #expect(try ledger.current() == .value("yes"))
    try ledger.close()
  }

  @Test(arguments: [1, 24, 33, 2000, 4151])
  func aLogCutWithinItsFirstTransactionIsPassedOver(length: Int) throws {
    try makeKilled("a", seed: 1)
    try folder.write(folder.bytes("a-wal").prefix(length), to: "a-wal")
    let ledger = try open("a", .workbench(by: "AB"))
    #expect(try ledger.current() == .value("yes"))
    try ledger.close()
  }

  @Test func aLogAfterACheckpointStillProvesItself() throws {
    try makeFile(in: folder, named: "a")
    let ledger = try open("a", .workbench(by: "AB"))
    try ledger.set("no")
    try ledger.checkpoint()
    try ledger.set(nil)
    try folder.copy("a", to: "b")
    try folder.copy("a-wal", to: "b-wal")
    try ledger.close()
    let copy = try open("b", .reading)
    #expect(try copy.current() == .cleared)
    try copy.close()
  }

  /// SQLite would put an empty log beside the file, and the one that is missing would not be missed.
  @Test func lookingAtAFileWithoutItsLogLeavesNoneBesideIt() throws {
    try makeKilled("a", seed: 1)
    try FileManager.default.removeItem(atPath: folder.file("a-wal"))
    let environment = TestMachine(seed: 4).environment
    try Ledger.copy(from: folder.file("a"), to: folder.file("b"), environment: environment)
    _ = try Ledger.backUp(folder.file("a"), environment: environment)
    #expect(try !Ledger.isProtected(at: folder.file("a")))
    #expect(!FileManager.default.fileExists(atPath: folder.file("a-wal")))
    let ledger = try open("a", .workbench(by: "AB"))
    #expect(ledger.isWithoutItsLog)
    try ledger.close()
  }

  private func expectStray(_ name: String, _ access: Access) throws {
    let before = try folder.bytes(name)
    let log = try folder.bytes(name + "-wal")
    #expect(throws: LedgerError.strayLog(path: folder.file(name))) { try open(name, access) }
    #expect(try folder.bytes(name) == before)
    #expect(try folder.bytes(name + "-wal") == log)
  }
}
