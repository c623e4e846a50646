import Foundation
import GRDB
import Inspection
import Standards
import Synchronization
import SystemPackage
import Testing

@testable import Ledger

/// A change of the backups is refused while one of them is in use, done again where it failed, and
/// not done again where it is done; only what nobody could ever change is destroyed.
@Suite struct HeldBackupTests {
  private let folder: TestFolder
  private let machine = TestMachine(seed: 4)
  private let secret = PlantedSecret()
  private let backup: String

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    let ledger = try Ledger.open(
      at: folder.file(), for: .writing(by: "AB"), environment: TestMachine(seed: 8).environment)
    try ledger.commit(
      [
        Change(EntryKey(subject: firstCase, kind: .fact, name: "reference"), .string(secret.text)),
        Change(EntryKey(subject: secondCase, kind: .fact, name: "reference"), .string(secret.text)),
      ], by: "AB")
    try ledger.close()
    backup = try Ledger.backUp(folder.file(), environment: machine.environment)
  }

  private func open(
    _ path: String? = nil, _ environment: LedgerEnvironment? = nil
  ) throws -> Ledger {
    try Ledger.open(
      at: path ?? folder.file(), for: .workbench(by: "AB"),
      environment: environment ?? machine.environment)
  }

  private func isFound(_ path: String) throws -> Bool {
    try secret.isFound(in: Data(contentsOf: URL(filePath: path)))
  }

  private func erase(_ subject: RandomID, in ledger: Ledger) throws -> ErasureResult {
    try ledger.erase(subject, because: "asked for", by: "AB")
  }

  // MARK: - Refused

  @Test func backupInUseRefusesTheErasureBeforeItHasBegun() throws {
    let (ledger, user) = (try open(), try open(backup))
    let error = try #require(throws: LedgerError.self) { try erase(firstCase, in: ledger) }
    #expect(error.message.hasPrefix("\(backup) is open in the workbench"))
    #expect(try ledger.history(ofKind: .erasure).isEmpty)
    try user.close()
    #expect(try isFound(backup))
    #expect(try erase(firstCase, in: ledger).rewritten == [backup])
    try ledger.close()
  }

  @Test func passingFailureDestroysNothing() throws {
    // The first lock is the file's own, the second is its backup's.
    let files = ScriptedFiles(.lock, .ioError, after: 1, times: 1)
    var environment = machine.environment
    environment.files = files.calls
    let ledger = try open(nil, environment)
    let error = try #require(throws: LedgerError.self) { try erase(firstCase, in: ledger) }
    #expect(error == .failed(path: backup, detail: "Input/output error"))
    #expect(try ledger.history(ofKind: .erasure).isEmpty)
    #expect(try isFound(backup))
    #expect(try erase(firstCase, in: ledger).rewritten == [backup])
    try ledger.close()
  }

  @Test func backupOfAnotherInspectionIsLeftAlone() throws {
    try makeFile(in: folder, named: "other.caseaudit", seed: 77)
    try FileManager.default.removeItem(atPath: backup)
    try FileManager.default.copyItem(atPath: folder.file("other.caseaudit"), toPath: backup)
    let before = try Data(contentsOf: URL(filePath: backup))
    let ledger = try open()
    let result = try erase(firstCase, in: ledger)
    #expect(result.rewritten == [] && result.removed == [])
    try ledger.close()
    #expect(try Data(contentsOf: URL(filePath: backup)) == before)
  }

  @Test func backupInUseRefusesProtectionBeforeItHasBegun() throws {
    let (ledger, user) = (try open(), try open(backup))
    let error = try #require(throws: LedgerError.self) { try ledger.protect(testProtection) }
    #expect(error.message.hasPrefix("\(backup) is open in the workbench"))
    #expect(!ledger.isProtected)
    try user.close()
    #expect(try ledger.protect(testProtection).rewritten == [backup])
    try ledger.close()
  }

  // MARK: - Done once

  @Test func whatIsClearedIsNotOpenedAgain() throws {
    let ledger = try open()
    _ = try erase(firstCase, in: ledger)
    let user = try open(backup)
    #expect(try ledger.leaveNothingErased(by: "AB") == .none)
    try user.close()
    // A copy of what is cleared is cleared.
    let second = try ledger.backUp()
    let secondUser = try open(second)
    #expect(try ledger.leaveNothingErased(by: "AB") == .none)
    try secondUser.close()
    try ledger.close()
  }

  @Test func erasureThatAMergeBringsClearsTheFileAndItsBackups() throws {
    try folder.copy("a.caseaudit", to: "other.caseaudit")
    let other = try open(folder.file("other.caseaudit"), TestMachine(seed: 31).environment)
    _ = try erase(secondCase, in: other)
    let ledger = try open()
    _ = try erase(firstCase, in: ledger)
    #expect(try isFound(backup), "of the second case")
    try ledger.merge(other, by: "AB")
    #expect(try ledger.leaveNothingErased(by: "AB").rewritten == [backup])
    #expect(try secret.files(in: folder.path).allSatisfy { $0.hasPrefix("other.") })
    try ledger.close()
    try other.close()
  }

  @Test func contentThatAMergeBroughtAndLostIsClearedAgain() throws {
    try folder.copy("a.caseaudit", to: "older.caseaudit")
    let ledger = try open()
    _ = try erase(firstCase, in: ledger)
    let older = try open(folder.file("older.caseaudit"), TestMachine(seed: 32).environment)
    try older.set(.string(secret.text), answer("2.1.1.d"))
    try ledger.merge(older, by: "AB")
    let mark = ErasureMark(try ledger.history(ofKind: .erasure))
    let cleared = { try ledger.read { db in try ClearedFiles.all(of: mark, db) } }
    #expect(try !cleared().contains(ClearedFiles.thisFile))
    try ledger.leaveNothingErased(by: "AB")
    #expect(try cleared().contains(ClearedFiles.thisFile))
    try ledger.close()
    try older.close()
  }

  // MARK: - Done again

  @Test func backupWhoseRewritingFailedIsRewrittenTheNextTime() throws {
    let reader = LateReader(of: backup)
    let ledger = try open(nil, reader.environment)
    let error = try #require(throws: LedgerError.self) { try erase(firstCase, in: ledger) }
    #expect(error.message.contains("bytes of it may still lie on the disk: \(backup)"))
    reader.stop()
    #expect(try ledger.history(ofKind: .erasure).count == 1)
    let kept = try open(backup)
    #expect(try kept.history(ofKind: .erasure).count == 1, "the tombstone was written")
    try kept.close()
    #expect(try ledger.leaveNothingErased(by: "AB").rewritten == [backup])
    #expect(try ledger.leaveNothingErased(by: "AB") == .none)
    try ledger.close()
  }

  @Test func fileThatSomebodyReadsIsRewrittenOnceTheyHaveFinished() throws {
    let ledger = try open()
    let key = EntryKey(subject: firstCase, kind: .note, name: "n")
    let entry = try #require(
      try ledger.set("Ashgrove", key).fields.first?.heads.first?.stamp.entry)
    let reader = LateReader(of: folder.file())
    reader.start()
    try ledger.erase([entry], by: "AB")
    #expect(throws: LedgerError.self) { try ledger.leaveNothingErased(by: "AB") }
    reader.stop()
    #expect(try folder.remains(of: "Ashgrove"))
    try ledger.leaveNothingErased(by: "AB")
    #expect(try !folder.remains(of: "Ashgrove"))
    try ledger.close()
  }

  @Test func backupThatCouldNotBeSealedIsSealedTheNextTime() throws {
    let reader = LateReader(of: backup)
    let ledger = try open(nil, reader.environment)
    let error = try #require(throws: LedgerError.self) { try ledger.protect(testProtection) }
    #expect(error.message.contains("is protected, but a backup beside it is not yet"))
    reader.stop()
    #expect(ledger.isProtected)
    #expect(Ledger.hasPlainBackups(beside: folder.file()))
    #expect(try ledger.protectBackups().rewritten == [backup])
    #expect(!Ledger.hasPlainBackups(beside: folder.file()))
    #expect(try !isFound(backup))
    let sealed = try openProtected(backup, for: .reading)
    #expect(try sealed.verify() == [])
    try ledger.close()
  }
}

/// Somebody who begins to read a backup once it is held, and stays.
private final class LateReader: Sendable {
  private let path: String
  private let connection = Mutex<DatabaseQueue?>(nil)
  /// How often the clock was asked while the backup was locked.
  private let questions = Mutex(0)

  init(of path: String) { self.path = path }

  /// A machine whose clock is asked when a backup is opened, and then when the file is changed.
  var environment: LedgerEnvironment {
    var environment = TestMachine(seed: 4).environment
    environment.now = {
      let isHeld = FileManager.default.fileExists(atPath: self.path + "-lock")
      let count = self.questions.withLock { questions in
        questions += isHeld ? 1 : 0
        return questions
      }
      if count > 1 { self.start() }
      return TestMachine.moment
    }
    return environment
  }

  func start() {
    connection.withLock { connection in
      guard connection == nil else { return }
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      connection = try? DatabaseQueue(path: path, configuration: configuration)
      connection?.inDatabase { db in
        try? db.execute(sql: "BEGIN")
        _ = try? Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
      }
    }
  }

  func stop() {
    connection.withLock { connection in
      connection?.inDatabase { db in try? db.execute(sql: "COMMIT") }
      try? connection?.close()
      connection = nil
    }
  }
}

extension TestFolder {
  /// Whether a word lies in any file.
  fileprivate func remains(of word: String) throws -> Bool {
    try files.contains { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file(name), isDirectory: &isFolder)
      return try !isFolder.boolValue && bytes(name).firstRange(of: Data(word.utf8)) != nil
    }
  }
}
