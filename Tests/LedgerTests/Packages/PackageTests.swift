import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// A package is how work about children leaves the house: whole and unread, or refused.
@Suite struct PackageTests {
  private let folder: TestFolder
  private let passphrase = Passphrase(attempt: "correct horse battery")

  init() throws { folder = try TestFolder() }

  private var path: String { folder.file("a.package") }

  private func open(with passphrase: Passphrase? = nil) throws -> Ledger {
    try Ledger.openPackage(
      at: path, with: passphrase ?? self.passphrase,
      environment: TestMachine(seed: 8).environment)
  }

  private func handOver(_ ledger: Ledger, _ handover: Handover = .whole) throws {
    try ledger.handOver(handover, to: path, under: passphrase, cost: .least)
  }

  /// Two cases, each answered by two people.
  private func makeWorked() throws -> Ledger {
    let ledger = try makeLedger(TestMachine(seed: 1))
    let other = try makeCopy(of: ledger, seed: 2)
    try ledger.set("yes")
    try ledger.set("no", answer(of: secondCase))
    try other.set("no", by: "CD")
    try ledger.merge(other, by: "AB")
    return ledger
  }

  @Test func wholeInspectionArrivesToTheLetter() throws {
    let ledger = try makeWorked()
    try handOver(ledger)
    let package = try open()
    #expect(try package.entrySet == ledger.entrySet)
    #expect(package.identity == ledger.identity)
    #expect(package.framework == ledger.framework)
    #expect(try makeCopy(of: ledger, seed: 3).merge(package, by: "AB").isEmpty)
  }

  @Test func piecesOfAnySizeComeTogetherAgain() throws {
    let ledger = try makeLedger(TestMachine(seed: 1))
    let long = JSON.string(String(repeating: "long text ", count: 250_000))
    try ledger.set(long)
    try ledger.set("yes", answer(of: secondCase))
    try handOver(ledger)
    let pieces = try folder.bytes("a.package").count / PackageWriter.pieceCount
    #expect(pieces == 2, "the text must not fit into one piece")
    #expect(try open().entrySet == ledger.entrySet)
  }

  @Test func receivedFileHoldsAllAndVerifies() throws {
    let ledger = try makeWorked()
    try handOver(ledger)
    let received = try Ledger.receive(
      open(), at: folder.file(), by: "EF", noting: ["event": "received"],
      environment: TestMachine(seed: 9).environment)
    #expect(try received.verify() == [])
    #expect(try ledger.entrySet.isSubset(of: received.entrySet))
    #expect(try received.current() == .conflict(["yes", "no"]))
    #expect(try received.history(ofKind: .access).map(\.author) == ["EF"])
    #expect(try received.secondReadings().isEmpty)
    try received.close()
    let again = try Ledger.open(
      at: folder.file(), for: .reading, environment: TestMachine().environment)
    #expect(try again.load().heads(of: answer(of: secondCase)).map(\.value) == ["no"])
  }

  @Test func workComesBackByMerging() throws {
    let ledger = try makeWorked()
    try handOver(ledger, .cases([secondCase]))
    let received = try Ledger.receive(
      open(), at: folder.file(), by: "EF", noting: ["event": "received"],
      environment: TestMachine(seed: 9).environment)
    try received.set("notApplicable", answer(of: secondCase), by: "EF")
    try received.handOver(
      .whole, to: folder.file("b.package"), under: passphrase, cost: .least)
    let back = try Ledger.openPackage(
      at: folder.file("b.package"), with: passphrase, environment: TestMachine().environment)
    try ledger.merge(back, by: "AB")
    #expect(try ledger.current(answer(of: secondCase)) == .value("notApplicable"))
    #expect(try ledger.current() == .conflict(["yes", "no"]), "what was left out is still here")
    #expect(try ledger.verify() == [])
  }

  @Test func chosenCasesLeaveTheOthersOut() throws {
    let ledger = try makeWorked()
    let plan = EntryKey(subject: RandomID(high: 7, low: 7), kind: .plan, name: "owner")
    try ledger.set("Anytown", EntryKey(kind: .setting, name: "service"))
    try ledger.set("Team manager", plan)
    try ledger.set("both said so", plan.reason)
    try handOver(ledger, .cases([secondCase]))
    let package = try open()
    #expect(try package.entryCount == ledger.entryCount)
    #expect(try package.history(of: answer()).map(\.content) == [.missing, .missing])
    #expect(try package.current(answer(of: secondCase)) == .value("no"))
    #expect(try package.current(EntryKey(kind: .setting, name: "service")) == .value("Anytown"))
    #expect(try package.current(plan) == .value("Team manager"), "the plan belongs to no case")
    #expect(try package.current(plan.reason) == .value("both said so"))
    let received = try Ledger.receive(
      package, at: folder.file(), by: "EF", noting: "received",
      environment: TestMachine(seed: 9).environment)
    #expect(try received.verify() == [], "chains hold without the content")
  }

  // MARK: - Refusals

  @Test func wrongPassphraseIsRefused() throws {
    try handOver(makeWorked())
    #expect(throws: LedgerError.wrongPassphrase(path: path)) {
      try open(with: Passphrase(attempt: "correct horse batterz"))
    }
  }

  @Test func nothingIsOverwritten() throws {
    try folder.write(Data("mine".utf8), to: "a.package")
    #expect(throws: LedgerError.exists(path: path)) { try handOver(makeWorked()) }
    #expect(try folder.bytes("a.package") == Data("mine".utf8))
  }

  @Test func onlyItsOwnerCanReadIt() throws {
    try handOver(makeWorked())
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func alteredEntryIsNotHandedOver() throws {
    let ledger = try makeWorked()
    try ledger.tamper("UPDATE entry SET name = '2.1.1.b' WHERE kind = 'answer'")
    let error = try #require(throws: LedgerError.self) { try handOver(ledger) }
    guard case .damaged(":memory:", let detail) = error else { throw error }
    #expect(detail.contains("was altered"))
    #expect(try folder.files == [])
  }

  @Test func anInspectionIsNoPackage() throws {
    try makeFile(in: folder)
    #expect(!Ledger.isPackage(folder.file()))
    #expect(throws: LedgerError.notAPackage(path: folder.file())) {
      try Ledger.requireWholePackage(at: folder.file())
    }
    #expect(throws: LedgerError.missing(path: folder.file("none"))) {
      try Ledger.requireWholePackage(at: folder.file("none"))
    }
  }

  @Test func noSecretStandsInThePackage() throws {
    let ledger = try makeWorked()
    let secrets = ["planted reference", "planted note", "Anytown planted"]
    for (number, secret) in secrets.enumerated() {
      try ledger.set(.string(secret), answer("2.1.\(number)"))
    }
    try handOver(ledger)
    let bytes = try folder.bytes("a.package")
    for secret in secrets + ["2.1.1.a", "answer"] {
      let text = Data(secret.utf8)
      #expect(bytes.range(of: text) == nil, "\(secret)")
      #expect(bytes.range(of: Data(text.base64EncodedString().utf8)) == nil, "\(secret)")
    }
  }
}

extension KeyDerivation.Cost {
  /// So cheap that tests can afford many; nothing is ever sealed so outside them.
  static let least = KeyDerivation.Cost(rounds: 2, blockSize: 1, parallelism: 1)
}
