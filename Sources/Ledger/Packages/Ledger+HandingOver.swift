import GRDB
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
    let calls = environment.files
    let file = try makePackage(path)
    do {
      do {
        defer { try? calls.close(file) }  // It was synchronized, or an error is told already.
        var end: Int64 = 0
        var writer = try PackageWriter(under: passphrase, cost: cost) { bytes in
          try calls.writeAll(bytes, to: file, at: end)
          end += Int64(bytes.count)
        }
        try database.read { db in
          try PackageContents.write(handover, of: self, db, to: &writer)
        }
        try writer.finish()
        try FileCalls.retrying { () throws(Errno) in try calls.synchronize(file) }
      }
      try calls.synchronizeFolder(of: path)
    } catch {
      // Half a package is none; what lies there is this call's own.
      try? calls.removeIfThere(path)
      throw LedgerError(error, path: error is MalformedRow ? self.path : path)
    }
  }

  private func makePackage(_ path: String) throws(LedgerError) -> FileDescriptor {
    do {
      return try FileCalls.retrying { () throws(Errno) in
        try environment.files.open(
          FilePath(path), .writeOnly, [.create, .exclusiveCreate, .closeOnExec], .ownerReadWrite)
      }
    } catch {
      throw LedgerError(creating: path, error)
    }
  }
}
