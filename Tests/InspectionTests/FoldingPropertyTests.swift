import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// Step by step or from scratch, in one order or another: the same entries say the same.
@Suite struct FoldingPropertyTests {
  @Test(arguments: Edition.allCases, 0..<25)
  func stepByStepGivesTheSameAsFromScratch(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bench = try Bench.random(edition, seed: seed)
    for _ in 0..<25 { try bench.act(using: &generator) }
    bench.expectSameFromScratch()
  }

  @Test(arguments: Edition.allCases, 0..<25)
  func theOrderOfAnswersNeverMatters(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bench = try Bench.random(edition, seed: seed)
    var other = Inspection(bench.framework)
    for (key, heads) in bench.heads.shuffled(using: &generator).sorted(by: Self.casesFirst) {
      other.apply([(key, heads)])
    }
    #expect(other.ratings == bench.inspection.ratings)
    #expect(InspectionDocument.text(other) == InspectionDocument.text(bench.inspection))
  }

  private static func casesFirst(
    _ one: (key: EntryKey, value: [Head]), _ other: (key: EntryKey, value: [Head])
  ) -> Bool {
    one.key.kind == .caseAdded && other.key.kind != .caseAdded
  }
}
