import Foundation
import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// A protected file opens with its passphrases and with nothing else, and says nothing before.
@Suite struct ProtectionTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private var path: String { folder.file() }

  private func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  private func tables(except left: Set<String>) throws -> [String: [Row]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      return try Dictionary(
        uniqueKeysWithValues: names.filter { !left.contains($0) }.map {
          ($0, try Row.fetchAll(db, sql: "SELECT * FROM \($0)"))
        })
    }
  }

  @Test(arguments: [testPassphrase, testRecovery])
  func eitherPassphraseOpens(_ passphrase: Passphrase) throws {
    try makeProtectedFile(in: folder)
    let ledger = try openProtected(path, with: passphrase)
    #expect(ledger.isProtected)
    #expect(try ledger.current() == .value("yes"))
    #expect(try ledger.verify() == [])
  }

  @Test(arguments: ["", "correct horse", "Correct horse battery", "correct horse battery "])
  func anotherPassphraseIsRefusedWithoutAHint(_ text: String) throws {
    try makeProtectedFile(in: folder)
    let before = try folder.bytes()
    #expect(throws: LedgerError.wrongPassphrase(path: path)) {
      try openProtected(path, with: Passphrase(attempt: text))
    }
    #expect(try folder.bytes() == before)
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func everyWrongPassphraseIsToldTheSame() throws {
    try makeProtectedFile(in: folder)
    let messages = try ["x", "correct horse batter", "lead inspector's"].map { text in
      try #require(throws: LedgerError.self) {
        try openProtected(path, with: Passphrase(attempt: text))
      }.message
    }
    #expect(Set(messages) == ["That is not the passphrase of \(path)."])
  }

  @Test func theKeyOfAnEarlierOpeningOpensTheFileAndItsCopies() throws {
    try makeProtectedFile(in: folder)
    try folder.copy("a.caseaudit", to: "copy.caseaudit")
    let earlier = try openProtected(path)
    try earlier.close()
    for name in ["a.caseaudit", "copy.caseaudit"] {
      let ledger = try Ledger.open(
        at: folder.file(name), for: .reading, key: earlier.dataKey,
        environment: TestMachine().environment)
      #expect(try ledger.current() == .value("yes"))
    }
  }

  @Test func theKeyOfAnotherFileDoesNotOpen() throws {
    try makeProtectedFile(in: folder)
    #expect(throws: LedgerError.passphraseNeeded(path: path)) {
      try Ledger.open(
        at: path, for: .reading, key: DataKey.random(), environment: TestMachine().environment)
    }
  }

  @Test func aPlainFileAsksForNothing() throws {
    try makeFile(in: folder)
    let ledger = try openProtected(path, with: testPassphrase)
    #expect(!ledger.isProtected)
    #expect(throws: LedgerError.notProtected(path: path)) {
      try ledger.changePassphrase(to: testPassphrase)
    }
  }

  @Test func theCostsComeFromTheFile() throws {
    let odd = KeyDerivation.Cost(rounds: 64, blockSize: 3, parallelism: 2)
    try Ledger.create(
      at: path, framework: testFramework, by: "AB",
      protection: Protection(testPassphrase, cost: odd), environment: TestMachine().environment
    ).close()
    try openProtected(path).close()
    try tamper(#"UPDATE wrappedKey SET derivation = replace(derivation, ':64', ':32')"#)
    #expect(throws: LedgerError.wrongPassphrase(path: path)) { try openProtected(path) }
  }

  @Test func moreMemoryThanAGibibyteIsRefusedBeforeItIsTaken() throws {
    try makeProtectedFile(in: folder)
    try tamper(#"UPDATE wrappedKey SET derivation = replace(derivation, ':16', ':2097152')"#)
    for passphrase in [nil, testPassphrase] {
      #expect(
        throws: LedgerError.damaged(
          path: path, detail: "its key asks for more than 1 GiB of memory")
      ) { try openProtected(path, with: passphrase) }
    }
  }

  @Test func aLockedScreenOpensWithTheSamePassphrases() throws {
    try makeProtectedFile(in: folder)
    let ledger = try openProtected(path)
    #expect(try ledger.opens(with: testPassphrase))
    #expect(try ledger.opens(with: testRecovery))
    #expect(try !ledger.opens(with: Passphrase(attempt: "correct horse")))
  }

  @Test func protectingLaterChangesNoEntry() throws {
    try makeFile(in: folder)
    let ledger = try openProtected(path, with: nil)
    try ledger.set("no", by: "CD")
    try ledger.setDraft("half", for: answer(), by: "CD")
    let (entries, contents) = (try ledger.entrySet, try ledger.load())
    try ledger.protect(testProtection)
    #expect(try ledger.entrySet == entries)
    #expect(try ledger.load() == contents)
    #expect(try ledger.draft(for: answer(), by: "CD") == "half")
    #expect(try ledger.verify() == [])
    try ledger.set("yes")
    try ledger.close()
    #expect(try openProtected(path).current() == .value("yes"))
  }

  @Test func whatIsProtectedIsNotProtectedAgain() throws {
    try makeProtectedFile(in: folder)
    let ledger = try openProtected(path)
    #expect(throws: LedgerError.alreadyProtected(path: path)) {
      try ledger.protect(testProtection)
    }
  }

  @Test func aFileThatSomebodyReadsIsNotProtectedMeanwhile() throws {
    try makeFile(in: folder)
    let ledger = try openProtected(path, with: nil)
    try ledger.set("no")
    let reader = try DatabaseQueue(
      path: path, configuration: Ledger.configuration(isReadOnly: true))
    try reader.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
      #expect(throws: LedgerError.busy(path: path, holder: nil)) {
        try ledger.protect(testProtection)
      }
    }
    #expect(!ledger.isProtected)
    try ledger.set("yes")
    #expect(try ledger.current() == .value("yes"))
  }

  @Test func anotherPassphraseTakesThePlaceOfTheFirst() throws {
    try makeProtectedFile(in: folder)
    let ledger = try openProtected(path)
    let other = try #require(Passphrase(new: "quite another one"))
    try ledger.changePassphrase(to: other, cost: testCost)
    try ledger.close()
    #expect(throws: LedgerError.wrongPassphrase(path: path)) { try openProtected(path) }
    try openProtected(path, with: other).close()
    try openProtected(path, with: testRecovery).close()
  }

  @Test func aForgottenPassphraseIsReplacedWithTheLeadInspectors() throws {
    try makeProtectedFile(in: folder)
    let ledger = try openProtected(path, with: testRecovery)
    try ledger.changePassphrase(to: Passphrase(attempt: "quite another one"), cost: testCost)
    try ledger.setRecovery(to: Passphrase(attempt: "the next lead's one"), cost: testCost)
    try ledger.close()
    for text in ["quite another one", "the next lead's one"] {
      try openProtected(path, with: Passphrase(attempt: text)).close()
    }
    #expect(throws: LedgerError.wrongPassphrase(path: path)) {
      try openProtected(path, with: testRecovery)
    }
  }

  @Test func changingThePassphraseOfTenThousandEntriesRewritesNone() throws {
    let ledger = try createProtected(at: path)
    try ledger.commit(
      (0..<10_000).map { index in
        Change(
          answer("2.1.1.\(index)", of: RandomID(high: 1, low: UInt64(index / 70))),
          index % 2 == 0 ? "yes" : "no")
      }, by: "AB")
    try ledger.close()
    let before = try tables(except: ["wrappedKey"])
    let again = try openProtected(path)
    try again.changePassphrase(to: Passphrase(attempt: "quite another one"), cost: testCost)
    try again.close()
    #expect(try #require(before["entry"]).count > 10_000)
    #expect(try tables(except: ["wrappedKey"]) == before)
  }
}
