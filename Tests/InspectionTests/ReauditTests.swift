import Foundation
import FrameworkFixtures
import Inspection
import Standards
import Testing

/// Done is one thing, and that a re-audit shows it another.
@Suite struct ReauditTests {
  /// A plan on 2.1.1.h, Yes in 4 of 7 cases, with an action that is done.
  private func bench(_ yes: Int = 4, of all: Int = 7) throws -> Bench {
    var bench = try Bench()
    for number in 1...all {
      let index = try bench.add("C0\(number)")
      try bench.answer(index, ["2.1.1.h": number <= yes ? "yes" : "no"])
    }
    try bench.plan(.recommendation, "R")
    try bench.plan(.line, under: "R1", links: ["2.1.1.h"])
    try bench.plan(.action, under: "R1", [.status: "done"])
    return bench
  }

  private func record(_ text: String, on link: String = "2.1.1.h", in bench: inout Bench) throws {
    let item = try bench.inspection.planItem("R1a")
    let framework = bench.framework
    let reaudit = try Reaudit(typed: text, on: try #require(PlanLink(link, framework)), framework)
    bench.write(try bench.inspection.recording(reaudit, on: link, of: item))
  }

  private func evidence(_ bench: Bench) throws -> PlanEvidence {
    bench.inspection.evidence(
      for: try bench.inspection.planItem("R1.1"), in: bench.inspection.plan)
  }

  @Test func doneIsNotEvidencedUntilTheReaudit() throws {
    var bench = try bench()
    let link = PlanLink.question(try #require(QuestionID("2.1.1.h")))
    #expect(try evidence(bench) == .awaitingReaudit([link]))
    try record("12 of 12 2027-05-01", in: &bench)
    #expect(try evidence(bench) == .evidenced)
    let action = try bench.inspection.planItem("R1.1")
    let signal = bench.inspection.signal(
      of: action, in: bench.inspection.plan, on: try #require(CalendarDate("2027-06-01")))
    #expect(signal.color == .green)
    // Better, and still within what chance does.
    try record("9 of 12 2027-05-01", in: &bench)
    #expect(try evidence(bench) == .notShown)
    bench.expectSameFromScratch()
  }

  @Test func everyLinkBesideAnActionCounts() throws {
    var bench = try bench()
    try record("12/12 on 2027-05-01", in: &bench)
    let line = try bench.inspection.planItem("R1a")
    bench.write(try bench.inspection.linking(line, to: "1.1"))
    #expect(try evidence(bench) == .awaitingReaudit([.standard(try #require(QuestionID("1.1")))]))
    bench.write(try bench.inspection.judging("1.1", "good"))
    try record("outstanding 2027-05-01", on: "1.1", in: &bench)
    #expect(try evidence(bench) == .evidenced)
    // An action under a line of its own is measured by that line alone.
    try bench.plan(.line, under: "R1", links: ["2.1.1.a"])
    try bench.plan(.action, under: "R1a", [.status: "done"])
    #expect(try evidence(bench) != .evidenced)
    let own = try bench.inspection.planItem("R1a.1")
    #expect(bench.inspection.evidence(for: own, in: bench.inspection.plan) == .evidenced)
  }

  /// 61 of 75 answers, then 75 of 75, may be those of fifteen cases: no interval holds for that.
  @Test func severalAnswersOfACaseAreNoEvidence() throws {
    var bench = try bench()
    let line = try bench.inspection.planItem("R1a")
    bench.write(try bench.inspection.linking(line, to: "victims"))
    try record("12 of 12 2027-05-01", in: &bench)
    try record("75 of 75 2027-05-01", on: "victims", in: &bench)
    let comparisons = bench.inspection.comparisons(of: try bench.inspection.planItem("R1a"))
    #expect(comparisons.map(\.outcome) == [.improved, .severalAnswersEach])
    #expect(comparisons.last?.interval == nil)
    #expect(comparisons.last?.points == 43)
    #expect(try evidence(bench) == .notShown)
  }

  @Test func actionWithoutALinkCannotBeEvidenced() throws {
    var bench = try Bench()
    try bench.plan(.recommendation)
    try bench.plan(.line, under: "R1")
    try bench.plan(.action, under: "R1", [.status: "done"])
    #expect(try evidence(bench) == .nothingLinked)
  }

  @Test func figureIsThatOfTheSheet() throws {
    var bench = try bench()
    let link = PlanLink.question(try #require(QuestionID("2.1.1.h")))
    #expect(bench.inspection.figure(of: link) == Share(yes: 4, of: 7).map(PlanFigure.share))
    try bench.answer(4, ["2.1.1.h": "yes"])
    #expect(bench.inspection.figure(of: link) == Share(yes: 5, of: 7).map(PlanFigure.share))
    #expect(
      bench.inspection.figure(of: .theme("victims")) == Share(yes: 5, of: 7).map(PlanFigure.share))
    #expect(bench.inspection.figure(of: .theme("diversity")) == .nothing)
  }

  @Test(arguments: [
    "", "11 of 12", "13 of 12 2027-05-01", "0 of 0 2027-05-01", "good 2027-05-01",
    "11 of 12 2027-02-30", "-1 of 12 2027-05-01",
  ])
  func whatIsNoReauditIsRefused(_ text: String) throws {
    let framework = try Edition.hmip2021.framework()
    let link = PlanLink.question(try #require(QuestionID("2.1.1.h")))
    #expect(throws: Refusal.notAReaudit(text)) { try Reaudit(typed: text, on: link, framework) }
  }

  @Test func reauditBelongsToALinkOfItsKind() throws {
    let bench = try bench()
    let line = try bench.inspection.planItem("R1a")
    let day = try #require(CalendarDate("2027-05-01"))
    let rating = Reaudit(.rating(Rating(rank: 2)), on: day)
    #expect(throws: Refusal.reauditOfAnotherKind("2.1.1.h")) {
      try bench.inspection.recording(rating, on: "2.1.1.h", of: line)
    }
    #expect(throws: Refusal.notLinked("2.1.1.a")) {
      try bench.inspection.recording(rating, on: "2.1.1.a", of: line)
    }
    #expect(throws: Refusal.unknownPlanLink("9.9")) {
      try bench.inspection.recording(nil, on: "9.9", of: line)
    }
  }
}

/// Intervals against reference values.
@Suite struct IntervalTests {
  /// k, n and the ends, from `statistics.md`'s vectors.
  private static let vectors: [[Double]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/proportion-intervals.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
  }()

  @Test func wilsonEqualsTheVectors() throws {
    #expect(Self.vectors.count == 35)
    for row in Self.vectors {
      try #require(row.count == 7 && row[2] == 0.8)
      let share = try #require(Share(yes: Int(row[0]), of: Int(row[1])))
      let interval = share.scoreInterval(.eighty)
      #expect(abs(interval.lowerBound - row[3]) < 1e-6, "\(row)")
      #expect(abs(interval.upperBound - row[4]) < 1e-6, "\(row)")
    }
  }

  /// 56/70 − 48/80 (`statistics.md`) and the other examples of Newcombe's table II, method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775),
    (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 20, 0.6791, 1.0000),
    (10, 10, 0, 10, 0.6075, 1.0000),
  ])
  func changeEqualsThePublishedExamples(
    _ now: Int, _ ofNow: Int, _ then: Int, _ ofThen: Int, _ low: Double, _ high: Double
  ) throws {
    let (after, before) = (
      try #require(Share(yes: now, of: ofNow)), try #require(Share(yes: then, of: ofThen))
    )
    let interval = after.changeInterval(since: before, .ninetyFive)
    #expect(abs(interval.lowerBound - low) < 5e-5, "\(interval)")
    #expect(abs(interval.upperBound - high) < 5e-5, "\(interval)")
    let mirrored = before.changeInterval(since: after, .ninetyFive)
    #expect(abs(mirrored.lowerBound + interval.upperBound) < 1e-12)
    #expect(abs(mirrored.upperBound + interval.lowerBound) < 1e-12)
  }

  @Test func intervalHoldsTheShareAndStaysWithinNoneAndAll() throws {
    for all in 1...40 {
      for yes in 0...all {
        let share = try #require(Share(yes: yes, of: all))
        let interval = share.scoreInterval(.ninetyFive)
        #expect(interval.contains(share.fraction))
        #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
      }
    }
  }
}
