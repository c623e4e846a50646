import Foundation
import Inspection
import Standards
import Synchronization
import SystemPackage
import Testing

@testable import Ledger

/// A day's work, in which every call of the system fails once, at every place where it is made:
/// what was called saved is there afterwards, and the inspection is whole.
@Suite struct WorkFaultTests {
  private static let errors: [Errno] = [
    .ioError, .noSpace, .interrupted, .resourceTemporarilyUnavailable,
  ]

  private let folder: TestFolder
  private let machine = TestMachine(seed: 5)
  private let original: Data

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    original = try folder.bytes()
  }

  private func environment(_ files: ScriptedFiles) -> LedgerEnvironment {
    var environment = machine.environment
    environment.files = files.calls
    return environment
  }

  /// What was called saved.
  private struct Saved {
    var answers: [EntryKey: JSON] = [answer(): "yes"]
    var draft: JSON?
    var backups: [String] = []
  }

  private static let text: JSON = "Zoë said that her plan"

  /// Opens, answers, types, pauses, makes a backup, answers again, and leaves.
  private func work(_ environment: LedgerEnvironment, _ saved: inout Saved) throws {
    let ledger = try Ledger.open(
      at: folder.file(), for: .workbench(by: "AB"), environment: environment)
    try ledger.set("no", answer("2.1.1.b"))
    saved.answers[answer("2.1.1.b")] = "no"
    try ledger.setDraft(Self.text, for: answer("2.1.1.c"), by: "AB")
    saved.draft = Self.text
    try ledger.checkpoint()
    // As in the workbench, a backup that fails does not keep anybody from working.
    let backup = Result { () throws(LedgerError) in try ledger.backUp() }
    if case .success(let path) = backup { saved.backups.append(path) }
    try ledger.set("no", answer("2.1.1.d"))
    saved.answers[answer("2.1.1.d")] = "no"
    try ledger.close()
    _ = try backup.get()
    saved.backups.append(try Ledger.backUp(folder.file(), environment: environment))
    try Ledger.copy(
      from: folder.file(), to: folder.file("copy.caseaudit"), environment: environment)
  }

  private func startAgain() throws {
    for name in try folder.files { try FileManager.default.removeItem(atPath: folder.file(name)) }
    try folder.write(original)
  }

  private func count(of call: ScriptedFiles.Call) throws -> Int {
    let files = ScriptedFiles(call, .ioError, times: 0)
    var saved = Saved()
    try work(environment(files), &saved)
    #expect(saved.backups.count == 2)
    return files.count(of: call)
  }

  @Test func theTableOfCallsIsWhole() {
    let members = Mirror(reflecting: FileCalls.live).children.compactMap(\.label)
    #expect(Set(members) == Set(ScriptedFiles.Call.allCases.map(\.rawValue)))
  }

  @Test(arguments: ScriptedFiles.Call.allCases, errors)
  func nothingThatWasSavedIsLost(_ call: ScriptedFiles.Call, _ error: Errno) throws {
    for good in try 0..<count(of: call) {
      try startAgain()
      var saved = Saved()
      do {
        try work(environment(ScriptedFiles(call, error, after: good, times: 1)), &saved)
      } catch let error as LedgerError {
        expectClear(error)
      }
      try expectKept(saved)
    }
    try startAgain()
  }

  private func expectKept(_ saved: Saved) throws {
    let ledger = try Ledger.open(
      at: folder.file(), for: .writing(by: "AB"), environment: machine.environment)
    #expect(try ledger.verify() == [])
    for (key, value) in saved.answers { #expect(try ledger.current(key) == .value(value)) }
    #expect(try ledger.draft(for: answer("2.1.1.c"), by: "AB") == saved.draft)
    try ledger.close()
    for path in saved.backups {
      let backup = try Ledger.open(at: path, for: .reading, environment: machine.environment)
      #expect(try backup.verify() == [])
    }
    let left = try folder.files.filter { $0.hasSuffix("-unfinished") || $0.hasSuffix("-lock") }
    #expect(left.count <= 1, "\(left)")
  }

  /// One sentence for people: which file, what, and none of the system's abbreviations.
  private func expectClear(_ error: LedgerError) {
    let message = error.message
    #expect(message.hasSuffix("."))
    // The folder's random name may have anything in it.
    let words = message.replacing(folder.path, with: "")
    #expect(words.firstMatch(of: /\bE[A-Z]{3,}\b|SQLITE|[Ee]rrno/) == nil, "\(message)")
    // Of a full disk it matters that it is full; the command line says which file.
    let isFull = if case .diskFull = error { true } else { false }
    #expect(message.contains(isFull ? "the disk is full" : folder.path), "\(message)")
  }

  @Test(arguments: ScriptedFiles.Call.allCases.filter { $0 != .close })
  func anInterruptedCallIsMadeAgain(_ call: ScriptedFiles.Call) throws {
    for good in try 0..<count(of: call) {
      try startAgain()
      var saved = Saved()
      try work(environment(ScriptedFiles(call, .interrupted, after: good, times: 2)), &saved)
      #expect(saved.backups.count == 2)
      try expectKept(saved)
    }
  }
}
