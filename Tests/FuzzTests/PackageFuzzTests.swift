import Crypto
import Foundation
import Inspection
import SeededChance
import Standards
import Testing
import Workbench

@testable import Ledger

/// A package opens as it was written or is refused; one that somebody made on purpose, and who
/// knows the passphrase, is merged whole or changes nothing.
@Suite struct PackageFuzzTests {
  private let passphrase = Passphrase(attempt: "correct horse battery")
  private let folder: Folder
  private let package: [UInt8]
  private let contents: [UInt8]
  private let items: [[UInt8]]
  private let target: Ledger
  private let bytes: Mutation
  private let values: ValueMutation

  init() throws {
    let environment = Machine(seed: 1).environment
    let identity = RandomID(high: 7, low: 7)
    let source = try Ledger.inMemory(
      identity: identity, framework: Bench.framework, by: "AB", environment: environment)
    for changes in Bench.actions { try source.commit(changes, by: "AB") }
    folder = try Folder()
    try source.handOver(
      .whole, to: folder.file("a.package"), under: passphrase,
      cost: KeyDerivation.Cost(rounds: 2, blockSize: 1, parallelism: 1))
    package = try #require(folder.bytes("a.package"))
    contents = try PackageReader(package, with: passphrase).contents
    var rest = PackageItem(contents[...])
    var items: [[UInt8]] = []
    while !rest.isAtEnd { items.append(Array(try rest.next())) }
    self.items = items
    target = try Ledger.inMemory(
      identity: identity, framework: Bench.framework, by: "CD",
      environment: Machine(seed: 2).environment)
    bytes = Mutation([package])
    values = ValueMutation([try JSON(parsing: items[0])])
  }

  @Test func packagesOpenAsTheyWereWrittenOrAreRefused() throws {
    try Fuzzing(reader: "packages", share: 120).run { generator in
      var input = bytes.input(using: &generator)
      if generator.chance(70) {
        // As somebody would who alters it on purpose.
        let body = input.dropLast(SHA256.byteCount)
        input = Array(body) + Array(SHA256.hash(data: body))
      }
      guard let opened = try? PackageReader(input, with: passphrase) else { return .refused }
      guard opened.contents == contents else { throw Broken("it opens as something else") }
      return .read
    }
  }

  @Test func contentsAreMergedWholeOrNotAtAll() throws {
    try Fuzzing(reader: "contents of packages", share: 25).run { generator in
      let input = alteredContents(using: &generator)
      let environment = Machine(seed: 3).environment
      let ledger: Ledger
      do {
        ledger = try Ledger(package: input, path: "a", environment)
      } catch {
        guard Self.isRefusal(error) else { throw error }
        return .refused
      }
      return try isMerged(ledger) ? .read : .refused
    }
  }

  /// Whether a copy of the target takes the ledger in; it can then still be read and written.
  private func isMerged(_ ledger: Ledger) throws -> Bool {
    let ours = try copy(of: target)
    let before = try ours.load()
    do {
      try ours.merge([ledger], by: "CD")
    } catch {
      guard try ours.load() == before else { throw Broken("half a merge") }
      return false
    }
    try ours.commit(
      [Change(EntryKey(subject: Bench.subject, kind: .answer, name: "2.1.2"), "no")], by: "CD")
    let findings = try ours.verify()
    guard findings.allSatisfy(Self.isOfTheValue) else { throw Broken("\(findings)") }
    _ = InspectionDocument.text(try Inspection(ours))
    return true
  }

  /// Values are whatever their writer committed to; everything else must hold after a merge.
  private static func isOfTheValue(_ finding: LedgerFinding) -> Bool {
    switch finding {
    case .contentUnreadable, .missingFrontier, .missingRun: true
    default: false
    }
  }

  private static func isRefusal(_ error: any Error) -> Bool {
    // What SQLite refuses becomes a `LedgerError` where the package is opened.
    !(error is Broken) && LedgerError(error, path: "a") != .closed(path: "a")
  }

  private func copy(of ledger: Ledger) throws -> Ledger {
    let copy = try Ledger.inMemory(
      identity: ledger.identity, framework: ledger.framework, by: "CD",
      environment: Machine(seed: 4).environment)
    return copy
  }

  /// Items changed within, the manifest as a document, or bytes anywhere.
  private func alteredContents(using generator: inout SeededGenerator) -> [UInt8] {
    var altered = items
    switch Int.random(in: 0..<10, using: &generator) {
    case 0:
      var bytes = contents
      Mutation([contents]).mutate(&bytes, using: &generator)
      return bytes
    case 1, 2: altered[0] = Array(values.document(using: &generator).text().utf8)
    case 3:
      altered.swapAt(
        Int.random(in: 1..<items.count, using: &generator),
        Int.random(in: 1..<items.count, using: &generator))
    default:
      let place = Int.random(in: 1..<items.count, using: &generator)
      Self.alter(&altered[place], using: &generator)
    }
    return altered.flatMap(PackageItem.encoded)
  }

  private static func alter(_ item: inout [UInt8], using generator: inout SeededGenerator) {
    // The columns of an entry, or plain bytes.
    guard let columns = columns(of: item), generator.chance(85) else {
      return flip(&item, using: &generator)
    }
    var altered = columns
    let place = Int.random(in: altered.indices, using: &generator)
    if altered[place].count == 8, generator.chance(60) {
      let edges: [UInt64] = [
        0, 1, 2, 7, UInt64(Int.max) - 1, UInt64(Int.max), UInt64(Int.max) + 1, .max,
      ]
      altered[place] = (edges.randomElement(using: &generator) ?? 0).bigEndianBytes
    } else if generator.chance(70) {
      flip(&altered[place], using: &generator)
    } else {
      altered[place] = columns.randomElement(using: &generator) ?? []
    }
    item = altered.flatMap(PackageItem.encoded)
  }

  private static func flip(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    if bytes.isEmpty || generator.chance(20) {
      bytes += Mutation.number(using: &generator)
    } else {
      Mutation.flip(&bytes, using: &generator)
    }
  }

  private static func columns(of item: [UInt8]) -> [[UInt8]]? {
    var rest = PackageItem(item[...])
    var columns: [[UInt8]] = []
    while !rest.isAtEnd {
      guard let column = try? rest.next() else { return nil }
      columns.append(Array(column))
    }
    return columns.count > 10 ? columns : nil
  }
}
