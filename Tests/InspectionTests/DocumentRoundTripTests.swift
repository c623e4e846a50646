import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// Reads a document into a new inspection, as an import does.
func importing(_ text: String, _ framework: Framework, seed: UInt64 = 1) throws -> Inspection {
  var generator = SeededGenerator(seed: seed)
  let document = try InspectionDocument.parse(Array(text.utf8))
  let changes = try InspectionDocument.changes(document, framework, using: &generator)
  var bench = ChangeFeed(framework)
  return bench.inspection(of: changes)
}

/// Changes written into an empty file in their order.
private struct ChangeFeed {
  let framework: Framework

  init(_ framework: Framework) { self.framework = framework }

  mutating func inspection(of changes: [Change]) -> Inspection {
    var inspection = Inspection(framework)
    let writer = RandomID(high: 0, low: 2)
    inspection.apply(
      changes.enumerated().map { place, change in
        let stamp = Stamp(time: 9, writer: writer, sequence: place + 1)
        return (change.key, [Head(stamp: stamp, author: "AB", clock: "", value: change.value)])
      })
    return inspection
  }
}

/// Whatever an inspection holds, its export can be imported and exported as the same bytes.
@Suite struct DocumentRoundTripTests {
  @Test(arguments: Edition.allCases, 0..<80)
  func exportImportExportGivesTheSameBytes(_ edition: Edition, _ seed: UInt64) throws {
    let bench = try Bench.random(edition, seed: seed)
    let first = InspectionDocument.text(bench.inspection)
    do {
      let second = InspectionDocument.text(try importing(first, bench.framework))
      #expect(Array(second.utf8) == Array(first.utf8))
    } catch let error as JSONFaults {
      Issue.record("\(error.faults.map(\.message))")
    }
  }

  @Test(arguments: Edition.allCases, 0..<30)
  func theRatingsComeThroughAsTheyWere(_ edition: Edition, _ seed: UInt64) throws {
    let bench = try Bench.random(edition, seed: seed)
    let again = try importing(InspectionDocument.text(bench.inspection), bench.framework)
    #expect(again.ratings == bench.inspection.ratings)
    #expect(RatingsDocument(again).json == RatingsDocument(bench.inspection).json)
  }

  @Test(arguments: Bench.awkwardTexts) func notesKeepEveryCharacter(_ text: String) throws {
    var bench = try Bench()
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    let index = try bench.add("C01")
    try bench.note(index, "x\(text)", on: "2.1.1")
    let again = try importing(InspectionDocument.text(bench.inspection), bench.framework)
    let read = try #require(again.cases[0].notes.first?.text)
    #expect(Array(read.unicodeScalars) == Array("x\(text)".unicodeScalars))
  }

  @Test func textsOfAnyLengthComeThrough() throws {
    var bench = try Bench()
    let long = String(repeating: "word ", count: 30_000) + "end"
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes"])
    try bench.note(index, long)
    bench.writeTogether(
      try bench.inspection.deciding("2.1", "good", because: long, by: "panel", on: ""))
    bench.writeTogether(try bench.inspection.judging("1.1", "good", because: long))
    let text = InspectionDocument.text(bench.inspection)
    #expect(InspectionDocument.text(try importing(text, bench.framework)) == text)
  }

  @Test func answersThatAreNoLongerAskedStayBehind() throws {
    var bench = try Bench(.hmip2018)
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    let index = try bench.add("O01", "outOfCourt", ["disposal": "youthConditionalCaution"])
    try bench.answer(index, ["3.4.2": "no"])
    try bench.note(index, "seen", on: "3.4.2.a")
    bench.write(try bench.inspection.setting(facts: [("disposal", "youthCaution")], of: index))
    let members = InspectionDocument.json(bench.inspection)["cases"]?.array?.first
    #expect(members?["answers"] == nil)
    #expect(members?["notes"] == nil)
  }

  @Test func theSmallestDocumentIsEnough() throws {
    let framework = try Edition.hmip2021.framework()
    let inspection = try importing(
      """
      {"format": "caseaudit-inspection/1", "framework": "hmip-youth-2021", "service": "Anytown",
       "cases": [{"reference": "C01", "type": "court"}]}
      """, framework)
    #expect(inspection.settings.service == "Anytown")
    #expect(inspection.cases.map(\.reference) == ["C01"])
    #expect(inspection.cases[0].state == .draft)
  }

  @Test func aDecisionWithoutARuleRatingIsTakenAsMadeAgainstTheOneFound() throws {
    let framework = try Edition.hmip2021.framework()
    let inspection = try importing(
      """
      {"format": "caseaudit-inspection/1", "framework": "hmip-youth-2021", "service": "Anytown",
       "discretion": [{"standard": "2.1", "rating": "good", "reason": "weak on one point"}],
       "cases": [{"reference": "C01", "type": "court", "answers": {"2.1.1": "yes"}}]}
      """, framework)
    let result = inspection.ratings.standards[try #require(framework.standard("2.1")).index]
    #expect(result.decision?.ruleRating == framework.rating("outstanding"))
    #expect(result.rating == framework.rating("good"))
  }

  @Test func membersMayStandInAnyOrder() throws {
    let bench = try Bench.random(.hmip2018, seed: 3)
    let document = InspectionDocument.json(bench.inspection)
    let members = try #require(document.object)
    let reversed = JSON.object(
      OrderedDictionary(uniqueKeysWithValues: members.reversed().map { ($0.key, $0.value) }))
    let again = try importing(reversed.text(), bench.framework)
    #expect(InspectionDocument.text(again) == InspectionDocument.text(bench.inspection))
  }
}
