import Crypto
import Foundation
import SeededChance
import Standards
import Testing

@testable import Ledger

/// A package comes from outside: whatever its bytes, it opens as it was written or is refused.
@Suite struct PackageFuzzTests {
  private let passphrase = Passphrase(attempt: "correct horse battery")
  private let package: [UInt8]

  init() throws { package = try Self.makePackage(passphrase) }

  private static func makePackage(_ passphrase: Passphrase) throws -> [UInt8] {
    let folder = try TestFolder()
    let ledger = try makeLedger()
    try ledger.set("yes")
    try ledger.handOver(
      .whole, to: folder.file("a.package"), under: passphrase, cost: .least)
    return [UInt8](try folder.bytes("a.package"))
  }

  private func opens(_ bytes: [UInt8]) -> Bool {
    // Why it is refused is not asked here: that it is.
    (try? PackageReader(bytes, with: passphrase)) != nil
  }

  /// The hash at the end as somebody would make it who altered the package on purpose.
  private func hashed(_ bytes: [UInt8]) -> [UInt8] {
    let body = bytes.dropLast(SHA256.byteCount)
    return Array(body) + Array(SHA256.hash(data: body))
  }

  @Test func thePackageOpensAsItIs() { #expect(opens(package)) }

  @Test func oneFlippedBitAnywhereIsRefused() {
    let opened = package.indices.filter { position in
      var bytes = package
      bytes[position] ^= 1 << UInt8(position % 8)
      return opens(bytes)
    }
    #expect(opened == [])
  }

  @Test func oneFlippedBitAnywhereIsRefusedUnderAFreshHash() {
    let opened = package.indices.dropLast(SHA256.byteCount).filter { position in
      var bytes = package
      bytes[position] ^= 1 << UInt8(position % 8)
      return opens(hashed(bytes))
    }
    #expect(opened == [])
  }

  @Test func aPackageCutAnywhereIsRefused() {
    let opened = package.indices.filter { end in
      opens(Array(package[..<end])) || opens(hashed(Array(package[..<end])))
    }
    #expect(opened == [])
  }

  @Test(arguments: 1...5)
  func garbageIsRefusedWithoutACrash(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...200, using: &generator)
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let kept = Int.random(in: 0...package.count, using: &generator)
      let bytes = hashed(Array(package[..<kept]) + noise)
      #expect(bytes == package || !opens(bytes), "seed \(seed)")
    }
  }

  @Test(arguments: 1...5)
  func garbageInsideTheSealMakesNoLedger(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let contents = try PackageReader(package, with: passphrase).contents
    for _ in 0..<500 {
      var bytes = contents
      let position = Int.random(in: bytes.indices, using: &generator)
      bytes[position] = UInt8.random(in: 0...255, using: &generator)
      guard bytes != contents else { continue }
      // Most are refused; one that is not must still be a ledger that can be read.
      guard let ledger = try? Ledger(package: bytes, path: "a", TestMachine().environment)
      else { continue }
      _ = try ledger.load()
    }
  }
}
