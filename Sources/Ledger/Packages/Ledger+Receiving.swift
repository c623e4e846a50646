import Foundation
import GRDB
package import Inspection
package import Standards

extension Ledger {
  /// Whether a file is a package rather than an inspection; false where it cannot be read.
  package static func isPackage(_ path: String) -> Bool {
    // Whoever opens it next says why it cannot be read.
    guard let file = try? FileHandle.looking(at: path),
      let bytes = try? file.bytes(at: 0, count: PackageHeader.mark.count)
    else { return false }
    return PackageHeader.isAhead(of: bytes)
  }

  /// Refuses a package that is not as it was written, without asking for its passphrase.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/alteredPackage(path:)`` where a byte is another.
  package static func requireWholePackage(at path: String) throws(LedgerError) {
    do {
      guard try PackageReader.isWhole(packageBytes(path)) else {
        throw LedgerError.alteredPackage(path: path)
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static func packageBytes(_ path: String) throws -> [UInt8] {
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
      guard PackageHeader.isAhead(of: bytes) else { throw LedgerError.notAPackage(path: path) }
      return bytes
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      throw LedgerError.missing(path: path)
    }
  }

  /// Opens a package in memory, to be merged or received; nothing of it touches a disk.
  ///
  /// - Throws: ``LedgerError/alteredPackage(path:)`` where one byte is not as it was written, and
  ///   ``LedgerError/wrongPassphrase(path:)``.
  package static func openPackage(
    at path: String, with passphrase: Passphrase, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    do {
      let contents = try PackageReader(packageBytes(path), with: passphrase).contents
      return try Ledger(package: contents, path: path, environment)
    } catch PackageReader.Fault.altered {
      throw LedgerError.alteredPackage(path: path)
    } catch PackageReader.Fault.wrongPassphrase {
      throw LedgerError.wrongPassphrase(path: path)
    } catch let error as MalformedRow {
      throw LedgerError.badPackage(path: path, detail: error.detail)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  convenience init(
    package contents: [UInt8], path: String, _ environment: LedgerEnvironment
  ) throws {
    var items = PackageItem(contents[...])
    let opening = try PackageContents.opening(&items)
    let database = try DatabaseQueue(configuration: Self.configuration(isReadOnly: false))
    let beginning = try Self.begin(
      database, path, opening.manifest.inspection, opening.framework, nil, environment)
    self.init(
      beginning, access: .writing(by: ""), environment: environment, database: database, file: nil,
      lock: nil)
    try database.write { db in
      try PackageContents.fill(db, from: &items, opening)
      try SecondReadings.write(opening.manifest.secondReadings, db)
      var projections = ProjectionStore()
      for subject in try ProjectionStore.subjects(db) { try projections.rebuild(subject, db) }
    }
  }

  /// Makes a new inspection file of a package, and opens it for one command.
  ///
  /// - Parameter event: what the access log is to say.
  /// - Throws: ``LedgerError``; whatever lies at the path already was not touched.
  package static func receive(
    _ package: Ledger, at path: String, by author: String, noting event: JSON,
    protection: Protection? = nil, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let ledger = try makeFile(
      at: path, identity: package.identity, framework: package.framework, by: author,
      protection: protection, environment: environment)
    do {
      try ledger.merge([package], by: author, noting: event)
      let readings = try package.secondReadings()
      try ledger.write { db in try SecondReadings.write(readings, db) }
      return ledger
    } catch {
      try? ledger.close()
      // Half an inspection is none; what lies there is this call's own.
      try? FileManager.default.removeItem(atPath: ledger.path)
      throw error
    }
  }

  /// Cases that this copy was made to read blind, each with the reading that it writes.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func secondReadings() throws(LedgerError) -> [RandomID: RandomID] {
    try read { db in try SecondReadings.all(db) }
  }
}
