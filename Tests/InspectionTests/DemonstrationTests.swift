import BundledData
import Foundation
import Inspection
import OrderedCollections
import Standards
import Testing

/// `anytown` is what a newcomer sees first; it must show an inspection in the middle of its week.
@Suite struct DemonstrationTests {
  let framework: Framework
  let invented: InventedInspection

  init() throws {
    let file = try #require(BundledData.demonstrations.first { $0.name == "anytown" })
    invented = try InventedInspection(parsing: file.bytes)
    framework = try bundledFramework(invented.framework)
  }

  /// The inspection after both laptops were merged.
  private func merged() throws -> Inspection {
    var generator = SystemRandomNumberGenerator()
    let history = try invented.history(framework, using: &generator)
    var inspection = Inspection(framework)
    for action in history.shared {
      inspection.apply(heads(of: action.changes, by: action.author))
    }
    let ours = heads(of: history.ours.changes, by: history.ours.author)
    let theirs = heads(of: history.theirs.changes, by: history.theirs.author)
    inspection.apply([(ours[0].key, ours[0].heads + theirs[0].heads)])
    inspection.apply(Array(theirs.dropFirst()))
    return inspection
  }

  @Test func partOfTheSampleIsReadByTwoInspectors() throws {
    let inspection = try merged()
    let progress = inspection.cases.indices.map { inspection.progress(of: $0).words }
    #expect(inspection.cases.map { inspection.toCome($0.type) }.contains { $0 > 0 })
    #expect(Set(progress) == ["Complete", "In progress", "Not started", "There is a problem"])
    #expect(Set(inspection.cases.flatMap(\.authors)) == ["AB", "CD"])
    #expect(inspection.cases.allSatisfy { $0.authors.count <= 1 || $0.reference == "C04" })
    let share = try #require(
      Share(
        yes: progress.count { $0 == "Complete" },
        of: inspection.settings.planned.values.reduce(0, +)))
    #expect((35...60).contains(share.percent))
  }

  @Test func oneAnswerIsInConflictAndDecidesABanding() throws {
    let inspection = try merged()
    let question = try #require(framework.question("2.2.2"))
    let index = try inspection.index(ofReference: "C04")
    #expect(inspection.conflicts.count == 1)
    #expect(inspection.conflict(question.index, of: index) == ["yes", "no"])
    let ratings = try ["yes", "no"].map { answer in
      var settled = inspection
      settled.apply(heads(of: try settled.answering("2.2.2", with: answer, of: index)))
      return settled.ratings.standards[try #require(framework.standard("2.2")).index].ruleRating
    }
    #expect(ratings[0] != ratings[1])
  }

  @Test func bandingsStillMove() throws {
    let inspection = try merged()
    let results = inspection.ratings.standards.filter { $0.ruleRating != nil && $0.judged == nil }
    #expect(results.count == 7)
    #expect(results.allSatisfy { $0.isProvisional && !$0.isSettled })
    #expect(Set(results.compactMap(\.ruleRating)).count >= 3)
    #expect(
      results.contains { result in
        result.triggers.contains { if case .nearBoundary = $0 { true } else { false } }
      })
    #expect(
      results.contains { result in
        result.triggers.contains { if case .oneCase = $0 { true } else { false } }
      })
    #expect(inspection.ratings.overall.rating == nil)
  }

  @Test func judgedStandardsArePartlyEnteredWithReasons() throws {
    let judgements = try merged().judgements.compactMap(\.self)
    #expect((1..<6).contains(judgements.count))
    #expect(judgements.allSatisfy { $0.rationale?.isEmpty == false })
  }

  @Test func gapsAreLeftForOversightToFind() throws {
    let inspection = try merged()
    let sheet = inspection.sheet
    let unexplained = inspection.cases.indices.contains { index in
      inspection.questions(of: index).contains { question in
        question.kind == .keyQuestion && sheet.answer(question.index, of: index) == .no
          && !inspection.cases[index].notes.contains {
            $0.about?.text.hasPrefix(question.id.text) == true
          }
      }
    }
    let apart = inspection.cases.count {
      $0.fact("harmInspector") != nil && $0.fact("harmService") != $0.fact("harmInspector")
        || $0.fact("safetyInspector") != nil
          && $0.fact("safetyService") != $0.fact("safetyInspector")
    }
    let contingency = try #require(framework.question("2.2.2.d"))
    let planning = try #require(framework.question("2.2.2"))
    #expect(unexplained)
    #expect(apart >= 3)
    #expect(sheet.cases(answering: .no, to: framework.oversight.index).count >= 2)
    #expect(
      inspection.cases.indices.contains {
        sheet.answer(planning.index, of: $0) != nil && sheet.isAsked(contingency.index, of: $0)
          && sheet.answer(contingency.index, of: $0) == nil
      })
  }

  @Test func notesAndQuestionsForInterviewsAreThere() throws {
    let inspection = try merged()
    let kinds = Set(inspection.cases.flatMap(\.notes).map(\.kind))
    #expect(kinds == Set(Note.Kind.allCases))
    #expect(inspection.cases.contains { $0.notes.contains { $0.about == nil } })
    #expect(!inspection.standardNotes.isEmpty)
    #expect(inspection.cases.count { !$0.marks.isEmpty } >= 3)
  }

  @Test func exportImportExportIsByteIdentical() throws {
    let first = InspectionDocument.text(
      try inspection(from: invented.document(framework), framework))
    let again = try inspection(from: InspectionDocument.parse(Array(first.utf8)), framework)
    #expect(InspectionDocument.text(again) == first)
  }

  @Test(arguments: [
    #""yyy""#, #""yyyyyn:y yy:y ya:q""#, #""yyyyyn:y yy:y ya:yy""#, #""yyyyyn y yy:y ya:y""#, "7",
  ])
  func lettersThatDoNotFitAreRefused(_ letters: String) throws {
    let text = """
      {"format": "caseaudit-demonstration/1", "id": "x", "framework": "hmip-youth-2021",
       "service": "X", "lead": "AB",
       "cases": [{"reference": "O01", "type": "outOfCourt", "by": "AB",
                  "answers": {"3.3": \(letters)}}],
       "conflict": {"reference": "O01", "key": "3.3.1", "value": "no", "by": "CD", "note": "-"}}
      """
    let invented = try InventedInspection(parsing: Array(text.utf8))
    #expect {
      try invented.document(framework)
    } throws: { error in
      (error as? JSONFaults)?.faults.map(\.path.description) == [#"$.cases[0].answers["3.3"]"#]
    }
  }
}
