import Inspection
import Standards
import Testing

@testable import Ledger

/// A second reader must not be able to know what the first one found, so it must not be there:
/// the opened bytes of the package are searched, not what a screen shows of them.
@Suite struct BlindnessTests {
  private let folder: TestFolder
  private let passphrase = Passphrase(attempt: "correct horse battery")
  private let reading = RandomID(high: 9, low: 9)

  /// What the first reader found, and what belongs to the case or to others: each a word of its
  /// own, so that it is found wherever it stands.
  private let withheld: [(key: EntryKey, secret: String)] = [
    (answer(), "plantedanswer"),
    (EntryKey(subject: firstCase, kind: .note, name: "n"), "plantednote"),
    (EntryKey(subject: firstCase, kind: .mark, name: "2.1.1.a"), "plantedmark"),
    (EntryKey(subject: firstCase, kind: .completion, name: "2.1"), "plantedcompletion"),
    (EntryKey(subject: firstCase, kind: .because, name: "2.1.1.a"), "plantedbecause"),
    (EntryKey(subject: firstCase, kind: .fact, name: "harmInspector"), "plantedjudgedfact"),
    (EntryKey(subject: firstCase, kind: .state), "plantedstate"),
    (EntryKey(subject: firstCase, kind: .reason, name: "answer/2.1.1.a"), "plantedreason"),
    (EntryKey(subject: firstCase, kind: .confirmation), "plantedconfirmation"),
    (EntryKey(subject: firstCase, kind: .access), "plantedaccess"),
    (
      EntryKey(subject: firstCase, reading: RandomID(high: 8, low: 8), kind: .reading),
      "plantedreading"
    ),
    (
      EntryKey(
        subject: firstCase, reading: RandomID(high: 8, low: 8), kind: .answer, name: "2.1.1"),
      "plantedotherreading"
    ),
    (EntryKey(subject: secondCase, kind: .fact, name: "age"), "plantedothercase"),
    (EntryKey(kind: .judgement, name: "1.1"), "plantedjudgement"),
    (EntryKey(kind: .decision, name: "2.1"), "planteddecision"),
    (EntryKey(kind: .note, name: "m"), "plantedstandardnote"),
    (EntryKey(kind: .access), "plantedlog"),
    (EntryKey(subject: RandomID(high: 7, low: 7), kind: .plan, name: "text"), "plantedplan"),
    (EntryKey(kind: .draw, name: "secondReading"), "planteddraw"),
    (EntryKey(kind: .vote, name: "v"), "plantedvote"),
    (EntryKey(subject: firstCase, kind: EntryKind(rawValue: "later")), "plantedlater"),
  ]
  private let carried: [(key: EntryKey, secret: String)] = [
    (EntryKey(subject: firstCase, kind: .caseAdded), "carriedtype"),
    (EntryKey(subject: firstCase, kind: .fact, name: "age"), "carriedfact"),
    (EntryKey(kind: .setting, name: "service"), "carriedservice"),
  ]

  init() throws { folder = try TestFolder() }

  private func makeLedger() throws -> Ledger {
    let ledger = try LedgerTests.makeLedger()
    // The state comes last, for what is submitted does not change without a reason.
    for (key, secret) in withheld + carried where key.kind != .state {
      try ledger.set(.string(secret), key)
    }
    for (key, secret) in withheld where key.kind == .state {
      try ledger.set(["state": "submitted", "content": .string(secret)], key)
    }
    try ledger.set(
      ["kind": "second"], EntryKey(subject: firstCase, reading: reading, kind: .reading))
    try ledger.handOver(
      .secondReading([firstCase: reading], judgedFacts: ["harmInspector"]),
      to: folder.file("a.package"), under: passphrase, cost: .least)
    return ledger
  }

  private func openedBytes() throws -> [UInt8] {
    try PackageReader([UInt8](folder.bytes("a.package")), with: passphrase).contents
  }

  @Test func nothingOfTheFirstReadingIsInTheBytes() throws {
    _ = try makeLedger()
    let bytes = try openedBytes()
    for (key, secret) in withheld {
      #expect(bytes.firstRange(of: Array(secret.utf8)) == nil, "\(key.kind.rawValue) \(secret)")
    }
    for (_, secret) in carried {
      #expect(bytes.firstRange(of: Array(secret.utf8)) != nil, "\(secret)")
    }
  }

  @Test func receivedCopyKnowsItsReadingAndVerifies() throws {
    _ = try makeLedger()
    let received = try receive()
    #expect(try received.secondReadings() == [firstCase: reading])
    #expect(try received.verify() == [])
    #expect(try received.history(of: answer()).map(\.content) == [.missing])
    try received.close()
    let bytes = [UInt8](try folder.bytes())
    for (_, secret) in withheld { #expect(bytes.firstRange(of: Array(secret.utf8)) == nil) }
  }

  @Test func secondReadingComesBackBesideTheFirst() throws {
    let ledger = try makeLedger()
    let received = try receive()
    let key = EntryKey(subject: firstCase, reading: reading, kind: .answer, name: "2.1.1.a")
    try received.set("no", key, by: "CD")
    try ledger.merge(received, by: "AB")
    #expect(try ledger.current(key) == .value("no"))
    #expect(try ledger.current() == .value("plantedanswer"))
    #expect(try ledger.secondReadings().isEmpty, "the first reading is what counts here")
    #expect(try ledger.verify() == [])
  }

  private func receive() throws -> Ledger {
    let package = try Ledger.openPackage(
      at: folder.file("a.package"), with: passphrase, environment: TestMachine(seed: 4).environment)
    return try Ledger.receive(
      package, at: folder.file(), by: "CD", noting: "received",
      environment: TestMachine(seed: 5).environment)
  }
}
