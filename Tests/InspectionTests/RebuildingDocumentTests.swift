import BitCollections
import BundledData
import Inspection
import Standards
import Testing

/// A rebuilt inspection is the same on every machine, and a document like any other.
@Suite struct RebuildingDocumentTests {
  @Test(arguments: RebuildingFigures.all)
  func sameReportGivesSameBytes(_ figures: RebuildingFigures) throws {
    let report = try publishedReport(figures.id)
    let framework = try bundledFramework(report.framework)
    let once = report.document(framework).text(.indented)
    #expect(once == report.document(framework).text(.indented))
  }

  @Test(arguments: RebuildingFigures.all)
  func exportImportExportIsByteIdentical(_ figures: RebuildingFigures) throws {
    let rebuilt = try rebuiltInspection(figures.id)
    let first = InspectionDocument.text(rebuilt)
    let imported = try inspection(
      from: InspectionDocument.parse(Array(first.utf8)), rebuilt.framework)
    #expect(InspectionDocument.text(imported) == first)
  }

  /// A No should mean something: where the counts allow it, a prompt's Nos lie in the cases whose
  /// key question is No.
  @Test func promptsSayNoFirstWhereTheKeyQuestionDoes() throws {
    let inspection = try rebuiltInspection("north-east-lincolnshire-2022")
    let sheet = inspection.sheet
    for prompt in inspection.framework.questions where prompt.kind == .prompt {
      let no = sheet.cases(answering: .no, to: prompt.index)
      let insufficient = sheet.cases(answering: .no, to: prompt.keyQuestion)
      #expect(
        no.isSubset(of: insufficient) || insufficient.isSubset(of: no), "\(prompt.id)")
    }
  }

  /// The seed is written out: were it to change, every rebuilt case would.
  @Test func answersOfTheFirstStokeCaseStayWhatTheyWere() throws {
    let inspection = try rebuiltInspection("stoke-on-trent-2022")
    let index = try inspection.index(ofReference: "C01")
    let words = inspection.questions(of: index).compactMap { question in
      inspection.sheet.answer(question.index, of: index)
        .map { "\(question.id)=\(inspection.framework.word(for: $0, to: question))" }
    }
    #expect(
      words.joined(separator: " ") == """
        2.1.1=yes 2.1.2=no 2.1.3=yes 2.2.1=no 2.2.2=no 2.2.3=yes 2.3.1=no 2.3.2=no 2.3.3=yes \
        2.4.1=no 2.4.2=yes 2.4.3=no oversight=no
        """)
  }

  @Test func faultsOfAReportAreNamedByPathAndLine() throws {
    let bytes = Array(#"{"format": "caseaudit-published/1", "score": 18}"#.utf8)
    #expect {
      try PublishedReport(parsing: bytes)
    } throws: { error in
      let faults = (error as? JSONFaults)?.faults.map(\.message) ?? []
      return faults.contains("line 1, $: “keyQuestions” is missing")
    }
  }
}
