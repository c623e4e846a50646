import Foundation
import GRDB
import Inspection
import SystemPackage

extension Ledger {
  /// Saves what a damaged file still holds into a new one, whose rows for fast opening are made
  /// anew; the damaged file is only read.
  ///
  /// Entries are kept as they are, so nothing that was altered or lost is glossed over: `verify`
  /// goes on naming it.
  ///
  /// - Parameter spare: frameworks to take where the file's own cannot be read.
  /// - Throws: ``LedgerError`` where too little is left to go on from, a passphrase is missing or
  ///   wrong, or the new file cannot be made.
  package static func salvage(
    _ path: String, to newPath: String, spare: [StoredFramework],
    with passphrase: Passphrase? = nil, environment: LedgerEnvironment
  ) throws(LedgerError) -> SalvageReport {
    let (path, newPath) = (resolved(path), resolved(newPath))
    do {
      try refuseUnsalvageable(path)
      let source = try DatabaseQueue(path: path, configuration: salvageConfiguration)
      defer { try? source.close() }  // Nothing can be lost: it was read only.
      // Without a transaction, which could not be ended after rubbish was met.
      return try source.unsafeRead { db in
        var salvage = Salvage(db, path: path)
        let identity = try salvage.identity()
        let seal = try salvage.seal(with: passphrase)
        KeyRing(seal?.key).register(on: db)
        let framework = try salvage.framework(orOneOf: spare)
        return try fill(newPath, from: &salvage, identity, framework, seal, environment)
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Reads on where SQLite would refuse a file that is cut short.
  private static var salvageConfiguration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA writable_schema = ON")
    }
    return configuration
  }

  private static func refuseUnsalvageable(_ path: String) throws {
    do {
      _ = try OpenFile(path: path)
    } catch .damaged {
      // That is what this is for.
    }
    if !FileLock.isTaken(beside: path) { try LogCheck.refuseStrayLog(beside: path) }
  }

  private static func fill(
    _ path: String, from salvage: inout Salvage, _ identity: RandomID,
    _ framework: StoredFramework, _ seal: FileSeal?, _ environment: LedgerEnvironment
  ) throws -> SalvageReport {
    try makeEmptyFile(path, environment.files)
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
      let beginning = try begin(database, path, identity, framework, seal, environment)
      let ledger = Ledger(
        beginning, access: .writing(by: ""), environment: environment, database: database,
        file: nil, lock: nil)
      let report = try ledger.takeIn(&salvage)
      let readings = salvage.secondReadings()
      try ledger.write { db in try SecondReadings.write(readings, db) }
      try ledger.takeInLocal(salvage)
      try ledger.close()
      return report
    } catch {
      // What was begun is no inspection yet; the first error is the one to tell.
      try? environment.files.removeIfThere(path)
      throw LedgerError(error, path: path)
    }
  }

  private func takeIn(_ salvage: inout Salvage) throws(LedgerError) -> SalvageReport {
    let entries = salvage.entries()
    let authors = salvage.authors()
    let withheld = salvage.withheld()
    var (report, unwritten) = (salvage.report, [EntryID]())
    try write { db in
      let rows = try authors.reduce(into: [:]) { rows, author in
        rows[author.commitment] = try Author.insert(author.content, db).row
      }
      for stored in entries {
        do {
          let row = try insert(stored, author: rows[stored.entry.author], db)
          if withheld.contains(stored.row) { try WithheldContent.note(row, db) }
          report.entries += 1
          report.contents += stored.content == nil ? 0 : 1
        } catch is DatabaseError {
          unwritten.append(stored.entry.id)  // Altered into what the tables do not take.
        }
      }
      _ = try Erasures(db).dropContent(db)
      try saveRuns(of: entries.filter { !unwritten.contains($0.entry.id) }, db)
    }
    try rebuildProjections()
    report.lostEntries += unwritten.map { $0...$0 }
    report.findings = try verify()
    return report
  }

  private func insert(_ stored: StoredEntry, author: Int?, _ db: Database) throws -> Int {
    guard let author else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT) }
    return try StoredEntry.insert(
      stored.entry, chain: stored.chain, author: author, content: stored.content, db)
  }

  private func saveRuns(of entries: [StoredEntry], _ db: Database) throws {
    let runs = Dictionary(grouping: entries, by: \.entry.id.writer)
    for (writer, entries) in runs {
      guard let last = entries.max(by: { $0.entry.id < $1.entry.id }) else { continue }
      try Run(
        writer: writer, count: last.entry.id.sequence, time: last.entry.time, chain: last.chain
      ).save(db)
    }
  }
}
