import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// An inspector measures themselves before fieldwork; nothing agreed shows before it is answered.
@Suite struct CalibrationTests {
  private func practice() throws -> Bench {
    var bench = try Bench()
    var generator = SeededGenerator(seed: 3)
    bench.writeTogether(try bench.inspection.calibrating(using: &generator))
    return bench
  }

  private func answer(_ bench: inout Bench, _ index: Int, otherwise: Int = 0) throws {
    let agreed = try #require(bench.inspection.practice(index)).agreed
    for (place, question) in agreed.keys.sorted().enumerated() {
      let asked = bench.framework.questions[question]
      let right = try #require(agreed[question]).answer
      let given: Answer = place < otherwise ? (right == .yes ? .no : .yes) : right
      try bench.answer(index, [asked.id.text: bench.framework.word(for: given, to: asked)])
    }
  }

  @Test func theBundledPracticeCasesAskWholeStandards() throws {
    let framework = try Edition.hmip2021.framework()
    #expect(framework.calibration.map(\.reference) == ["P01", "P02"])
    for (practice, standard) in zip(framework.calibration, ["2.1", "3.1"]) {
      let asked = framework.questions.filter { $0.id.standard?.text == standard }.map(\.index)
      #expect(practice.agreed.keys.sorted() == asked)
      #expect(Set(practice.agreed.values.map(\.answer)).isSuperset(of: [.yes, .no]))
    }
  }

  @Test func onlyCompletePracticeCasesCount() throws {
    var bench = try practice()
    #expect(bench.inspection.calibrationResults.map(\.isComplete) == [false, false])
    try answer(&bench, 0, otherwise: 2)
    try bench.answer(1, ["3.1.1": "no"])
    let results = bench.inspection.calibrationResults
    #expect(results.map(\.isComplete) == [true, false])
    #expect(results[0].lines.count(where: \.differs) == 2)
    let figures = bench.inspection.calibrationFigures(results)
    #expect(figures.count == results[0].lines.count)
    #expect(figures.table.agreed == figures.count - 2)
    #expect(results[0].readers == ["AB"])
  }

  @Test func aPracticeFileIsMarkedAndComesThroughADocument() throws {
    var bench = try practice()
    try answer(&bench, 0)
    #expect(bench.inspection.settings.isCalibration)
    let text = InspectionDocument.text(bench.inspection)
    let again = try importing(text, bench.framework)
    #expect(again.settings.isCalibration)
    #expect(InspectionDocument.text(again) == text)
  }

  @Test func aCaseOfTheSampleIsNoPracticeCase() throws {
    var bench = try Bench()
    try bench.add("P01")
    #expect(bench.inspection.practice(0) == nil)
    #expect(bench.inspection.calibrationResults.isEmpty)
  }

  @Test func anEditionWithoutPracticeCasesIsRefused() throws {
    var generator = SeededGenerator(seed: 3)
    let bench = try Bench(.hmip2018)
    #expect(throws: Refusal.noCalibration(framework: "hmip-youth-2018")) {
      try bench.inspection.calibrating(using: &generator)
    }
  }
}
