import BundledData
import Foundation
import Inspection
import Ledger
import Standards

extension Demonstration {
  /// The author of entries that no inspector made: they are rebuilt from a published report.
  static let publishedAuthor = "published"

  /// Makes the inspection file at a path where nothing lies yet.
  ///
  /// - Throws: `LedgerError`, or the `JSONFaults` of a bundled file; no half-made file stays.
  func build(at path: String, environment: LedgerEnvironment) throws {
    var chance = Chance(draw: environment.random)
    switch source {
    case .rebuilt(let report):
      let (framework, stored) = try Self.framework(report.framework)
      let changes = try InspectionDocument.changes(
        report.document(framework), framework, using: &chance)
      let author = Self.publishedAuthor
      try makeFile(at: path, stored, by: author, environment) { ledger in
        _ = try ledger.commit(changes, by: author)
      }
    case .invented(let invented):
      let (framework, stored) = try Self.framework(invented.framework)
      let history = try invented.history(framework, using: &chance)
      try makeFile(at: path, stored, by: invented.lead, environment) { ledger in
        try Self.write(history, to: ledger, lead: invented.lead, environment)
      }
    }
  }

  /// Lets two laptops part and meet again, so that the conflict is one like any other.
  private static func write(
    _ history: InventedHistory, to ledger: Ledger, lead: String, _ environment: LedgerEnvironment
  ) throws {
    for action in history.shared { _ = try ledger.commit(action.changes, by: action.author) }
    let other = try Ledger.inMemory(
      identity: ledger.identity, framework: ledger.framework, by: history.theirs.author,
      environment: environment)
    _ = try other.merge(ledger, by: history.theirs.author)
    _ = try ledger.commit(history.ours.changes, by: history.ours.author)
    _ = try other.commit(history.theirs.changes, by: history.theirs.author)
    _ = try ledger.merge(other, by: lead)
    try other.close()
  }

  private func makeFile(
    at path: String, _ framework: StoredFramework, by author: String,
    _ environment: LedgerEnvironment, _ write: (Ledger) throws -> Void
  ) throws {
    let ledger = try Ledger.create(
      at: path, framework: framework, by: author, environment: environment)
    do {
      try write(ledger)
      try ledger.close()
    } catch {
      // The first error is the one to tell; what lies there is this call's own.
      try? ledger.close()
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  private static func framework(
    _ id: String
  ) throws(JSONFaults) -> (Framework, StoredFramework) {
    guard let bytes = BundledData.framework(id) else {
      let path = JSONPath.root.appending("framework")
      throw JSONFaults([JSONFault(path, .unknownReference(id, to: "bundled framework"))])
    }
    let framework = try Framework.parsing(bytes)
    return (framework, StoredFramework(id: id, revision: framework.revision, bytes: bytes))
  }
}

/// The environment's chance as a generator, so that tests can repeat a file to the letter.
private struct Chance: RandomNumberGenerator {
  let draw: @Sendable () -> UInt64
  mutating func next() -> UInt64 { draw() }
}
