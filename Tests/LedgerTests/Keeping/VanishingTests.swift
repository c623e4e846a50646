import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// A file that is moved or deleted while it is open takes what is written with it, so nothing may
/// be called saved then.
@Suite struct VanishingTests {
  private let folder: TestFolder
  private let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    ledger = try Ledger.open(
      at: folder.file(), for: .workbench(by: "AB"), environment: TestMachine(seed: 8).environment)
  }

  private func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: folder.file(name), toPath: folder.file(other))
  }

  @Test func nothingIsSavedToAFileThatIsNotThere() throws {
    try move("a.caseaudit", to: "b.caseaudit")
    #expect(throws: LedgerError.vanished(path: folder.file())) { try ledger.set("no") }
    #expect(ledger.hasVanished)
    try move("b.caseaudit", to: "a.caseaudit")
    try ledger.set("no")
    #expect(try ledger.current() == .value("no"))
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func anotherFileInItsPlaceIsNotWrittenTo() throws {
    try move("a.caseaudit", to: "b.caseaudit")
    try makeFile(in: folder, named: "c.caseaudit", seed: 20)
    try move("c.caseaudit", to: "a.caseaudit")
    let before = try folder.bytes()
    #expect(throws: LedgerError.vanished(path: folder.file())) { try ledger.set("no") }
    #expect(try folder.bytes() == before)
  }

  @Test func everythingCanStillBeCopied() throws {
    try ledger.logAccess("opened in the workbench", by: "AB")
    try FileManager.default.removeItem(atPath: folder.file())
    ledger.goOnWithoutFile()
    try ledger.set("no")
    let backup = try ledger.backUp()
    try ledger.close()
    let saved = try Ledger.open(
      at: backup, for: .reading, environment: TestMachine(seed: 9).environment)
    #expect(try saved.current() == .value("no"))
    #expect(try saved.verify() == [])
  }

  @Test func ledgerWithoutAFileDoesNotVanish() throws {
    #expect(try !makeLedger().hasVanished)
  }
}
