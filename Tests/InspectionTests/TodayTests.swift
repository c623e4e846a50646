import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// What a manager acts on, and in which order.
@Suite struct TodayTests {
  private func bench() throws -> Bench {
    var bench = try Bench()
    let first = try bench.add("C01", "court", ["inspector": "AB"])
    let second = try bench.add("C02", "court", ["inspector": "CD"])
    try bench.answer(second, ["oversight": "no", "2.1.1.h": "no"])
    for (index, day, text) in [(second, "2026-11-20", "Late"), (first, "2026-11-10", "Early")] {
      bench.write(
        try bench.inspection.asking(
          text, on: nil, of: index, owner: nil, today: day, by: "MM", id: bench.newID(),
          remark: bench.newID()))
    }
    for (index, day, text) in [(second, "2026-11-12", "Hurt"), (first, "2026-11-19", "Missing")] {
      bench.write(
        try bench.inspection.flagging(text, of: index, by: "AB", on: day, id: bench.newID()))
    }
    return bench
  }

  private func words(_ inspection: Inspection) throws -> [String] {
    let today = try #require(CalendarDate("2026-11-23"))
    return inspection.toActOn(on: today).map { item in
      switch item {
      case .flag(let flag): "flag \(flag.concern) \(item.days(on: today) ?? -1)"
      case .query(let query): "query \(query.thread[0].text) \(item.days(on: today) ?? -1)"
      case .comment(let placed):
        "comment \(placed.comment.text) \(item.days(on: today) ?? -1)"
      case .late(let reading):
        "late \(inspection.cases[reading.caseIndex].reference) \(item.days(on: today) ?? -1)"
      case .lateOfOne(let readings): "late of one \(readings.count)"
      case .gap(let gap): "gap \(inspection.framework.oversightRules[gap.rule].id)"
      }
    }
  }

  @Test func flagsStandFirstThenQueriesThenGapsBySeverity() throws {
    #expect(
      try words(bench().inspection) == [
        "flag Hurt 11", "flag Missing 4", "query Early 13", "query Late 3", "gap oversight",
        "gap victims",
      ])
  }

  @Test func disagreementsAndLateReadingsStandBetweenQueriesAndGaps() throws {
    var bench = try bench()
    for (reference, text, day) in [("C02", "No", "2026-11-20"), ("C01", "Not so", "2026-11-18")] {
      let index = try bench.inspection.index(ofReference: reference)
      bench.write(
        try bench.inspection.commenting(
          "2.1.1", finding: "yes", agrees: false, text, of: index, by: "case manager", on: day))
    }
    bench.write(try bench.inspection.setting([("readingsDue", "2026-11-20")]))
    bench.write(try bench.inspection.settingDue("2026-11-13", .first, of: 1, by: "MM"))
    #expect(
      try words(bench.inspection) == [
        "flag Hurt 11", "flag Missing 4", "query Early 13", "query Late 3", "comment Not so 5",
        "comment No 3", "late C02 10", "late C01 3", "gap oversight", "gap victims",
      ])
  }

  @Test func whatWasDealtWithIsGone() throws {
    var bench = try bench()
    let query = try #require(bench.inspection.queries.first)
    bench.write(
      try bench.inspection.doing(
        .responded, to: query, "Because", today: "2026-11-22", by: "AB", remark: bench.newID()))
    let flag = try #require(bench.inspection.openFlags.first)
    bench.write(
      try bench.inspection.telling("Duty manager", on: "2026-11-12", of: flag, today: "2026-12-02"))
    let told = try #require(bench.inspection.openFlags.first)
    bench.write(
      try bench.inspection.closing(told, outcome: "Seen", by: "MM", on: "2026-11-22"))
    #expect(
      try words(bench.inspection) == [
        "flag Missing 4", "query Late 3", "gap oversight", "gap victims",
      ])
  }

  @Test func frameworkSaysTheOrder() throws {
    var members = try #require(JSON(parsing: Edition.hmip2021.bytes()).object)
    members["today"] = ["gaps", "flags"]
    #expect(try framework(members).today == [.gaps, .flags])
    members["today"] = nil
    #expect(try framework(members).today == [.flags, .queries, .comments, .late, .gaps])
    members["today"] = ["gaps", "gaps"]
    #expect(throws: JSONFaults.self) { try framework(members) }
    members["today"] = ["tasks"]
    #expect(throws: JSONFaults.self) { try framework(members) }
  }

  private func framework(_ members: JSON.Members) throws -> Framework {
    try Framework.parsing(Array(JSON.object(members).text(.indented).utf8))
  }
}
