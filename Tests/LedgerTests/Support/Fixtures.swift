import Foundation
import GRDB
import Inspection
import SeededChance
import Standards
import Synchronization

@testable import Ledger

/// A machine whose clock stands until it is set, and whose chance is a seed.
final class TestMachine: Sendable {
  private let state: Mutex<(now: Int, generator: SeededGenerator)>

  /// 23 November 2026, 14:03:22 UTC.
  static let moment = 1_795_442_602_000

  init(seed: UInt64 = 1, now: Int = moment) {
    state = Mutex((now, SeededGenerator(seed: seed)))
  }

  func setClock(to moment: Int) {
    state.withLock { $0.now = moment }
  }

  var environment: LedgerEnvironment {
    LedgerEnvironment(
      now: { self.state.withLock { $0.now } }, zone: { _ in 0 },
      random: { self.state.withLock { $0.generator.next() } }, program: "test")
  }
}

/// A private folder that is gone when the test is.
final class TestFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ledger-\(UUID().uuidString)").resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String = "a.caseaudit") -> String { path + "/" + name }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func bytes(_ name: String = "a.caseaudit") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  func write(_ bytes: Data, to name: String = "a.caseaudit") throws {
    try bytes.write(to: URL(fileURLWithPath: file(name)))
  }

  func copy(_ name: String, to copy: String) throws {
    try FileManager.default.copyItem(atPath: file(name), toPath: file(copy))
  }
}

let testFramework = StoredFramework(
  id: "small", revision: 1, bytes: Array(#"{"id":"small"}"#.utf8))

let firstCase = RandomID(high: 0, low: 1)
let secondCase = RandomID(high: 0, low: 2)

/// The key of an answer.
func answer(_ question: String = "2.1.1.a", of subject: RandomID = firstCase) -> EntryKey {
  EntryKey(subject: subject, kind: .answer, name: question)
}

func makeLedger(_ machine: TestMachine = TestMachine()) throws -> Ledger {
  try Ledger.inMemory(
    framework: testFramework, by: "AB", environment: machine.environment)
}

/// Makes a file with one answer and closes it.
func makeFile(
  in folder: TestFolder, named name: String = "a.caseaudit", seed: UInt64 = 1
) throws {
  let ledger = try Ledger.create(
    at: folder.file(name), framework: testFramework, by: "AB",
    environment: TestMachine(seed: seed).environment)
  try ledger.commit([Change(answer(), "yes")], by: "AB")
  try ledger.close()
}

extension Ledger {
  /// What a key says now.
  func current(_ key: EntryKey = answer()) throws -> Current {
    Current(try load().heads(of: key))
  }

  @discardableResult
  func set(
    _ value: JSON?, _ key: EntryKey = answer(), by author: String = "AB"
  ) throws -> Commit {
    try commit([Change(key, value)], by: author)
  }

  /// How many entries there are.
  var entryCount: Int {
    get throws { try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0 } }
  }

  /// The set of entries, which is what makes two ledgers equal.
  var entrySet: Set<[UInt8]> {
    get throws {
      try read { db in
        Set(
          try StoredEntry.fetch(db, where: "TRUE", []).map {
            $0.entry.encoded + $0.chain + ($0.content?.bytes ?? [])
          })
      }
    }
  }
}

extension Ledger {
  /// The current values, cleared keys left out.
  var values: [EntryKey: Current] {
    get throws {
      try load().reduce(into: [:]) { values, field in
        let current = Current(field.1)
        if current != .cleared && field.0.kind != .framework { values[field.0] = current }
      }
    }
  }

  /// Writes one to three changes by chance; false where they changed nothing.
  func writeAnything(
    using generator: inout some RandomNumberGenerator, by author: String = "AB"
  ) throws -> Bool {
    let values: [JSON?] = ["yes", "no", nil]
    let changes = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let question = "2.1.\(Int.random(in: 1...3, using: &generator))"
      let subject = Bool.random(using: &generator) ? firstCase : secondCase
      return Change(answer(question, of: subject), values.randomElement(using: &generator) ?? nil)
    }
    return try commit(changes, by: author).action != nil
  }

  /// Drops the content of one entry of a key, as an erasure does.
  func dropContent(of key: EntryKey, at position: Int) throws {
    try write { db in
      let entries = try StoredEntry.of(key, db)
      try db.execute(
        sql: "DELETE FROM content WHERE entry = ?", arguments: [entries[position].row])
      try projections.rebuild(key.subject, db)
    }
  }
}
