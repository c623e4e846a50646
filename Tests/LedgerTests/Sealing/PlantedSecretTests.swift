import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// Forty things that must stay in the room are planted in a protected file, and looked for in
/// every byte of its folder: while it is open, when it is closed, and when it was never closed.
@Suite struct PlantedSecretTests {
  private let folder: TestFolder
  private let secrets = Secrets(texts: (1...40).map { "Quillfeather-\($0)-Ashgrove" })

  init() throws {
    folder = try TestFolder()
  }

  /// One thing to say of each kind, under the key of a case or of the inspection.
  private static let kinds: [(EntryKind, String)] = [
    (.fact, "reference"), (.fact, "ethnicity"), (.fact, "inspector"), (.note, "n1"),
    (.setting, "service"), (.judgement, "1.1"), (.decision, "2.1"), (.query, ""), (.plan, ""),
    (.withdrawal, ""), (.state, ""), (.access, ""),
  ]

  private func plant(in ledger: Ledger) throws {
    for (index, author) in ["AB", secrets.texts[0]].enumerated() {
      try ledger.setDraft(.string(secrets.texts[1 + index]), for: answer(), by: author)
      try ledger.setPlace(["at": .string(secrets.texts[3 + index])], by: author)
    }
    for (index, text) in secrets.texts.dropFirst(5).enumerated() {
      let (kind, name) = Self.kinds[index % Self.kinds.count]
      let subject: RandomID? = kind == .setting ? nil : RandomID(high: 7, low: UInt64(index / 12))
      let author = index % 5 == 0 ? secrets.texts[0] : "AB"
      try ledger.commit(
        [
          Change(
            EntryKey(subject: subject, kind: kind, name: name),
            ["text": .string(text), "state": "submitted"])
        ],
        by: author)
      try ledger.set(index % 2 == 0 ? "yes" : "no")
    }
  }

  @Test(arguments: ["", "x", "xy"])
  func everySpellingIsFound(_ before: String) {
    let text = secrets.texts[0]
    let base64 = Data((before + text + "?").utf8).base64EncodedString()
    let wide = Array(text.utf16)
    let spellings = [
      Data(text.utf8), Data(base64.utf8), Data(Array(text.utf8).hexadecimal.utf8),
      Data(wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Data(wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ]
    for bytes in spellings { #expect(!secrets.found(in: bytes).isEmpty) }
  }

  @Test func whatIsPlantedIsFoundInAPlainFile() throws {
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB",
      environment: TestMachine().environment)
    try plant(in: ledger)
    let found = Set(try secrets.found(in: folder).map { $0.prefix { $0 != ":" } })
    #expect(try secrets.found(in: folder).count >= secrets.texts.count)
    #expect(found == ["a.caseaudit-wal"])
  }

  @Test func nothingIsFoundWhileTheFileIsOpenNorAfterwards() throws {
    let ledger = try createProtected(at: folder.file())
    try plant(in: ledger)
    #expect(try folder.files.contains("a.caseaudit-wal"))
    #expect(try secrets.found(in: folder) == [])
    try ledger.checkpoint()
    #expect(try secrets.found(in: folder) == [])
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit"])
    #expect(try secrets.found(in: folder) == [])
  }

  @Test func nothingIsFoundOfThePersonWhoHasItOpen() throws {
    let author = secrets.texts[0]
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: author, protection: testProtection,
      environment: TestMachine().environment)
    #expect(try secrets.found(in: folder) == [])
    let error = try #require(throws: LedgerError.self) {
      try openProtected(folder.file(), for: .writing(by: "CD"))
    }
    #expect(!error.message.contains(author))
    try ledger.close()
  }

  @Test func nothingIsFoundInAFileThatWasProtectedLater() throws {
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB",
      environment: TestMachine().environment)
    try plant(in: ledger)
    // What is in the file already and what only the log holds must both go.
    try ledger.checkpoint()
    try ledger.set(.string(secrets.texts[0]), EntryKey(kind: .setting, name: "service"))
    #expect(try !secrets.found(in: folder).isEmpty)
    try ledger.protect(testProtection)
    #expect(try secrets.found(in: folder) == [])
    try ledger.set(.string(secrets.texts[0]), answer("2.1.1.b"))
    try ledger.close()
    #expect(try secrets.found(in: folder) == [])
  }

  @Test func aLinkKeptOfThePlainFileShowsTheSealedOne() throws {
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB",
      environment: TestMachine().environment)
    try plant(in: ledger)
    for ending in ["", "-wal"] {
      try FileManager.default.linkItem(
        atPath: folder.file("a.caseaudit" + ending), toPath: folder.file("kept" + ending))
    }
    try ledger.protect(testProtection)
    #expect(try secrets.found(in: folder) == [])
  }

  @Test func nothingIsFoundInBackupsAndPackagesNorInWhatIsMadeOfThem() throws {
    let ledger = try createProtected(at: folder.file())
    try plant(in: ledger)
    let package = folder.file("p.package")
    try ledger.handOver(.whole, to: package, under: testPassphrase, cost: testCost)
    let backup = try ledger.backUp()
    #expect(try secrets.found(in: Data(contentsOf: URL(filePath: backup))) == [])
    let environment = TestMachine(seed: 6).environment
    try Ledger.copy(from: backup, to: folder.file("restored.caseaudit"), environment: environment)
    let opened = try Ledger.openPackage(
      at: package, with: testPassphrase, environment: environment)
    let received = try Ledger.receive(
      opened, at: folder.file("b.caseaudit"), by: secrets.texts[0], noting: ["event": "received"],
      protection: testProtection, environment: environment)
    #expect(try secrets.found(in: folder) == [])
    #expect(try received.verify() == [])
    let keys = try received.load().map(\.0).count
    #expect(keys > secrets.texts.count / 2, "what was handed over is there")
    try received.close()
    #expect(try secrets.found(in: folder) == [])
    let restored = try openProtected(folder.file("restored.caseaudit"))
    #expect(try restored.verify() == [])
    #expect(try restored.load() == ledger.load())
  }

  @Test func nothingIsLeftAfterDestroying() throws {
    let ledger = try createProtected(at: folder.file())
    try plant(in: ledger)
    let sealed = try Data(contentsOf: URL(filePath: try ledger.backUp()))
    try FileManager.default.linkItem(
      atPath: folder.file(), toPath: folder.file("kept"))
    try ledger.close()
    let before = try folder.bytes("kept")
    let certificate = try Ledger.destroy(
      at: folder.file(), by: "AB", with: testPassphrase,
      environment: TestMachine(seed: 6).environment)
    #expect(certificate.extent != nil)
    #expect(try folder.files == ["kept"])
    // Not even a sealed value is left: no 32 bytes of what there was.
    let after = try folder.bytes("kept")
    for source in [before, sealed] {
      for start in stride(from: 4096, to: source.count - 32, by: 997) {
        let piece = source[start..<start + 32]
        if Set(piece).count > 8 { #expect(after.range(of: piece) == nil) }
      }
    }
  }

  @Test func aLostPassphraseDoesNotKeepAFileFromBeingDestroyed() throws {
    try makeProtectedFile(in: folder)
    #expect(throws: LedgerError.passphraseNeeded(path: folder.file())) {
      try Ledger.destroy(at: folder.file(), by: "AB", environment: TestMachine().environment)
    }
    let certificate = try Ledger.destroy(
      at: folder.file(), by: "AB", isPassphraseLost: true, environment: TestMachine().environment)
    #expect(certificate.extent == nil)
    #expect(try folder.files == [])
  }

  @Test func erasingReachesTheBackupsOfAProtectedFile() throws {
    let ledger = try createProtected(at: folder.file())
    let key = EntryKey(subject: firstCase, kind: .note, name: "n")
    let entry = try #require(
      try ledger.set(.string(secrets.texts[0]), key).fields.first?.heads.first?.stamp.entry)
    try ledger.set("yes")
    let backup = try ledger.backUp()
    try ledger.erase([entry], writing: [Change(key, "…")], by: "AB")
    try ledger.leaveNothingErased(by: "AB")
    #expect(try ledger.verify() == [])
    let kept = try openProtected(backup)
    #expect(try kept.history(of: key).map(\.content) == [.missing])
    #expect(try kept.verify() == [])
    try kept.close()
    _ = try ledger.erase(firstCase, because: "asked", by: "AB")
    let again = try openProtected(backup)
    #expect(
      try again.history(ofSubject: firstCase).allSatisfy {
        $0.key.kind == .erasure || $0.content == .missing
      })
    #expect(try again.verify() == [])
    try again.close()
  }

  @Test func whatIsSealedComesBack() throws {
    let ledger = try createProtected(at: folder.file())
    try plant(in: ledger)
    let (before, drafts) = (try ledger.load(), try ledger.drafts(by: secrets.texts[0]))
    try ledger.close()
    let again = try openProtected(folder.file())
    #expect(try again.load() == before)
    #expect(try again.drafts(by: secrets.texts[0]).map(\.value) == drafts.map(\.value))
    #expect(drafts.count == 1)
    #expect(try again.place(by: secrets.texts[0]) == ["at": .string(secrets.texts[4])])
    #expect(try again.verify() == [])
  }
}
