import GRDB
import Inspection

extension PackageContents {
  /// What stands before the entries.
  struct Opening {
    let manifest: PackageManifest
    let framework: StoredFramework
  }

  /// Reads what stands before the entries.
  static func opening(_ items: inout PackageItem) throws(MalformedRow) -> Opening {
    let manifest = try PackageManifest(Array(items.next()))
    return Opening(
      manifest: manifest,
      framework: StoredFramework(
        id: manifest.frameworkID, revision: manifest.frameworkRevision,
        bytes: Array(try items.next())))
  }

  /// Puts authors and entries into the empty tables of a ledger.
  static func fill(_ db: Database, from items: inout PackageItem, _ opening: Opening) throws {
    var authors: [[UInt8]: Int] = [:]
    for _ in 0..<opening.manifest.authors {
      let author = try Author.insert(Content(bytes: Array(try items.next())), db)
      authors[author.commitment] = author.row
    }
    var run: Run?
    for _ in 0..<opening.manifest.entries {
      let entry = try Entry(encoded: items.next())
      guard let author = authors[entry.author] else {
        throw MalformedRow(detail: "entry \(entry.id) is by nobody")
      }
      run = try followed(run, by: entry, in: opening.manifest.inspection, db)
      try StoredEntry.receive(
        entry, chain: run?.chain ?? [], author: author,
        content: try content(items.next(), of: entry), db)
    }
    try run?.save(db)
    guard items.isAtEnd else { throw MalformedRow(detail: "there is more in it than it says") }
    for frontier in try StoredEntry.frontiers(db) { try frontier.cover(db) }
  }

  /// The run that an entry goes on with, or begins once the one before is saved.
  private static func followed(
    _ run: Run?, by entry: Entry, in inspection: RandomID, _ db: Database
  ) throws -> Run {
    let same = run?.writer == entry.id.writer ? run : nil
    if same == nil { try run?.save(db) }
    let count = (same?.count ?? 0) + 1
    guard entry.id.sequence == count else {
      throw MalformedRow(detail: "entry \(entry.id) is out of its place")
    }
    let chain = entry.chain(after: same?.chain ?? Entry.chainOrigin(of: inspection))
    return Run(writer: entry.id.writer, count: count, time: entry.time, chain: chain)
  }

  private static func content(
    _ bytes: ArraySlice<UInt8>, of entry: Entry
  ) throws(MalformedRow) -> Content? {
    if Array(bytes) == [withheld] { return nil }
    let content = Content(bytes: Array(bytes.dropFirst()))
    guard bytes.first == enclosed, content.commitment == entry.commitment else {
      throw MalformedRow(detail: "the value of entry \(entry.id) was altered")
    }
    return content
  }
}
