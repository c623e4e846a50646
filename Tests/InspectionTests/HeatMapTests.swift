import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// The cells of heat maps, on published inspections and on cases that are known.
@Suite struct HeatMapTests {
  private let court = Identifier<CaseType>("court")

  @Test(arguments: ["north-east-lincolnshire-2022", "stoke-on-trent-2022"])
  func groupsAddUpToTheQuestions(_ report: String) throws {
    let inspection = try rebuiltInspection(report)
    let facts = inspection.groupingFacts
    #expect(facts.count > 5)
    for field in facts {
      for questions in HeatMap.Questions.allCases {
        try expectSums(inspection.heatMap(.groups(field), of: court, across: questions), inspection)
      }
    }
  }

  private func expectSums(_ map: HeatMap, _ inspection: Inspection) throws {
    for (place, column) in map.columns.enumerated() {
      guard case .question(let question) = column else { throw Unexpected() }
      var sum = map.cells.map { $0[place].tally }.reduce(into: Tally()) { $0.add($1) }
      let published = inspection.sheet.tally(question, toCome: 0)
      sum.open = published.open
      #expect(sum == published, "\(question)")
    }
  }

  @Test func promptsStandInTheColumnsWhereTheyAreAskedFor() throws {
    var bench = try Bench()
    let index = try bench.add("C01", "court", ["practitioner": "P1"])
    try bench.answer(index, ["2.1.1.a": "no", "2.1.1.h": "notApplicable"])
    let map = bench.inspection.heatMap(
      .groups(Identifier("practitioner")), of: court, across: .prompts)
    let names = map.columns.map { column -> String in
      guard case .question(let question) = column else { return "" }
      return bench.framework.questions[question].id.text
    }
    #expect(names.prefix(2) == ["2.1.1.a", "2.1.1.b"])
    #expect(!names.contains("2.1.1"))
    #expect(map.cells[0][0].tally == Tally(no: 1))
    let victims = try #require(names.firstIndex(of: "2.1.1.h"))
    #expect(map.cells[0][victims].tally.notRelevant == 1)
  }

  @Test(arguments: ["north-east-lincolnshire-2022", "stoke-on-trent-2022"])
  func standardsAddUpToTheRollUpOfEachTheme(_ report: String) throws {
    let inspection = try rebuiltInspection(report)
    let map = inspection.heatMap(.themes, of: court)
    #expect(map.rows.count > 5)
    for (row, cells) in zip(map.rows, map.cells) {
      guard case .theme(let theme) = row else { throw Unexpected() }
      let rollUp = try #require(inspection.themeRollUps.first { $0.theme == theme })
      let sum = cells.map(\.tally).reduce(into: Tally()) { $0.add($1) }
      #expect(Share(yes: sum.yes, of: sum.denominator) == rollUp.answers.share)
    }
  }

  @Test func casesSayWhatWasAnsweredAndWhatIsOpen() throws {
    var bench = try Bench()
    let first = try bench.add("C01")
    try bench.answer(first, ["2.1.1": "yes", "2.1.2": "no"])
    try bench.add("O01", "outOfCourt")
    let map = bench.inspection.heatMap(.cases(of: nil), of: court)
    #expect(map.rows == [.record(0)])
    #expect(map.cells[0].prefix(3) == [.answer(.yes), .answer(.no), .answer(nil)])
  }

  @Test func groupsStandInTheOrderOfTheirChoicesAndCodes() throws {
    var bench = try Bench()
    for (reference, team, gender) in [
      ("C01", "South", "male"), ("C02", "North", "female"), ("C03", nil, "male"),
    ] {
      var facts = ["gender": gender]
      facts["team"] = team
      try bench.add(reference, "court", facts)
    }
    let inspection = bench.inspection
    let all = Array(inspection.cases.indices)
    #expect(
      inspection.groups(by: Identifier("team"), among: all).map(\.value) == ["North", "South", nil])
    let choices = inspection.framework.facts[Identifier("gender")]?.choiceIDs ?? []
    let genders = inspection.groups(by: Identifier("gender"), among: all).compactMap(\.value)
    #expect(genders == choices.filter { ["male", "female"].contains($0) })
  }

  @Test func groupLeadsToItsCases() throws {
    let inspection = try rebuiltInspection("stoke-on-trent-2022")
    let field = try #require(inspection.groupingFacts.last)
    let groups = inspection.heatMap(.groups(field), of: court)
    for (row, cells) in zip(groups.rows, groups.cells) {
      guard case .group(let group) = row else { throw Unexpected() }
      let cases = inspection.heatMap(.cases(of: group), of: court)
      let answers = cases.cells.map { $0[0].tally }.reduce(into: Tally()) { $0.add($1) }
      #expect(Share(yes: answers.yes, of: answers.denominator) == cells[0].tally.share)
    }
  }

  @Test func printedGroupsKeepSmallNumbersBack() throws {
    let inspection = try rebuiltInspection("stoke-on-trent-2022")
    let rules = try #require(inspection.framework.disclosure)
    let map = inspection.heatMap(.groups(Identifier("gender")), of: court)
    let printable = inspection.printable(
      by: Identifier("gender"), of: court, across: .keyQuestions, rules)
    for (place, column) in printable.enumerated() {
      for (row, figure) in column.figures.enumerated() {
        guard case .shown(let share) = figure else { continue }
        #expect(share == map.cells[row][place].tally.share)
        #expect(min(share.yes, share.of - share.yes) >= rules.fewest)
      }
    }
  }
}

private struct Unexpected: Error {}

extension Tally {
  fileprivate var share: Share? { Share(yes: yes, of: denominator) }
}
