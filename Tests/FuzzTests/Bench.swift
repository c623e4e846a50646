import Foundation
import FrameworkFixtures
import Inspection
import SeededChance
import Standards
import Synchronization

@testable import Ledger

/// A machine whose clock stands, and whose chance is a seed.
final class Machine: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  var environment: LedgerEnvironment {
    LedgerEnvironment(
      now: { 1_795_442_602_000 }, zone: { _ in 0 },
      random: { self.generator.withLock { $0.next() } }, program: "fuzz")
  }
}

/// A private folder that is gone when it is no longer needed.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "fuzz-\(UUID().uuidString)").resolvingSymlinksInPath()
    path = url.path
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The bytes of a file; nil where there is none.
  func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: file(name)))).map { [UInt8]($0) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  /// Leaves the folder empty.
  func clear() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      try FileManager.default.removeItem(atPath: file(name))
    }
  }
}

/// A small inspection of the made-up framework, as a ledger holds it.
enum Bench {
  static var framework: StoredFramework {
    get throws {
      StoredFramework(
        id: "harbour-2030", revision: 7, bytes: try Edition.harbour.bytes())
    }
  }

  static let subject = RandomID(high: 0, low: 1)

  /// What one person does one after another.
  static let actions: [[Change]] = [
    [
      Change(EntryKey(kind: .setting, name: "service"), "Anytown"),
      Change(EntryKey(subject: subject, kind: .caseAdded), "visit"),
      Change(EntryKey(subject: subject, kind: .fact, name: "reference"), "V01"),
    ],
    [Change(EntryKey(subject: subject, kind: .answer, name: "2.1.1.a"), "yes")],
    [Change(EntryKey(subject: subject, kind: .answer, name: "2.1.1"), "no")],
    [Change(EntryKey(subject: subject, kind: .answer, name: "2.1.1"), "yes")],
  ]
}
