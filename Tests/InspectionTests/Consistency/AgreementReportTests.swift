import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// What two readers said is compared as it stands, counted where chance chose the case, and
/// changed by nobody but a person with a reason.
@Suite struct AgreementReportTests {
  /// Ten cases; those that chance chose are read a second time, and answered otherwise as told.
  private func bench(
    _ first: [String: String] = ["2.1.1": "yes", "2.1.2": "yes", "2.1.1.a": "yes"],
    _ second: [String: String] = ["2.1.1": "no", "2.1.2": "yes", "2.1.1.a": "notApplicable"]
  ) throws -> Bench {
    var bench = try Bench()
    for number in 1...10 { try bench.answer(try bench.add("C\(number)"), first) }
    bench.write(try bench.inspection.drawing(share: 40, seed: "7"))
    for index in bench.inspection.drawnCases { try bench.read(index, .second, second) }
    return bench
  }

  private func question(_ id: String, _ bench: Bench) throws -> Question {
    try #require(bench.framework.question(id))
  }

  private func figures(_ id: String, _ bench: Bench) throws -> AgreementFigures? {
    let index = try question(id, bench).index
    return bench.inspection.agreementReport.rows.first { $0.subject == .question(index) }?.figures
  }

  @Test func figuresStandForEachQuestionAndAllTogether() throws {
    let bench = try bench()
    let report = bench.inspection.agreementReport
    #expect(report.drawn.count == 4)
    #expect(report.totals.map(\.figures.count) == [8, 4, 0])
    #expect(report.totals.map(\.figures.table.agreed) == [4, 0, 0])
    #expect(try figures("2.1.1", bench)?.table.counts == [[0, 4], [0, 0]])
    #expect(try figures("2.1.2", bench)?.table.agreement == 1)
    #expect(try figures("2.1.2", bench)?.table.cohenKappa == nil)
    #expect(try figures("2.1.1.a", bench)?.table.counts[0] == [0, 0, 4])
    #expect(try figures("2.1.3", bench) == nil)
    #expect(report.totals[0].figures.secondStricter == 4)
    #expect(report.totals[0].figures.firstStricter == 0)
  }

  @Test func aCaseThatSomebodyChoseIsInNoFigure() throws {
    var bench = try bench()
    let before = bench.inspection.agreementReport
    let other = try #require(
      bench.inspection.activeCases.first { !bench.inspection.drawnCases.contains($0) })
    try bench.read(other, .second, ["2.1.1": "yes", "2.1.2": "no"])
    let report = bench.inspection.agreementReport
    #expect(report.uncounted.map(\.caseIndex) == [other])
    #expect(report.rows == before.rows)
    #expect(report.pairs == before.pairs)
    #expect(report.drift == before.drift)
  }

  @Test func withoutADrawThereAreNoFigures() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes"])
    try bench.read(index, .second, ["2.1.1": "no"])
    let report = bench.inspection.agreementReport
    #expect(report.cases.count == 1)
    #expect(report.totals.allSatisfy { $0.figures.count == 0 && $0.figures.table.agreement == nil })
    #expect(report.pairs.isEmpty)
  }

  @Test func alphaTakesInAThirdReader() throws {
    var bench = try bench(["2.1.1": "yes"], ["2.1.1": "no"])
    for index in bench.inspection.drawnCases {
      try bench.read(index, .second, by: "EF", ["2.1.1": "yes"])
    }
    let figures = try #require(try figures("2.1.1", bench))
    #expect(figures.count == 4, "two readers are compared in the table")
    let units = Array(repeating: [0, 1, 0], count: 4)
    #expect(figures.alpha == KrippendorffAlpha(units: units).coefficient(.nominal))
    #expect(figures.alpha != nil)
  }

  // MARK: - Settling

  @Test func settlingKeepsBothReadings() throws {
    var bench = try bench()
    let index = bench.inspection.drawnCases[0]
    let asked = try question("2.1.1", bench)
    let id = bench.newID()
    bench.write(
      try bench.inspection.settlingReadings(
        asked, as: .no, because: " the plan is silent ", by: "EF", of: index, reading: id),
      by: "EF")
    let compared = try #require(bench.inspection.comparedCase(index))
    let line = try #require(compared.lines.first { $0.question == asked.index })
    #expect(line.first == .yes)
    #expect(line.second == .no)
    #expect(line.settled == .no)
    #expect(line.reason == "the plan is silent")
    #expect(!line.isOpen)
    #expect(bench.answer("2.1.1", of: index) == .no)
    #expect(try figures("2.1.1", bench)?.table.counts == [[0, 4], [0, 0]], "as it was read")
    bench.expectSameFromScratch()
    // A second difference of the case goes into the same settled reading.
    bench.write(
      try bench.inspection.settlingReadings(
        question("2.1.1.a", bench), as: .yes, because: "seen", by: "EF", of: index,
        reading: bench.newID()), by: "EF")
    let settled = bench.inspection.cases[index].readings.values.filter { $0.kind == .settled }
    #expect(settled.map(\.answers.count) == [2])
    let text = InspectionDocument.text(bench.inspection)
    #expect(text.contains("the plan is silent"))
  }

  /// As a merge brings them: each copy settled the difference, and not alike.
  @Test func whatCopiesSettledApartIsOpenAndIsSettledInBoth() throws {
    var bench = try bench()
    let index = bench.inspection.drawnCases[0]
    let asked = try question("2.1.1", bench)
    try bench.read(index, .settled, by: "EF", ["2.1.1": "no"])
    try bench.read(index, .settled, by: "GH", ["2.1.1": "yes"])
    let line = {
      try #require(
        bench.inspection.comparedCase(index)?.lines.first { $0.question == asked.index })
    }
    #expect(try line().settled == nil)
    #expect(try line().isOpen)
    #expect(bench.inspection.moderationShift.settled == 0)
    bench.write(
      try bench.inspection.settlingReadings(
        asked, as: .no, because: "agreed on the telephone", by: "EF", of: index,
        reading: bench.newID()), by: "EF")
    #expect(try line().settled == .no)
    #expect(bench.answer("2.1.1", of: index) == .no)
    bench.expectSameFromScratch()
  }

  @Test func settlingNeedsADifferenceAndAReason() throws {
    let bench = try bench()
    let index = bench.inspection.drawnCases[0]
    let id = RandomID(high: 5, low: 5)
    let asked = (try question("2.1.1", bench), try question("2.1.2", bench))
    #expect(throws: Refusal.emptyText("The reason")) {
      try bench.inspection.settlingReadings(
        asked.0, as: .no, because: " ", by: "EF", of: index, reading: id)
    }
    #expect(throws: Refusal.readingsAgree(question: "2.1.2")) {
      try bench.inspection.settlingReadings(
        asked.1, as: .no, because: "x", by: "EF", of: index, reading: id)
    }
  }

  @Test func theShiftTellsAnswersDirectionAndBands() throws {
    var bench = try bench(["2.1.1": "yes", "2.1.2": "yes", "2.1.3": "yes"], ["2.1.1": "no"])
    #expect(bench.inspection.moderationShift.settled == 0)
    for index in bench.inspection.drawnCases.prefix(3) {
      bench.write(
        try bench.inspection.settlingReadings(
          question("2.1.1", bench), as: .no, because: "seen", by: "EF", of: index,
          reading: bench.newID()))
    }
    let last = bench.inspection.drawnCases[3]
    bench.write(
      try bench.inspection.settlingReadings(
        question("2.1.1", bench), as: .yes, because: "it is there", by: "EF", of: last,
        reading: bench.newID()))
    let shift = bench.inspection.moderationShift
    #expect([shift.settled, shift.changed, shift.toNo, shift.toYes] == [4, 3, 3, 0])
    #expect(shift.direction.probability == 0.25)
    // Ten of ten is Outstanding, seven of ten is Good.
    #expect(shift.moves.map(\.id?.text) == ["2.1.1", "2.1"])
    let words = shift.moves.map { move in
      [move.before, move.now].map { $0.map { bench.framework.band($0).id.rawValue } }
    }
    #expect(words == Array(repeating: ["outstanding", "good"], count: 2))
  }

  // MARK: - Readers and drift

  @Test func bothDirectionsOfTwoReadersAreNamedInTheOrderOfTheirCodes() throws {
    var bench = try Bench()
    for number in 1...4 {
      let index = try bench.add("C\(number)")
      let isSwapped = number % 2 == 0
      try bench.answer(
        index, ["2.1.1": isSwapped ? "yes" : "no", "2.1.2": "yes"], by: isSwapped ? "CD" : "AB")
    }
    bench.write(try bench.inspection.drawing(share: 100, seed: "7"))
    for index in 0..<4 {
      let isSwapped = index % 2 == 1
      try bench.read(
        index, .second, by: isSwapped ? "AB" : "CD",
        ["2.1.1": isSwapped ? "no" : "yes", "2.1.2": index == 0 ? "no" : "yes"])
    }
    let pair = try #require(bench.inspection.agreementReport.pairs.first)
    #expect(bench.inspection.agreementReport.pairs.count == 1)
    #expect([pair.one, pair.other] == ["AB", "CD"])
    #expect([pair.count, pair.oneStricter, pair.otherStricter] == [8, 4, 1])
    #expect(pair.isSmall)
  }

  @Test func driftComparesTheEarlyHalfWithTheLate() throws {
    var bench = try Bench()
    let answers = Dictionary(
      uniqueKeysWithValues: bench.framework.questions(for: "court").prefix(10).map {
        ($0.id.text, "yes")
      })
    for number in 1...4 { try bench.answer(try bench.add("C\(number)"), answers) }
    bench.write(try bench.inspection.drawing(share: 100, seed: "7"))
    for index in 0..<4 {
      var second = answers
      if index > 1 { for key in answers.keys.sorted().prefix(8) { second[key] = "no" } }
      try bench.read(index, .second, second)
    }
    let drift = try #require(bench.inspection.agreementReport.drift)
    #expect([drift.early.agreement?.percent, drift.late.agreement?.percent] == [100, 20])
    #expect([drift.early.cases, drift.late.cases] == [2, 2])
    #expect(drift.late.secondStricter == 16)
    #expect(!drift.isSmall)
    let difference = try #require(drift.difference)
    #expect(abs(difference.value + 0.8) < 1e-12)
    #expect(!difference.allowsNone)
  }

  /// Newcombe's own example, as `statistics.md` gives it.
  @Test func theIntervalOfADifferenceEqualsTheReference() throws {
    let one = try #require(Share(yes: 56, of: 70))
    let other = try #require(Share(yes: 48, of: 80))
    let difference = ProportionDifference(one, less: other)
    #expect(abs(difference.lower - 0.0524) < 0.00005)
    #expect(abs(difference.upper - 0.3339) < 0.00005)
    #expect(abs(difference.value - 0.2) < 1e-12)
  }

  @Test func pivotalJudgementsAreThoseOfTheTrigger() throws {
    var bench = try Bench()
    for number in 1...6 {
      try bench.answer(
        try bench.add("C\(number)"),
        ["2.1.1": number == 1 ? "no" : "yes", "2.1.2": "yes", "2.1.3": "yes"])
    }
    let trigger = try bench.result("2.1").triggers.contains {
      if case .oneCase = $0 { true } else { false }
    }
    #expect(trigger)
    let pivotal = bench.inspection.pivotalJudgements
    #expect(pivotal.allSatisfy { !$0.cases.isEmpty })
    let flipped = try #require(pivotal.first)
    let before = try bench.result("2.1").ruleRating
    let asked = bench.framework.questions[flipped.question]
    try bench.answer(flipped.cases[0], [asked.id.text: flipped.answer == .yes ? "no" : "yes"])
    #expect(try bench.result("2.1").ruleRating != before)
  }
}
