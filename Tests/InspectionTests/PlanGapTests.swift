import BundledData
import Inspection
import SeededChance
import Standards
import Testing

/// What a plan lacks, so that nobody could be held to it.
@Suite struct PlanGapTests {
  private static let today = CalendarDate("2026-12-01")

  /// A plan without a gap, to take something away from.
  private func wholePlan() throws -> Bench {
    var bench = try Bench()
    try bench.plan(
      .recommendation, "Hear victims",
      [
        .addressedTo: "service", .response: "agreed", .boardChampion: "Health lead",
        .serviceChampion: "Team manager",
      ])
    try bench.plan(.line, "Victims' wishes are known", under: "R1", links: ["victims"])
    try bench.plan(
      .action, "Train all staff", under: "R1",
      [
        .owner: "Team manager", .due: "2027-03-31", .status: "underWay", .progress: "Half are",
        .measure: "Share of Yes on victims",
      ])
    return bench
  }

  @Test func wholePlanHasNone() throws { #expect(try wholePlan().planGaps == []) }

  @Test(arguments: [
    ("R1", PlanField.addressedTo), ("R1", .response), ("R1", .boardChampion),
    ("R1", .serviceChampion), ("R1.1", .owner), ("R1.1", .due), ("R1.1", .measure),
    ("R1.1", .progress),
  ])
  func whatIsMissingIsAGap(_ item: String, _ field: PlanField) throws {
    var bench = try wholePlan()
    try bench.plan(item, field, "")
    let more = item == "R1.1" && field == .progress ? ["R1 no progress"] : []
    #expect(bench.planGaps == more + ["\(item) no \(field.rawValue)"])
  }

  @Test func doneWantsEvidenceAndAPartialAnswerItsReason() throws {
    var bench = try wholePlan()
    try bench.plan("R1.1", .status, "done")
    try bench.plan("R1", .response, "partly")
    #expect(bench.planGaps == ["R1 no responseReason", "R1.1 no evidence"])
    try bench.plan("R1.1", .evidence, "Training log")
    try bench.plan("R1", .responseReason, "No money for the rest")
    #expect(bench.planGaps == [])
  }

  @Test func nothingNeedBeDoneAboutWhatIsNotAgreed() throws {
    var bench = try Bench()
    try bench.plan(
      .recommendation, "R",
      [
        .addressedTo: "board", .response: "notAgreed", .responseReason: "Done already",
        .boardChampion: "Chair", .serviceChampion: "Head of service", .progress: "None due",
      ])
    #expect(bench.planGaps == [])
  }

  @Test func lineWithoutALinkAndTextThatStandsTwiceAreGaps() throws {
    var bench = try wholePlan()
    try bench.plan(.line, "victims’ wishes, are known!", under: "R1")
    #expect(bench.planGaps == ["R1b no link", "R1b repeats R1a"])
  }

  @Test(arguments: [
    ("TBC", "TBC"), ("tbc", "tbc"), ("Chair (TBC)", "TBC"), ("to be confirmed", "to be confirmed"),
    ("Somebody, to be named", "to be named"), ("?", "?"), ("–", "–"),
  ])
  func wordsThatOnlyPromiseArePlaceholders(_ text: String, _ found: String) throws {
    #expect(PlanGap.placeholder(in: text) == found)
    var bench = try wholePlan()
    try bench.plan("R1", .boardChampion, text)
    #expect(bench.planGaps == ["R1 boardChampion \(found)"])
    try bench.plan("R1.1", .owner, text)
    #expect(bench.inspection.planItem(of: "R1.1")?.isUnowned == true)
  }

  @Test(arguments: ["Team manager", "Outbound lead", "TB Clinic", "Follow-up lead"])
  func rolesAreNone(_ text: String) { #expect(PlanGap.placeholder(in: text) == nil) }

  @Test(arguments: [
    ("2026-11-30", "notStarted", PlanSignal.Reason.overdue(days: 1)),
    ("2026-12-01", "underWay", .onCourse), ("2026-11-01", "done", .doneNotEvidenced),
    ("", "underWay", .incomplete),
  ])
  func standingFollowsFromDateAndStatus(
    _ due: String, _ status: String, _ reason: PlanSignal.Reason
  ) throws {
    var bench = try wholePlan()
    try bench.plan("R1.1", .due, due)
    try bench.plan("R1.1", .status, status)
    let inspection = bench.inspection
    let action = try inspection.planItem("R1.1")
    let today = try #require(Self.today)
    #expect(inspection.signal(of: action, in: inspection.plan, on: today).reason == reason)
    let overdue = inspection.planRows(.overdue, in: inspection.plan, on: today).map(\.reference)
    #expect(overdue == (reason == .overdue(days: 1) ? ["R1.1"] : []))
    let unevidenced = inspection.planRows(.unevidenced, in: inspection.plan, on: today)
    #expect(unevidenced.map(\.reference) == (status == "done" ? ["R1.1"] : []))
  }

  @Test func unownedActionsAreListed() throws {
    var bench = try wholePlan()
    try bench.plan(.action, "Write a policy", under: "R1a")
    let inspection = bench.inspection
    let rows = inspection.planRows(
      .unowned, in: inspection.plan, on: try #require(Self.today))
    #expect(rows.map(\.reference) == ["R1a.1"])
  }

  /// The plan in the report (`rules.md` section 10): ten rows for eight recommendations, a “TBC”,
  /// a row without a service champion, two lines that stand twice, an empty column for progress,
  /// no word on what is agreed, and no action, owner, date or measure anywhere.
  @Test func gapsOfThePublishedPlanAreWhatItLacks() throws {
    let inspection = try rebuiltInspection("north-east-lincolnshire-2022")
    let plan = inspection.plan
    let tops = plan.active.filter { $0.depth == 0 }
    #expect(tops.map(\.reference) == (1...8).map { "R\($0)" } + ["A1", "A2"])
    #expect(
      tops.prefix(8).map { $0.item.values[.addressedTo] } == Array(repeating: "service", count: 7)
        + ["board"])
    #expect(plan.active.count { $0.item.kind == .line } == 22)
    #expect(plan.active.allSatisfy { $0.item.kind != .line || !$0.item.links.isEmpty })
    var bench = try Bench()
    bench.merge(heads(of: try changes(of: "north-east-lincolnshire-2022")))
    var expected = (1...8).flatMap { number in
      var gaps = ["R\(number) no response"]
      if number == 4 { gaps.append("R4 boardChampion TBC") }
      if number == 6 { gaps.append("R6 no serviceChampion") }
      return gaps + ["R\(number) no progress", "R\(number) no action"]
    }
    expected += ["A1 no progress", "A1 no action", "A1b repeats R6a"]
    expected += ["A2 no progress", "A2 no action", "A2b repeats R4b"]
    #expect(bench.planGaps == expected)
  }

  private func changes(of id: String) throws -> [Change] {
    let report = try publishedReport(id)
    let framework = try bundledFramework(report.framework)
    var generator = SeededGenerator(seed: 3)
    return try InspectionDocument.changes(
      report.document(framework), framework, using: &generator)
  }
}

extension Inspection {
  fileprivate func planItem(of reference: String) -> PlanItem? { try? planItem(reference) }
}
