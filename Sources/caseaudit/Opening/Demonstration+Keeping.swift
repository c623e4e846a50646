import Foundation
import Ledger

extension Demonstration {
  /// The demonstration with a name that a person gave.
  static func known(_ id: String) throws -> Demonstration {
    guard let demonstration = try named(id) else {
      throw CommandError.unknownDemonstration(id, known: try all.map(\.id))
    }
    return demonstration
  }

  /// The path of the copy in the private folder, which is made where there is none yet.
  ///
  /// - Throws: `LedgerError.busy` for a fresh start while it is open elsewhere.
  func keptCopy(isFresh: Bool) throws -> String {
    let path = try Program.stateFolder.demonstration(id)
    if isFresh { try remove(path) }
    if !FileManager.default.fileExists(atPath: path) {
      try build(at: path, environment: Program.ledgerEnvironment)
    }
    return path
  }

  private func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      // Whoever has it open must not lose the file underneath.
      try InspectionFile(path: path).open(for: .writing(by: Program.anonymousAuthor)).close()
    } catch LedgerError.busy(let path, let holder) {
      throw LedgerError.busy(path: path, holder: holder)
    } catch {}  // Whatever else is wrong with the copy goes with it.
    for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }
}
