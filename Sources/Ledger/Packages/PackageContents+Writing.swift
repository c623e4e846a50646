import GRDB
import Inspection
import Standards

/// What lies sealed in a package: manifest, framework, authors, and entries with their content.
enum PackageContents {
  /// Before the content of an entry: whether it goes along.
  static let withheld: UInt8 = 0
  static let enclosed: UInt8 = 1
}

extension PackageContents {
  /// Writes what a file holds, run by run.
  ///
  /// - Throws: ``MalformedRow`` where a run is not what its chain says: what is wrong must not
  ///   leave the house under a seal.
  static func write(
    _ handover: Handover, of ledger: Ledger, _ db: Database, to writer: inout PackageWriter
  ) throws {
    let authors = try Author.all(db)
    try writer.add(Array(manifest(handover, ledger, authors.count, db).value.text().utf8))
    try writer.add(ledger.framework.bytes)
    for author in authors { try writer.add(author.content.bytes) }
    for run in try Run.all(db) { try write(run, handover, ledger.identity, db, to: &writer) }
  }

  private static func manifest(
    _ handover: Handover, _ ledger: Ledger, _ authors: Int, _ db: Database
  ) throws -> PackageManifest {
    PackageManifest(
      inspection: ledger.identity, frameworkID: ledger.framework.id,
      frameworkRevision: ledger.framework.revision, what: handover.name,
      secondReadings: handover.secondReadings, authors: authors,
      entries: try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0)
  }

  private static func write(
    _ run: Run, _ handover: Handover, _ inspection: RandomID, _ db: Database,
    to writer: inout PackageWriter
  ) throws {
    let entries = try StoredEntry.fetchCursor(
      db, sql: StoredEntry.selection + "WHERE writer = ? ORDER BY sequence",
      arguments: [run.writer.bytes.column])
    var chain = Entry.chainOrigin(of: inspection)
    while let stored = try entries.next() {
      chain = stored.entry.chain(after: chain)
      guard chain == stored.chain else {
        throw MalformedRow(detail: "entry \(stored.entry.id) was altered")
      }
      try write(stored, handover, to: &writer)
    }
  }

  private static func write(
    _ stored: StoredEntry, _ handover: Handover, to writer: inout PackageWriter
  ) throws {
    try writer.add(stored.entry.encoded)
    if let content = stored.content, handover.carries(stored.entry.key) {
      try writer.add([enclosed] + content.bytes)
    } else {
      try writer.add([withheld])
    }
  }
}
