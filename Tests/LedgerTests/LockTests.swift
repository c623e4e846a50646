import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// Two programs must not write one file at a time, and a killed one must not block the next.
@Suite struct LockTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
  }

  private func open(_ access: Access) throws -> Ledger {
    try Ledger.open(
      at: folder.file(), for: access, environment: TestMachine(seed: 5).environment)
  }

  private static let writers: [Access] = [.writing(by: "AB"), .workbench(by: "AB")]

  @Test(arguments: writers, writers)
  func onlyOneMayWrite(_ first: Access, _ second: Access) throws {
    let ledger = try open(first)
    let error = try #require(throws: LedgerError.self) { try open(second) }
    let holder = Holder(
      author: "AB", isWorkbench: first == .workbench(by: "AB"),
      since: "2026-11-23T14:03:22+00:00",
      process: Int(ProcessInfo.processInfo.processIdentifier), program: "test")
    #expect(error == .busy(path: folder.file(), holder: holder))
    try ledger.set("no")
    try ledger.close()
    try open(second).close()
  }

  @Test func aRefusedOpeningDoesNotLoosenTheLock() throws {
    let ledger = try open(.workbench(by: "AB"))
    for _ in 1...2 { #expect(throws: LedgerError.self) { try open(.writing(by: "AB")) } }
    try ledger.close()
  }

  @Test func aLeftLockFileLocksNothing() throws {
    try folder.write(Data(), to: "a.caseaudit-lock")
    #expect(!FileLock.isTaken(beside: folder.file()))
    try open(.workbench(by: "AB")).close()
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func askingNeitherTakesNorFreesTheLock() throws {
    let lock = try #require(try FileLockBox(beside: folder.file()))
    #expect(FileLock.isTaken(beside: folder.file()))
    #expect(FileLock.isTaken(beside: folder.file()))
    lock.free()
    #expect(!FileLock.isTaken(beside: folder.file()))
  }

  @Test func aLedgerThatIsDroppedFreesTheLock() throws {
    do { _ = try open(.workbench(by: "AB")) }
    #expect(!FileLock.isTaken(beside: folder.file()))
  }
}

/// Holds a lock where a test needs a value that can be copied.
private final class FileLockBox {
  private var lock: FileLock?

  init?(beside file: String) throws {
    lock = try FileLock(beside: file)
    if !isHeld { return nil }
  }

  private var isHeld: Bool {
    switch lock {
    case .some: true
    case .none: false
    }
  }

  func free() {
    lock = nil
  }
}
