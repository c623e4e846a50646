import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Figures of agreement mean something only if chance chose the cases, so anyone must be able to
/// draw again, and nobody may draw until they like what comes.
@Suite struct SecondReadingDrawTests {
  private func bench(cases: Int) throws -> Bench {
    var bench = try Bench()
    try grow(&bench, to: cases)
    return bench
  }

  private func grow(_ bench: inout Bench, to cases: Int) throws {
    for number in bench.inspection.cases.count..<cases { try bench.add("C\(number + 1)") }
  }

  private func draw(
    _ bench: inout Bench, share: Int? = nil, least: Int? = nil, seed: String = "11 23 37"
  ) throws {
    bench.write(try bench.inspection.drawing(share: share, least: least, seed: seed))
  }

  private func references(_ bench: Bench) -> [String] {
    bench.inspection.drawnCases.map { bench.inspection.cases[$0].reference }
  }

  /// Worked out by a few lines of Python from the description in `docs/file-format.md`.
  @Test func anybodyDrawsTheSameFromTheSeed() throws {
    var bench = try bench(cases: 14)
    try draw(&bench)
    #expect(references(bench) == ["C9", "C12"])
    bench = try self.bench(cases: 20)
    try draw(&bench, share: 15)
    #expect(references(bench) == ["C6", "C7", "C8"])
    #expect(bench.inspection.draw?.isRepeatable == true)
  }

  @Test(arguments: [
    (1, 1), (2, 2), (14, 2), (20, 2), (21, 3), (125, 13), (0, 0),
  ])
  func tenPerCentAndAtLeastTwo(_ cases: Int, _ target: Int) {
    #expect(SecondReadingDraw(seed: "x").target(of: cases) == target)
  }

  @Test func aSampleThatGrowsNeverUnselects() throws {
    var bench = try bench(cases: 14)
    try draw(&bench)
    let first = references(bench)
    for size in [21, 40, 47, 125] {
      let before = Set(references(bench))
      try grow(&bench, to: size)
      try draw(&bench)
      #expect(before.isSubset(of: references(bench)), "at \(size)")
      #expect(bench.inspection.drawnCases.count == (size + 9) / 10)
    }
    #expect(Set(first).isSubset(of: references(bench)))
    #expect(bench.inspection.draw?.rounds.count == 5)
    #expect(bench.inspection.draw?.isRepeatable == true)
    bench.expectSameFromScratch()
  }

  /// A round draws from the new cases, so those of the beginning have no second chance.
  @Test func lateCasesAreAsLikelyAsEarlyOnes() throws {
    let ids = (1...40).map { RandomID(high: 0, low: UInt64($0)) }
    var chosen = Array(repeating: 0, count: 40)
    for seed in 0..<4000 {
      var draw = SecondReadingDraw(seed: "\(seed)")
      draw.drawRound(from: Array(ids.prefix(20)))
      draw.drawRound(from: ids)
      for id in draw.chosen { chosen[ids.firstIndex(of: id) ?? 0] += 1 }
    }
    // One in ten of 4000, give or take five standard deviations.
    #expect(chosen.allSatisfy { abs($0 - 400) < 95 }, "\(chosen)")
  }

  @Test func raisingTheShareDrawsAmongAllThatWereLeft() throws {
    var bench = try bench(cases: 20)
    try draw(&bench)
    let first = Set(references(bench))
    try draw(&bench, share: 50)
    #expect(bench.inspection.draw?.rounds.last?.pool.count == 18)
    #expect(references(bench).count == 10)
    #expect(first.isSubset(of: references(bench)))
  }

  @Test func aWithdrawnCaseIsReplaced() throws {
    var bench = try bench(cases: 14)
    try draw(&bench)
    let gone = try #require(bench.inspection.drawnCases.first)
    bench.write(try bench.inspection.withdrawing(gone, because: "not eligible"))
    #expect(references(bench).count == 1)
    try draw(&bench)
    #expect(references(bench).count == 2)
    #expect(!bench.inspection.drawnCases.contains(gone))
  }

  private func refusal(
    _ bench: Bench, share: Int? = nil, least: Int? = nil, seed: String = "x"
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try bench.inspection.drawing(share: share, least: least, seed: seed)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatCannotBeDrawnIsRefused() throws {
    var bench = try bench(cases: 14)
    #expect(refusal(bench, seed: " ") == .emptyText("The seed"))
    #expect(refusal(bench, share: 101) == .outOfRange("The share", from: 0, to: 100))
    #expect(refusal(bench, least: -1) == .outOfRange("The least", from: 0, to: 10_000))
    #expect(refusal(bench, share: 0, least: 0) == .nothingToDraw)
    try draw(&bench)
    #expect(refusal(bench, seed: "other") == .seedIsKept("11 23 37"))
    #expect(refusal(bench, seed: "11 23 37") == .nothingToDraw)
    let copy = Inspection(
      bench.framework, secondReadings: [RandomID(high: 1, low: 1): RandomID(high: 2, low: 2)])
    #expect(throws: Refusal.copyForSecondReading) { try copy.drawing(seed: "x") }
  }

  @Test func twoDrawsAreAConflictAndNoDraw() throws {
    var bench = try bench(cases: 14)
    let one = try bench.inspection.drawing(seed: "one")[0]
    let other = try bench.inspection.drawing(seed: "other")[0]
    bench.diverge(one.key, [(one.value, "AB"), (other.value, "CD")])
    #expect(bench.inspection.draw == nil)
    #expect(bench.inspection.drawnCases.isEmpty)
    #expect(throws: Refusal.unsettledDraw) { try bench.inspection.drawing(seed: "third") }
    bench.expectSameFromScratch()
  }

  @Test func anAlteredDrawIsNotRepeatable() throws {
    var bench = try bench(cases: 14)
    try draw(&bench)
    var value = try #require(bench.heads[Inspection.drawKey]?.first?.value?.object)
    value["seed"] = "yet another"
    bench.set(Inspection.drawKey, [bench.head(.object(value))])
    #expect(bench.inspection.draw?.isRepeatable == false)
  }

  /// The draw does not hang on identities, so a document carries it to another file.
  @Test func anImportedDrawIsRepeatable() throws {
    var bench = try bench(cases: 14)
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    try draw(&bench)
    try grow(&bench, to: 30)
    try draw(&bench)
    let gone = bench.inspection.drawnCases[1]
    bench.write(try bench.inspection.withdrawing(gone, because: "not eligible"))
    let text = InspectionDocument.text(bench.inspection)
    let again = try importing(text, bench.framework)
    #expect(again.draw?.isRepeatable == true)
    #expect(
      again.drawnCases.map { again.cases[$0].reference } == references(bench))
    #expect(InspectionDocument.text(again) == text)
  }
}
