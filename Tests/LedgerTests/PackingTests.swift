import Inspection
import SeededChance
import Standards
import Testing

@testable import Ledger

/// A packed row must give back what went in, and damage must not crash the opening.
@Suite struct PackingTests {
  private static let scope = Scope(subject: firstCase, reading: nil)

  private static func makeProjection(seed: UInt64) -> Projection {
    var generator = SeededGenerator(seed: seed)
    var projection = Projection()
    let values: [JSON?] = ["yes", "no", ["text": "Größe"], 7, nil, ""]
    for number in 0..<Int.random(in: 0...80, using: &generator) {
      let heads = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Head(
          stamp: Stamp(
            time: .random(in: 0...UInt64.max, using: &generator),
            writer: RandomID(high: 0, low: .random(in: 0...300, using: &generator)),
            sequence: .random(in: 1...Int.max, using: &generator)),
          author: ["AB", "CD", ""].randomElement(using: &generator) ?? "",
          clock: "2026-11-23T14:03:22+00:00",
          value: values.randomElement(using: &generator) ?? nil)
      }
      projection.set(
        heads.sorted { $0.stamp < $1.stamp },
        of: EntryKey(subject: firstCase, kind: .answer, name: "\(number)"))
    }
    return projection
  }

  private func unpack(_ bytes: [UInt8]) throws -> Projection {
    var values: [String: JSON] = [:]
    return try PackedReader.unpack(bytes, scope: Self.scope, values: &values)
  }

  @Test(arguments: 1...40)
  func whatIsPackedComesBack(seed: UInt64) throws {
    let projection = Self.makeProjection(seed: seed)
    #expect(try unpack(PackedWriter.pack(projection)) == projection, "seed \(seed)")
  }

  @Test(arguments: 1...40)
  func aRowCutShortIsMalformed(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = PackedWriter.pack(Self.makeProjection(seed: seed))
    let length = Int.random(in: 0..<bytes.count, using: &generator)
    #expect(throws: MalformedRow.self, "seed \(seed)") { try unpack(Array(bytes[..<length])) }
  }

  @Test(arguments: 1...200)
  func noiseIsReadOrRefusedButNeverTraps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = PackedWriter.pack(Self.makeProjection(seed: seed))
    for _ in 0..<3 {
      let position = Int.random(in: 1..<bytes.count + 1, using: &generator) - 1
      bytes[position] = .random(in: 0...255, using: &generator)
    }
    do {
      _ = try unpack(bytes)
    } catch {
      #expect(error is MalformedRow, "seed \(seed)")
    }
  }
}
