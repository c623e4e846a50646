import FrameworkFixtures
import Inspection
import Standards
import Testing

/// Figures beside the question follow from the dates of the case, and from nothing else.
@Suite struct DerivedFigureTests {
  private func words(_ facts: [String: String], _ edition: Edition = .hmip2021) throws -> [String] {
    var bench = try Bench(edition)
    try bench.add("C01", edition == .harbour ? "visit" : "court", facts)
    let today = try #require(CalendarDate("2026-03-01"))
    return bench.inspection.derivedFigures(of: 0, on: today).map(\.words)
  }

  @Test func nothingFollowsFromNoDates() throws {
    #expect(try words(["age": "16"]) == [])
  }

  @Test func daysAreCountedBetweenTheDatesOfTheFile() throws {
    #expect(
      try words(["startedOn": "2026-02-01", "assessedOn": "2026-02-13"]) == [
        "Start to assessment: 12 days", "Since the start: 28 days",
      ])
    #expect(
      try words(["startedOn": "2026-02-28", "assessedOn": "2026-02-27"]) == [
        "Start to assessment: 1 day before", "Since the start: 1 day",
      ])
  }

  @Test(arguments: [
    ("", "Changed, no review since: 28 days"), ("2026-01-20", "Change to review: 12 days before"),
    ("2026-02-11", "Change to review: 10 days"),
  ])
  func changeIsSetAgainstTheReview(_ reviewed: String, _ expected: String) throws {
    let facts = ["changedOn": "2026-02-01", "reviewedOn": reviewed]
    #expect(try words(facts).first == expected)
    #expect(try words(facts).contains { $0.hasPrefix("Changed,") } == (reviewed < "2026-02-01"))
  }

  @Test func thirdFrameworkHasItsOwn() throws {
    #expect(
      try words(["visitedOn": "2026-02-27", "crew": "3"], .harbour) == ["Since the visit: 2 days"])
    #expect(try words(["visitedOn": "2026-02-27"], .harbour).count == 2)
  }
}
