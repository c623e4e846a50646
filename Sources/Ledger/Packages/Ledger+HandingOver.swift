import Foundation
import GRDB
import Glibc
import Inspection
import SystemPackage

extension Ledger {
  /// Writes a sealed package that nobody else can read; it is on the disk when the call returns.
  ///
  /// What lies at the path already is not touched, and nothing is left there after an error.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/damaged(path:detail:)`` of this file where an entry
  ///   was altered, for that is not handed on.
  package func handOver(
    _ handover: Handover, to path: String, under passphrase: Passphrase,
    cost: KeyDerivation.Cost = .standard
  ) throws(LedgerError) {
    let database = try connection()
    let file = try Self.makePackage(path)
    do {
      try file.closeAfter {
        var writer = try PackageWriter(under: passphrase, cost: cost) { try file.writeAll($0) }
        try database.read { db in
          try PackageContents.write(handover, of: self, db, to: &writer)
        }
        try writer.finish()
        if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
      }
    } catch {
      // Half a package is none; what lies there is this call's own.
      try? FileManager.default.removeItem(atPath: path)
      throw LedgerError(error, path: error is MalformedRow ? self.path : path)
    }
  }

  private static func makePackage(_ path: String) throws(LedgerError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
    } catch let error as Errno {
      throw LedgerError(creating: path, error)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
