import BundledData
import Inspection
import OrderedCollections
import Standards
import Testing

/// What the reports print about their samples is reproduced, and nothing is made up beside it.
@Suite struct RebuildingSampleTests {
  /// The words of the reports for the values of the fact; nil stands for no fact at all.
  static let disposals: [String: String?] = [
    "community sentences": "communitySentence", "custodial sentences": "custodialSentence",
    "custodial / post-custody licences": "licence",
    "youth conditional cautions": "youthConditionalCaution", "youth cautions": "youthCaution",
    "community resolutions": "communityResolution", "Outcome 22": "outcome22",
    "other disposals": "other", "community resolutions and Outcome 22s": nil,
  ]

  @Test(arguments: RebuildingFigures.all)
  func sampleSizesAreAsPublishedAndPlanned(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    for type in inspection.framework.caseTypes.keys {
      let published = figures.members("sample")[type.rawValue]?.integer
      #expect(inspection.present(type) == published)
      #expect(inspection.settings.planned[type] == published)
    }
    #expect(inspection.settings.eligible.isEmpty)
  }

  @Test(arguments: RebuildingFigures.all, ["court", "outOfCourt"])
  func disposalMixIsAsPublished(_ figures: RebuildingFigures, _ type: String) throws {
    let inspection = try rebuiltInspection(figures.id)
    let cases = inspection.cases.filter { $0.type.rawValue == type }
    let mix = try #require(figures.members("sample")["\(type)Disposals"]?.object)
    for (words, count) in mix {
      let value = try #require(Self.disposals[words])
      #expect(cases.count { $0.fact("disposal") == value } == count.integer, "\(words)")
    }
  }

  @Test func gatesheadsDisposalsThatArePrintedTogetherStayUnrecorded() throws {
    let inspection = try rebuiltInspection("gateshead-2023")
    let unrecorded = inspection.cases.filter {
      $0.type == "outOfCourt" && $0.fact("disposal") == nil
    }
    #expect(unrecorded.count == 6)
  }

  @Test(arguments: [
    ("north-east-lincolnshire-2022", "court", 6, 1),
    ("north-east-lincolnshire-2022", "outOfCourt", 11, 1),
    ("north-east-lincolnshire-2022", "resettlement", 2, 0),
    ("gateshead-2023", "court", 0, 0),
    ("gateshead-2023", "outOfCourt", 0, 0),
    ("bath-and-north-east-somerset-2025", "court", 0, 0),
    ("peterborough-2020", "court", 0, 0),
  ])
  func oversightIsAsPrintedInFigures(_ id: String, _ type: String, _ yes: Int, _ no: Int) throws {
    let tally = try rebuiltInspection(id).oversight(of: Identifier(type))
    #expect((tally.yes, tally.no) == (yes, no))
  }

  @Test func stokesOversightIsIneffectiveIn14Of33() throws {
    let inspection = try rebuiltInspection("stoke-on-trent-2022")
    let tallies = ["court", "outOfCourt"].map { inspection.oversight(of: $0) }
    let no = tallies.reduce(0) { $0 + $1.no }
    let share = try #require(Share(yes: no, of: tallies.reduce(0) { $0 + $1.denominator }))
    #expect(no == 14)
    #expect(share.percent == 42)
    #expect(inspection.oversight(of: "resettlement").denominator == 0)
  }

  @Test(arguments: ["bath-and-north-east-somerset-2025", "gateshead-2023", "stoke-on-trent-2022"])
  func promptsThatAreNotPrintedStayUnanswered(_ id: String) throws {
    let inspection = try rebuiltInspection(id)
    let answered = inspection.framework.questions.filter { question in
      question.kind == .prompt
        && inspection.cases.indices.contains {
          inspection.sheet.answer(question.index, of: $0) != nil
        }
    }
    #expect(answered.isEmpty)
  }

  @Test func peterboroughsOnlyConditionalCautionIsAskedAboutThePolice() throws {
    let inspection = try rebuiltInspection("peterborough-2020")
    let question = try #require(inspection.framework.question("3.4.2"))
    let asked = inspection.cases.indices.filter {
      inspection.sheet.isAsked(question.index, of: $0)
    }
    #expect(asked.map { inspection.cases[$0].fact("disposal") } == ["youthConditionalCaution"])
  }

  @Test(arguments: RebuildingFigures.all)
  func settingsSayThatTheCasesAreNotReal(_ figures: RebuildingFigures) throws {
    let settings = try rebuiltInspection(figures.id).settings
    #expect(settings.service == figures.json["service"]?.string)
    #expect(settings.fieldworkStarted == figures.json["fieldworkStarted"]?.string)
    #expect(settings.provenance == "rebuilt from published totals; the cases are not real")
  }
}
