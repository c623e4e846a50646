import Foundation
import Inspection
import Standards
import SystemPackage
import Testing

@testable import Ledger

/// Every call of the system that this room makes may be interrupted, fail, or find the disk full.
@Suite struct FileCallsTests {
  private let folder: TestFolder
  private let machine = TestMachine(seed: 5)

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
  }

  private func environment(_ files: ScriptedFiles) -> LedgerEnvironment {
    var environment = machine.environment
    environment.files = files.calls
    return environment
  }

  /// A life of a file that comes by every call: made, written, backed up, handed over, erased from,
  /// destroyed.
  private func live(_ environment: LedgerEnvironment) throws {
    let path = folder.file("b.caseaudit")
    let ledger = try Ledger.create(
      at: path, framework: testFramework, by: "AB", environment: environment)
    try ledger.set("yes")
    try ledger.close()
    _ = try Ledger.backUp(path, environment: environment)
    let again = try Ledger.open(at: path, for: .writing(by: "AB"), environment: environment)
    try again.handOver(
      .whole, to: folder.file("b.package"), under: Passphrase(attempt: "sesame"), cost: .least)
    try FileManager.default.removeItem(atPath: folder.file("b.package"))
    _ = try again.erase(firstCase, because: "asked for", by: "AB")
    try again.close()
    _ = try Ledger.destroy(at: path, by: "AB", environment: environment)
  }

  /// How often a life comes by a call.
  private func count(of call: ScriptedFiles.Call) throws -> Int {
    let files = ScriptedFiles(call, .ioError, times: 0)
    try live(environment(files))
    return files.count(of: call)
  }

  /// Every time of those, but of the many reads and writes of one file after another only some.
  private func times(of call: ScriptedFiles.Call) throws -> [Int] {
    let count = try count(of: call)
    return Array(stride(from: 0, to: count, by: max(1, count / 20))) + [count - 1]
  }

  @Test(arguments: ScriptedFiles.Call.allCases.filter { $0 != .close })
  func interruptedCallIsMadeAgain(_ call: ScriptedFiles.Call) throws {
    let count = try count(of: call)
    for good in try times(of: call) {
      let files = ScriptedFiles(call, .interrupted, after: good, times: 3)
      try live(environment(files))
      #expect(files.count(of: call) == count + 3)
      #expect(try folder.files == ["a.caseaudit"])
    }
  }

  @Test func interruptedCloseIsNotMadeAgain() throws {
    let files = ScriptedFiles(.close, .interrupted, times: 1)
    #expect(throws: LedgerError.self) { try live(environment(files)) }
    #expect(files.count(of: .close) == 1)
  }

  private static let failures: [Errno] = [.ioError, .noSpace]

  @Test(arguments: ScriptedFiles.Call.allCases, failures)
  func failureIsAClearErrorAndNothingIsLost(_ call: ScriptedFiles.Call, _ error: Errno) throws {
    for good in try times(of: call) {
      let files = ScriptedFiles(call, error, after: good, times: .max)
      do {
        try live(environment(files))
        // A lock that cannot be removed or closed locks nothing, so nobody is told.
        #expect([.remove, .close].contains(call), "no error was told")
      } catch let failure as LedgerError {
        expectTold(error, failure)
      }
      for name in try folder.files where name != "a.caseaudit" {
        try FileManager.default.removeItem(atPath: folder.file(name))
      }
    }
    let ledger = try Ledger.open(
      at: folder.file(), for: .reading, environment: machine.environment)
    #expect(try ledger.verify() == [])
  }

  private func expectTold(_ error: Errno, _ failure: LedgerError) {
    switch failure {
    case .failed(_, let detail): #expect(detail == error.description)
    case .diskFull: #expect(error == .noSpace)
    default: Issue.record("\(failure)")
    }
  }

  @Test(arguments: [ScriptedFiles.Call.open, .lock], failures)
  func openingThatFailsTouchesNothing(_ call: ScriptedFiles.Call, _ error: Errno) throws {
    let before = try folder.bytes()
    let environment = environment(ScriptedFiles(call, error, times: .max))
    #expect(throws: LedgerError.self) {
      try Ledger.open(at: folder.file(), for: .writing(by: "AB"), environment: environment)
    }
    #expect(try folder.bytes() == before)
    try Ledger.open(
      at: folder.file(), for: .writing(by: "AB"), environment: machine.environment
    ).close()
  }

  @Test(arguments: [ScriptedFiles.Call.open, .write, .synchronize], failures)
  func halfAPackageIsNone(_ call: ScriptedFiles.Call, _ error: Errno) throws {
    let ledger = try Ledger.inMemory(
      framework: testFramework, by: "AB",
      environment: environment(ScriptedFiles(call, error, times: .max)))
    do {
      try ledger.handOver(
        .whole, to: folder.file("b.package"), under: Passphrase(attempt: "sesame"), cost: .least)
      Issue.record("no error was told")
    } catch let failure {
      expectTold(error, failure)
    }
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func shortWritesCoverTheWholeFile() throws {
    let files = ScriptedFiles(.write, .ioError, times: 0)
    let link = folder.file("link")
    try FileManager.default.linkItem(atPath: folder.file(), toPath: link)
    let size = try folder.bytes().count
    try Overwriting(calls: files.calls).destroyFile(folder.file())
    #expect(files.count(of: .write) >= size / 1000)
    #expect(try folder.bytes("link").isEmpty)
  }
}
