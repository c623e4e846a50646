import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Ratings are frozen under a name, and every figure that moves afterwards is found.
@Suite struct FreezeTests {
  private func bench() throws -> Bench {
    var bench = try Bench()
    for number in 1...6 {
      let index = try bench.add("C0\(number)")
      let first = number == 1 ? "no" : "yes"
      try bench.answer(index, ["2.1.1": first, "2.1.2": "yes", "2.1.3": "yes"])
    }
    bench.write(try bench.inspection.judging("1.1", "good"))
    return bench
  }

  private func frozen(_ name: String = "for the panel") throws -> Bench {
    var bench = try bench()
    bench.write(try bench.inspection.freezing(name, on: "2026-12-01", id: bench.newID()))
    return bench
  }

  @Test func freezeKeepsNameDateAuthorAndRatings() throws {
    let bench = try frozen("  for the panel ")
    let freeze = try #require(bench.inspection.freezes.first)
    #expect(freeze.name == "for the panel")
    #expect(freeze.frozenOn == "2026-12-01")
    #expect(freeze.author == "AB")
    #expect(
      freeze.ratings == RatingsDocument(bench.inspection, naming: .byIdentity).json)
    #expect(bench.refolded.freezes == bench.inspection.freezes)
  }

  @Test func frozenRatingsNameCasesByIdentity() throws {
    let bench = try frozen()
    let text = try #require(bench.inspection.freezes.first).ratings.text()
    let document = RatingsDocument(bench.inspection).json.text()
    #expect(document.contains("C02"), "the rating turns on single judgements")
    #expect(!text.contains("C02"))
    #expect(text.contains(bench.inspection.cases[1].id.description))
  }

  @Test func nothingMovesByItself() throws {
    let inspection = try frozen().inspection
    #expect(inspection.movements(since: try #require(inspection.freezes.first)) == [])
  }

  @Test func everyFigureThatMovedIsFoundAndNoOther() throws {
    var bench = try frozen()
    try bench.answer(1, ["2.1.1": "no"])
    bench.write(try bench.inspection.judging("1.1", "requiresImprovement"))
    let freeze = try #require(bench.inspection.freezes.first)
    #expect(
      bench.inspection.movements(since: freeze).map(\.words) == [
        "score: 5 of 36, now 3 of 36",
        "1.1: Good, now Requires improvement",
        "2.1: Outstanding, now Good",
        "2.1 by rule: Outstanding, now Good",
        "2.1.1: 5 of 6, 83%, Outstanding, now 4 of 6, 67%, Good",
      ])
  }

  @Test func decisionMovesTheRatingAndNotTheRule() throws {
    var bench = try frozen()
    bench.write(
      try bench.inspection.deciding("2.1", "good", because: "…", by: "panel", on: "2026-12-02"))
    let freeze = try #require(bench.inspection.freezes.first)
    #expect(
      bench.inspection.movements(since: freeze).map(\.words) == [
        "score: 5 of 36, now 4 of 36", "2.1: Outstanding, now Good",
      ])
  }

  @Test func nameInUseAndEmptyNameAreRefused() throws {
    var bench = try frozen()
    let id = bench.newID()
    let inspection = bench.inspection
    #expect(throws: Refusal.duplicateFreeze("for the panel")) {
      try inspection.freezing("for the panel ", on: "2026-12-02", id: id)
    }
    #expect(throws: Refusal.emptyText("The name of a freeze")) {
      try inspection.freezing("  ", on: "2026-12-02", id: id)
    }
  }

  @Test func severalFreezesStandInTheOrderTheyWereMade() throws {
    var bench = try frozen("b")
    bench.write(try bench.inspection.freezing("a", on: "2026-12-02", id: bench.newID()))
    #expect(bench.inspection.freezes.map(\.name) == ["b", "a"])
    #expect(try bench.inspection.freeze(named: "a").frozenOn == "2026-12-02")
  }

  @Test func ofTwoFreezesOfOneNameTheLaterIsMeant() throws {
    var bench = try frozen()
    let first = try #require(bench.inspection.freezes.first)
    let value: JSON = ["name": "for the panel", "frozenOn": "2026-12-05", "ratings": first.ratings]
    bench.write([Change(EntryKey(kind: .freeze, name: bench.newID().description), value)])
    #expect(try bench.inspection.freeze(named: "for the panel").frozenOn == "2026-12-05")
  }

  @Test func unknownFreezeIsRefusedWithThoseThereAre() throws {
    let inspection = try frozen().inspection
    #expect(throws: Refusal.unknownFreeze("x", known: ["for the panel"])) {
      try inspection.freeze(named: "x")
    }
    #expect(
      Refusal.unknownFreeze("x", known: ["a", "b"]).message
        == "Nothing was frozen “x”. There is “a”, “b”.")
  }

  @Test func freezeThatWasTakenBackIsGone() throws {
    var bench = try frozen()
    let id = try #require(bench.inspection.freezes.first?.id)
    bench.write([Change(EntryKey(kind: .freeze, name: id.description), nil)])
    #expect(bench.inspection.freezes == [])
  }

  @Test func documentDoesNotCarryFreezes() throws {
    #expect(
      InspectionDocument.text(try frozen().inspection)
        == InspectionDocument.text(try bench().inspection))
  }
}

extension Movement {
  fileprivate var words: String {
    let name =
      switch thing {
      case .overall: "overall"
      case .score: "score"
      case .standard(let id), .keyQuestion(let id): id.text
      case .ruleRating(let id): "\(id) by rule"
      }
    return "\(name): \(before), now \(now)"
  }
}
