import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Who reads what by when: done, late, exempted, for first and second readings alike.
@Suite struct DueReadingTests {
  private let today = CalendarDate("2026-12-01") ?? .epoch

  /// CD reads a case that is due and one that is complete; AB one; one is nobody's.
  private func bench() throws -> Bench {
    var bench = try Bench()
    for (reference, visitor) in [("C01", "CD"), ("C02", "CD"), ("C03", "AB"), ("C04", "")] {
      let index = try bench.add(
        reference, "court", visitor.isEmpty ? [:] : ["inspector": visitor])
      if reference != "C04" { try bench.answerAll(index, "yes") }
    }
    bench.write(try bench.inspection.setting([("readingsDue", "2026-11-28")]))
    return bench
  }

  private func words(_ bench: Bench) -> [String] {
    bench.inspection.workloads(on: today).flatMap { workload in
      workload.readings.map { reading in
        let reference = bench.inspection.cases[reading.caseIndex].reference
        return "\(workload.reader ?? "–") \(reference) \(reading.kind) \(reading.standing)"
      }
    }
  }

  @Test func peopleStandInTheOrderOfTheirCodesAndNobodyLast() throws {
    var bench = try bench()
    bench.write(try bench.inspection.moving(1, to: .submitted, by: "CD"))
    #expect(
      words(bench) == [
        "AB C03 first late(days: 3)", "CD C01 first late(days: 3)", "CD C02 first done",
        "– C04 first late(days: 3)",
      ])
    let cd = try #require(bench.inspection.workloads(on: today).first { $0.reader == "CD" })
    #expect([cd.done, cd.owed, cd.late, cd.exempted] == [1, 1, 1, 0])
    #expect(cd.nextDue?.description == "2026-11-28")
  }

  @Test func whatIsReturnedIsOwedAgain() throws {
    var bench = try bench()
    bench.write(try bench.inspection.moving(1, to: .submitted, by: "CD"))
    bench.write(try bench.inspection.moving(1, to: .returned, by: "AB", because: "look again"))
    #expect(words(bench).contains("CD C02 first late(days: 3)"))
  }

  @Test func aDayOfItsOwnGoesBeforeThatOfAll() throws {
    var bench = try bench()
    bench.write(try bench.inspection.settingDue("2026-12-01", .first, of: 0, by: "MM"))
    bench.write(try bench.inspection.settingDue("2026-12-09", .first, of: 1, by: "MM"))
    #expect(words(bench).contains("CD C01 first open(days: Optional(0))"))
    #expect(words(bench).contains("CD C02 first open(days: Optional(8))"))
    bench.write(try bench.inspection.settingDue(" ", .first, of: 0, by: "MM"))
    #expect(words(bench).contains("CD C01 first late(days: 3)"))
    #expect(throws: Refusal.notADate("soon")) {
      try bench.inspection.settingDue("soon", .first, of: 0, by: "MM")
    }
    bench.expectSameFromScratch()
  }

  @Test func withoutAnyDayNothingIsLate() throws {
    var bench = try bench()
    bench.write(try bench.inspection.setting([("readingsDue", "")]))
    #expect(bench.inspection.lateReadings(on: today).isEmpty)
    #expect(words(bench).contains("AB C03 first open(days: nil)"))
  }

  @Test func anExemptedReadingIsNeverLateAndSaysWhoApprovedIt() throws {
    var bench = try bench()
    bench.write(try bench.exempt(2))
    #expect(words(bench).contains("AB C03 first exempted"))
    #expect(bench.inspection.lateReadings(on: today).map(\.caseIndex) == [0, 1, 3])
    let exemption = try #require(bench.inspection.cases[2].exemptions[.first])
    #expect(exemption.approvedBy == "head of inspection")
    #expect(exemption.reason == "file at court")
    #expect([exemption.by, exemption.on] == ["MM", "2026-12-01"])
    // What is done is done, exempted or not.
    bench.write(try bench.inspection.moving(2, to: .submitted, by: "AB"))
    #expect(words(bench).contains("AB C03 first done"))
    bench.write(try bench.inspection.endingExemption(.first, of: 2, by: "MM"))
    #expect(throws: Refusal.notExempted(reference: "C03", .first)) {
      try bench.inspection.endingExemption(.first, of: 2, by: "MM")
    }
    bench.expectSameFromScratch()
  }

  @Test func anExemptionNeedsItsReasonAndWhoApprovedIt() throws {
    let bench = try bench()
    #expect(throws: Refusal.emptyText("The reason")) { try bench.exempt(0, because: " ") }
    #expect(throws: Refusal.emptyText("Who approved the exemption")) {
      try bench.exempt(0, approvedBy: "")
    }
  }

  @Test func whereReviewersAreNamedItIsForThem() throws {
    var bench = try bench()
    bench.write(try bench.inspection.setting([("reviewers", "LL")]))
    #expect(throws: Refusal.forReviewers(["LL"])) { try bench.exempt(0) }
    #expect(throws: Refusal.forReviewers(["LL"])) {
      try bench.inspection.settingDue("2026-12-09", .first, of: 0, by: "MM")
    }
    bench.write(try bench.inspection.settingDue("2026-12-09", .first, of: 0, by: "LL"))
  }

  @Test func aWithdrawnCaseIsOwedByNobody() throws {
    var bench = try bench()
    bench.write(try bench.inspection.withdrawing(3, because: "moved away"))
    #expect(!words(bench).contains { $0.contains("C04") })
  }

  // MARK: - Second readings

  @Test func aSecondReadingIsAwaitedHandedOverAndBack() throws {
    var bench = try bench()
    bench.write(try bench.inspection.setting([("secondReadingsDue", "2026-12-04")]))
    bench.write(try bench.inspection.drawing(share: 100, least: 1, seed: "s"))
    #expect(words(bench).count == 8)
    #expect(words(bench).contains("– C01 second open(days: Optional(3))"))
    let id = try bench.read(0, .second, by: "EF", [:])
    #expect(words(bench).contains("EF C01 second open(days: Optional(3))"))
    let questions = bench.inspection.questions(of: 0).map(\.id.text)
    for key in questions.dropLast() {
      bench.set(bench.answerKey(key, 0, reading: id), [bench.head("yes", by: "EF")])
    }
    #expect(words(bench).contains("EF C01 second open(days: Optional(3))"))
    let last = try #require(questions.last)
    bench.set(bench.answerKey(last, 0, reading: id), [bench.head("yes", by: "EF")])
    #expect(words(bench).contains("EF C01 second done"))
    bench.expectSameFromScratch()
  }

  @Test func eachReadingIsExemptedByItself() throws {
    var bench = try bench()
    _ = try bench.read(0, .second, by: "EF", [:])
    bench.write(
      try bench.inspection.exempting(
        .second, of: 0, because: "EF is ill", approvedBy: "LL", by: "MM", on: "2026-12-01"))
    #expect(words(bench).contains("EF C01 second exempted"))
    #expect(words(bench).contains("CD C01 first late(days: 3)"))
  }

  /// A second reading is still to come while none was handed over or is back.
  @Test func whatIsDoneIsNotExempted() throws {
    var bench = try bench()
    bench.write(try bench.inspection.moving(1, to: .submitted, by: "CD"))
    #expect(throws: Refusal.nothingToExempt(reference: "C02", .first)) {
      try bench.exempt(1)
    }
    #expect(throws: Never.self) {
      try bench.inspection.exempting(
        .second, of: 1, because: "EF is ill", approvedBy: "LL", by: "MM", on: "2026-12-01")
    }
  }

  // MARK: - Two laptops

  @Test func ofTwoDaysTheEarlierCountsAndNothingStops() throws {
    var bench = try bench()
    let key = try #require(
      bench.inspection.settingDue("2026-12-05", .first, of: 0, by: "MM").first?.key)
    bench.diverge(key, [("2026-12-05", "MM"), ("2026-12-03", "LL")])
    #expect(words(bench).contains("CD C01 first open(days: Optional(2))"))
    #expect(bench.inspection.conflicts.isEmpty)
    bench.expectSameFromScratch()
  }
}

extension Bench {
  fileprivate func exempt(
    _ index: Int, because reason: String = "file at court",
    approvedBy approver: String = "head of inspection"
  ) throws -> [Change] {
    try inspection.exempting(
      .first, of: index, because: reason, approvedBy: approver, by: "MM", on: "2026-12-01")
  }
}
