import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Gaps in oversight: on published inspections, and on cases whose gaps are known.
@Suite struct OversightTests {
  private let today = CalendarDate("2026-11-23")

  /// The gaps as lines: rule, case, evidence, days.
  private func lines(_ inspection: Inspection, rule: String? = nil) throws -> [String] {
    let today = try #require(today)
    return inspection.oversightGaps(on: today).compactMap { gap in
      let id = inspection.framework.oversightRules[gap.rule].id
      if let rule, rule != id { return nil }
      let evidence = gap.evidence.map { evidence in
        switch evidence {
        case .answer(let question): inspection.framework.questions[question].id.text
        case .fact(let fact): fact.rawValue
        }
      }
      return "\(id) \(inspection.cases[gap.caseIndex].reference) \(evidence.joined(separator: "+"))"
    }
  }

  /// Cases of a type in which a question is evidence of a rule.
  private func count(
    _ report: String, _ rule: String, _ type: String, _ question: String
  ) throws -> Int {
    let prefix = type == "court" ? "C" : "O"
    return try lines(rebuiltInspection(report), rule: rule).count { line in
      let parts = line.split(separator: " ")
      return parts[1].hasPrefix(prefix)
        && parts[2].split(separator: "+").contains(Substring(question))
    }
  }

  @Test(arguments: [
    // The report prints who was a Yes; the gaps are the others who were asked.
    ("north-east-lincolnshire-2022", "oversight", "court", "oversight", 7 - 6),
    ("north-east-lincolnshire-2022", "oversight", "outOfCourt", "oversight", 12 - 11),
    ("north-east-lincolnshire-2022", "victims", "court", "2.1.1.h", 7 - 4),
    ("north-east-lincolnshire-2022", "contingency", "outOfCourt", "3.2.2.c", 11 - 6),
    ("north-east-lincolnshire-2022", "contingency", "outOfCourt", "3.2.3.d", 12 - 7),
    ("stoke-on-trent-2022", "oversight", "court", "oversight", 6),
    ("stoke-on-trent-2022", "oversight", "outOfCourt", "oversight", 14 - 6),
  ])
  func gapsAreThoseThatTheReportsPrint(
    _ report: String, _ rule: String, _ type: String, _ question: String, _ expected: Int
  ) throws {
    #expect(try count(report, rule, type, question) == expected)
  }

  @Test func themeIsRolledUpOverItsApplicablePrompts() throws {
    let inspection = try rebuiltInspection("north-east-lincolnshire-2022")
    let rollUp = try #require(
      inspection.themeRollUps.first { $0.theme.id == "contingency" })
    // 2.2.2.d 6 of 7, 2.2.3.e 5 of 7, 3.2.2.c 6 of 11, 3.2.3.d 7 of 12.
    #expect(rollUp.answers == Tally(yes: 6 + 5 + 6 + 7, no: 1 + 2 + 5 + 5))
    let without = try Set(
      lines(inspection, rule: "contingency").map { $0.split(separator: " ")[1] })
    #expect(rollUp.cases == Tally(yes: 19 - without.count, no: without.count))
  }

  @Test func everyRuleFindsWhatItIsFor() throws {
    var bench = try Bench()
    let calm = ["harmService": "low", "harmInspector": "low"]
    for reference in ["C01", "C02", "C03", "C04", "C05"] { try bench.add(reference, "court", calm) }
    try bench.answer(0, ["oversight": "no", "2.2.2.d": "no", "2.2.3.e": "yes"])
    try bench.note(0, "The plan names an aunt.", on: "2.2.3.e")
    try bench.answer(1, ["2.1.1.b": "no", "2.1.1.h": "no", "2.2.2.d": "yes", "oversight": "yes"])
    try bench.answer(2, ["2.1.1.b": "no", "2.3.1.b": "no", "2.1.1": "no", "2.1.2": "no"])
    try bench.note(2, "Nobody asked her.", on: "2.1.1.b")
    bench.write(try bench.inspection.setting(facts: [("harmInspector", "high")], of: 3))
    bench.write(try bench.inspection.setting(facts: [("changedOn", "2026-10-25")], of: 4))
    #expect(
      try lines(bench.inspection)
        == [
          "oversight C01 oversight", "escalation C04 harmInspector+harmService",
          "contingency C01 2.2.2.d", "victims C02 2.1.1.h", "diversity C03 2.1.1.b+2.3.1.b",
          "levels C04 harmInspector+harmService", "contingencyEvidence C02 2.2.2.d",
          "note C03 2.1.2",
          "review C05 reviewedOn+changedOn",
        ].sorted { order(of: $0) < order(of: $1) })
  }

  /// The place of a line by severity, rule and case, for gaps of one age.
  private func order(of line: String) -> Int {
    let order = [
      "oversight", "escalation", "contingency", "review", "victims", "diversity", "levels",
      "contingencyEvidence", "note",
    ]
    return order.firstIndex(of: String(line.prefix { $0 != " " })) ?? -1
  }

  @Test func gapGoesWhenItIsMet() throws {
    var bench = try Bench()
    try bench.add("C01", "court", ["harmService": "low", "harmInspector": "high"])
    try bench.answer(0, ["2.1.1": "no"])
    #expect(try lines(bench.inspection, rule: "escalation").count == 1)
    bench.write(try bench.inspection.setting(facts: [("escalated", "no")], of: 0))
    #expect(try lines(bench.inspection, rule: "escalation").count == 1)
    bench.write(try bench.inspection.setting(facts: [("escalated", "yes")], of: 0))
    #expect(try lines(bench.inspection, rule: "escalation") == [])
    #expect(try lines(bench.inspection, rule: "note") == ["note C01 2.1.1"])
    try bench.note(0, "No plan was found.", on: "2.1.1.a")
    #expect(try lines(bench.inspection, rule: "note") == [])
  }

  @Test(arguments: [
    ("2026-10-26", "", false), ("2026-10-25", "", true), ("2026-10-25", "2026-10-20", true),
    ("2026-09-01", "2026-09-29", false), ("2026-09-01", "2026-09-30", true),
    ("", "2026-09-30", false),
  ])
  func reviewIsLateAfterFourWeeks(
    _ changed: String, _ reviewed: String, _ isLate: Bool
  ) throws {
    var bench = try Bench()
    try bench.add("C01")
    bench.write(
      try bench.inspection.setting(
        facts: [("changedOn", changed), ("reviewedOn", reviewed)], of: 0))
    #expect(try lines(bench.inspection, rule: "review").isEmpty != isLate)
  }

  @Test func withdrawnCaseHasNoGap() throws {
    var bench = try Bench()
    try bench.add("C01")
    try bench.answer(0, ["oversight": "no"])
    bench.write(try bench.inspection.withdrawing(0, because: "twice"))
    #expect(try lines(bench.inspection) == [])
  }

  @Test func gapIsAsOldAsTheAnswerThatMadeIt() throws {
    var bench = try Bench()
    try bench.add("C01")
    try answer(&bench, "oversight", on: "2026-11-01")
    try answer(&bench, "2.1.1.b", on: "2026-11-03")
    try answer(&bench, "2.2.1.b", on: "2026-11-13")
    try answer(&bench, "2.3.1.b", on: "2026-11-20")
    let gaps = bench.inspection.oversightGaps(on: try #require(today))
    // It takes two standards, so diversity is missed since the second.
    #expect(gaps.map(\.days) == [22, 10])
  }

  private func answer(_ bench: inout Bench, _ question: String, on day: String) throws {
    let date = try #require(CalendarDate(day))
    let epoch = try #require(CalendarDate("1970-01-01"))
    let milliseconds = UInt64(date.dayNumber - epoch.dayNumber) * 86_400_000 + 43_200_000
    let stamp = Stamp(time: milliseconds << 16, writer: RandomID(high: 0, low: 1), sequence: 1)
    bench.set(
      bench.answerKey(question, 0), [Head(stamp: stamp, author: "AB", clock: "", value: "no")])
  }

  @Test func breakdownKeepsSmallNumbersBack() throws {
    var bench = try Bench()
    for (team, cases, gaps) in [("North", 12, 6), ("South", 14, 7), ("West", 13, 2)] {
      for number in 1...cases {
        let index = try bench.add("\(team)\(number)", "court", ["team": team])
        if number <= gaps { try bench.answer(index, ["oversight": "no"]) }
      }
    }
    let gaps = bench.inspection.oversightGaps(on: try #require(today))
    let breakdown = try #require(bench.inspection.breakdowns(of: gaps).first)
    #expect(breakdown.groups == ["North", "South", "West"])
    #expect(
      breakdown.columns[0].figures == [
        .confidential, .shown(try #require(Share(yes: 7, of: 14))), .confidential,
      ])
    #expect(breakdown.columns[0].total == .shown(try #require(Share(yes: 15, of: 39))))
  }

  /// North and South have all court cases, of which the list of gaps has ten: with North shown,
  /// South would be counted.
  @Test func theTotalOfATypeGivesNoTeamAway() throws {
    var bench = try Bench()
    for (team, type, cases, gaps) in [
      ("North", "court", 20, 6), ("South", "court", 15, 4), ("West", "outOfCourt", 14, 6),
    ] {
      for number in 1...cases {
        let index = try bench.add("\(team)\(number)", type, ["team": team])
        if number <= gaps { try bench.answer(index, ["oversight": "no"]) }
      }
    }
    let gaps = bench.inspection.oversightGaps(on: try #require(today))
    let breakdown = try #require(bench.inspection.breakdowns(of: gaps).first)
    #expect(
      breakdown.columns[0].figures == [
        .confidential, .confidential, .shown(try #require(Share(yes: 6, of: 14))),
      ])
    #expect(breakdown.columns[0].total == .shown(try #require(Share(yes: 16, of: 49))))
  }

  @Test func thirdFrameworkBringsItsOwnRules() throws {
    var bench = try Bench(.harbour)
    let facts = ["concern": "high", "crew": "3", "visitedOn": "2026-11-15"]
    for reference in ["V01", "V02"] { try bench.add(reference, "visit", facts) }
    try bench.add("V03", "visit", facts.merging(["visitedOn": "2026-11-16"]) { $1 })
    for index in 0...2 { try bench.answer(index, ["2.1.1.a": "no"]) }
    try bench.note(1, "Fog.", on: "2.1.1.a")
    try bench.answer(2, ["supervision": "no"])
    #expect(
      try lines(bench.inspection) == [
        "unseen V03 supervision", "checks V01 concern+2.1.1.a+visitedOn",
      ])
  }
}
