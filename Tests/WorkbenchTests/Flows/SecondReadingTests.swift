import Foundation
import Inspection
import Ledger
import Standards
import Testing

@testable import Workbench

/// A copy received for a second reading is worked in like any other, and answers beside the first.
@Suite struct SecondReadingTests {
  /// The desk of CD, who was handed C01 of AB to read again.
  private func makeDesk() throws -> Desk {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "second-reading-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ledger = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1.a": "no"])]
    ).ledger
    let inspection = try Inspection(ledger)
    let reading = RandomID(high: 3, low: 3)
    try ledger.commit([inspection.addingReading(.second, "", id: reading, of: 0)], by: "AB")
    let passphrase = Passphrase(attempt: "correct horse battery")
    try ledger.handOver(
      .secondReading([inspection.cases[0].id: reading], judgedFacts: []),
      to: path, under: passphrase,
      cost: KeyDerivation.Cost(rounds: 2, blockSize: 1, parallelism: 1))
    let package = try Ledger.openPackage(
      at: path, with: passphrase, environment: .fixed(seed: 5))
    return try Desk(package)
  }

  @Test func firstReadingIsNotToBeSeen() throws {
    let sitting = try makeDesk().sit(at: "C01 2.1.1.a", as: "CD")
    #expect(sitting.header.contains("0 of 70"))
    #expect(sitting.cursorLine.contains("[y n a]"))
  }

  @Test func answersNotesAndMarksStandInTheReading() throws {
    let desk = try makeDesk()
    try desk.sit("y e “seen” Esc m", at: "C01 2.1.1.a", as: "CD")
    let keys = try desk.ledger.history(ofSubject: desk.inspection.cases[0].id)
      .filter { $0.author == "CD" && $0.key.kind != .access }.map(\.key)
    #expect(keys.map(\.kind) == [.answer, .note, .mark])
    #expect(keys.allSatisfy { $0.reading == RandomID(high: 3, low: 3) })
  }

  @Test func undoAndClearWorkInTheReading() throws {
    let desk = try makeDesk()
    try desk.sit("y Up x u", at: "C01 2.1.1.a", as: "CD")
    let question = try #require(try desk.inspection.framework.question("2.1.1.a"))
    #expect(try desk.inspection.sheet.answer(question.index, of: 0) == .yes)
  }

  @Test func bandingsLeaveTheCaseOutAndSaySo() throws {
    let desk = try makeDesk()
    let sitting = try desk.sit("y b", at: "C01 2.1.1", as: "CD")
    #expect(sitting.header.contains("without 1 case read a second time"))
    let keyQuestion = try #require(try desk.inspection.framework.question("2.1.1"))
    #expect(try desk.inspection.tally(keyQuestion).yes == 0)
  }
}
