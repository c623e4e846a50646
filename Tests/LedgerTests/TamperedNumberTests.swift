import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// Numbers that no writer gives: whoever can change a file, or knows the passphrase of a package,
/// must not be able to bring the program down with them. Fuzzing found these.
@Suite struct TamperedNumberTests {
  @Test(arguments: [
    "sequence = -1", "sequence = 0", "sequence = 9223372036854775807", "action = -1", "action = 9",
    "time = 9223372036854775807",
  ])
  func verifyNamesANumberThatMakesNoSense(_ assignment: String) throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.tamper("UPDATE entry SET \(assignment) WHERE kind = 'answer'")
    #expect(try ledger.verify() != [])
    #expect(throws: LedgerError.self) { try ledger.history() }
  }

  @Test(arguments: [-1, 0, Int.max])
  func aRunWithoutASensibleCountIsNotSeen(_ count: Int) throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.tamper("UPDATE head SET count = \(count), covered = -2")
    let copy = try makeCopy(of: ledger, seed: 2)
    #expect(throws: LedgerError.self) { try copy.set("no") }
  }

  @Test func aFileFromTheEndOfTimeIsNotOpened() throws {
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.tamper("UPDATE head SET time = \(Int.max)")
    #expect(throws: MalformedRow.self) { try makeCopy(of: ledger, seed: 2) }
  }

  @Test func aClockAtTheEndOfTimeStillCounts() throws {
    let ledger = try makeLedger(TestMachine(now: Int.max))
    try ledger.set("yes")
    try ledger.set("no")
    #expect(try ledger.verify() == [])
  }

  @Test(arguments: ["authors", "entries"])
  func aPackageOfFewerThanNoneIsRefused(_ member: String) throws {
    let manifest = PackageManifest(
      inspection: firstCase, frameworkID: "small", frameworkRevision: 1, what: "whole inspection",
      secondReadings: [:], authors: 1, entries: 1)
    let text = manifest.value.text()
    _ = try PackageManifest(Array(text.utf8))
    let altered = text.replacing("\"\(member)\":1", with: "\"\(member)\":-1")
    #expect(throws: MalformedRow.self) { try PackageManifest(Array(altered.utf8)) }
  }
}
