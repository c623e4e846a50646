import Foundation
import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// Of a damaged file everything that can be read must be saved, and what cannot must be named.
@Suite struct SalvagingTests {
  private let folder: TestFolder
  private let environment = TestMachine(seed: 6).environment

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    let ledger = try open("a.caseaudit")
    try ledger.commit(
      (1...200).map { Change(answer("2.1.\($0)", of: secondCase), "no") }, by: "AB")
    try ledger.close()
  }

  private func open(_ name: String) throws -> Ledger {
    try Ledger.open(
      at: folder.file(name), for: .workbench(by: "AB"), environment: environment)
  }

  private func tamper(_ sql: String) throws {
    let ledger = try open("a.caseaudit")
    try ledger.tamper(sql)
    try ledger.close()
  }

  private func salvage(_ spare: [StoredFramework] = []) throws -> SalvageReport {
    let before = try folder.bytes()
    let report = try Ledger.salvage(
      folder.file(), to: folder.file("b.caseaudit"), spare: spare, environment: environment)
    #expect(try folder.bytes() == before, "the damaged file is only read")
    #expect(try folder.files == ["a.caseaudit", "b.caseaudit"])
    return report
  }

  @Test func soundFileIsSavedWhole() throws {
    let report = try salvage()
    #expect(report.isComplete)
    let (original, saved) = (try open("a.caseaudit"), try open("b.caseaudit"))
    #expect(try saved.entrySet == original.entrySet)
    #expect(report.entries == (try original.entryCount))
    #expect(try saved.values == original.values)
    try original.close()
    try saved.close()
  }

  @Test func damagedProjectionsAreMadeAnew() throws {
    try tamper("DELETE FROM projection; UPDATE head SET count = count + 1")
    let report = try salvage()
    #expect(report.findings == [])
    let saved = try open("b.caseaudit")
    #expect(try saved.current(answer("2.1.7", of: secondCase)) == .value("no"))
    try saved.set("yes", answer("2.1.7", of: secondCase))
    #expect(try saved.verify() == [])
    try saved.close()
  }

  /// Rows are asked for one by one up to the last: a number like this one would take years.
  @Test func alteredRowNumberCostsThatRowAlone() throws {
    try tamper(
      """
      PRAGMA foreign_keys = OFF;
      UPDATE entry SET id = 1 << 62 WHERE id = (SELECT max(id) FROM entry)
      """)
    let report = try salvage()
    #expect(report.lostEntries.count == 1)
    #expect(report.entries > 200)
  }

  @Test func alteredValueIsNamedAndLeftOut() throws {
    try tamper("UPDATE content SET bytes = x'00' WHERE entry = 9")
    let report = try salvage()
    let writer = try #require(report.lostContents.first?.writer)
    #expect(report.lostContents == [EntryID(writer: writer, sequence: 6)])
    #expect(report.lostEntries == [])
    #expect(report.findings == report.lostContents.map { .contentMissing($0) })
    #expect(report.entries == report.contents + 1)
  }

  @Test func whatIsBeingTypedIsSaved() throws {
    let note = EntryKey(subject: secondCase, kind: .note, name: "n1")
    let ledger = try open("a.caseaudit")
    try ledger.setDraft("Zoë said that", for: note, by: "AB")
    try ledger.setDraft("half", for: answer(), by: "CD")
    try ledger.setPlace(["case": 2], by: "CD")
    try ledger.close()
    try tamper("UPDATE content SET bytes = x'00' WHERE entry = 9")
    #expect(try !salvage().isComplete)
    let saved = try open("b.caseaudit")
    #expect(try saved.drafts(by: "AB").map(\.key) == [note])
    #expect(try saved.draft(for: note, by: "AB") == "Zoë said that")
    #expect(try saved.draft(for: answer(), by: "CD") == "half")
    #expect(try saved.place(by: "CD") == ["case": 2])
    try saved.close()
  }

  @Test func draftThatMakesNoSenseCostsNothingElse() throws {
    let ledger = try open("a.caseaudit")
    try ledger.setDraft("half", for: answer(), by: "AB")
    try ledger.setDraft("whole", for: answer("2.1.1.b"), by: "AB")
    try ledger.tamper("UPDATE draft SET bytes = x'00' WHERE name = '2.1.1.a'")
    try ledger.close()
    #expect(try salvage().isComplete)
    let saved = try open("b.caseaudit")
    #expect(try saved.drafts(by: "AB").map(\.value) == ["whole"])
    try saved.close()
  }

  @Test func whatNeverCameIsNotMissed() throws {
    let ledger = try open("a.caseaudit")
    try ledger.handOver(
      .cases([secondCase]), to: folder.file("p"), under: testPassphrase, cost: .least)
    try ledger.close()
    let package = try Ledger.openPackage(
      at: folder.file("p"), with: testPassphrase, environment: environment)
    try FileManager.default.removeItem(atPath: folder.file("p"))
    try FileManager.default.removeItem(atPath: folder.file())
    let received = try Ledger.receive(
      package, at: folder.file(), by: "CD", noting: "received", environment: environment)
    #expect(try received.verify() == [])
    try received.close()
    #expect(try salvage().isComplete)
  }

  @Test func lostRowIsNamedHereAndByVerify() throws {
    try tamper("DELETE FROM entry WHERE id IN (20, 21)")
    let report = try salvage()
    let lost = try #require(report.lostEntries.first)
    #expect(report.lostEntries.count == 1)
    #expect(lost.upperBound.sequence == lost.lowerBound.sequence + 1)
    let next = EntryID(writer: lost.upperBound.writer, sequence: lost.upperBound.sequence + 1)
    #expect(report.findings == [.brokenChain(next)])
  }

  @Test func lostEndOfARunIsNamed() throws {
    try tamper("DELETE FROM entry WHERE id = (SELECT max(id) FROM entry)")
    let report = try salvage()
    #expect(report.lostEntries.map(\.lowerBound.sequence) == [201])
  }

  @Test func rowThatTheTablesDoNotTakeIsLostAlone() throws {
    try tamper("UPDATE entry SET action = 0 WHERE id = 30")
    let report = try salvage()
    #expect(report.lostEntries.count == 1)
    #expect(report.entries == 203)
  }

  @Test func pageOfRubbishCostsOnlyTheRowsOnIt() throws {
    let page = try DatabaseQueue(path: folder.file()).read { db in
      try Int.fetchOne(
        db, sql: "SELECT pageno FROM dbstat WHERE name = 'content' AND pagetype = 'leaf' LIMIT 1")
        ?? 0
    }
    var bytes = try folder.bytes()
    for index in (page - 1) * 4096..<page * 4096 { bytes[index] = 0x5A }
    try folder.write(bytes)
    let report = try salvage()
    #expect(report.entries == 204)
    #expect(!report.lostContents.isEmpty)
    #expect(report.contents > 20)
  }

  @Test func fileCutShortIsReadAsFarAsItGoes() throws {
    let bytes = try folder.bytes()
    try folder.write(bytes.prefix(bytes.count * 3 / 4))
    let report = try salvage()
    #expect(report.entries > 0)
    #expect(!report.isComplete)
  }

  @Test func frameworkComesFromTheProgramWhereTheFileLostIt() throws {
    try tamper("UPDATE framework SET bytes = x'00'")
    #expect(throws: LedgerError.self) { try salvage() }
    #expect(try folder.files == ["a.caseaudit"])
    #expect(try salvage([testFramework]).isComplete)
  }

  @Test func fileWithoutIdentityCannotBeSaved() throws {
    try tamper("DELETE FROM inspection")
    #expect(
      throws: LedgerError.damaged(
        path: folder.file(), detail: "it no longer says which inspection it is")
    ) { try salvage([testFramework]) }
  }

  @Test func nothingIsWrittenOver() throws {
    try folder.write(Data("mine".utf8), to: "b.caseaudit")
    #expect(throws: LedgerError.exists(path: folder.file("b.caseaudit"))) { try salvage() }
    #expect(try folder.bytes("b.caseaudit") == Data("mine".utf8))
  }
}
