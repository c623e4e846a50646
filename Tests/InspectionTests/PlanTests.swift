import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// The improvement plan: items with short names that stay, one key for each thing said of them.
@Suite struct PlanTests {
  @Test func itemsStandInTheirOrderUnderShortNames() throws {
    var bench = try Bench()
    try bench.plan(.area)
    try bench.plan(.recommendation)
    try bench.plan(.recommendation)
    try bench.plan(.action, under: "R2")
    try bench.plan(.line, under: "R2")
    try bench.plan(.line, under: "R2")
    try bench.plan(.action, under: "R2b")
    try bench.plan(.line, under: "A1")
    #expect(bench.planReferences == ["R1", "R2", "R2a", "R2b", "R2b.1", "R2.1", "A1", "A1a"])
    #expect(bench.inspection.plan.rows.map(\.depth) == [0, 0, 1, 1, 2, 1, 0, 1])
    bench.expectSameFromScratch()
  }

  @Test func lettersGoOnAfterZ() throws {
    var bench = try Bench()
    try bench.plan(.recommendation)
    for _ in 0..<28 { try bench.plan(.line, under: "R1") }
    #expect(Array(bench.planReferences.suffix(3)) == ["R1z", "R1aa", "R1ab"])
  }

  @Test func numberOfAWithdrawnItemIsNotGivenToAnother() throws {
    var bench = try Bench()
    for _ in 0..<3 { try bench.plan(.recommendation) }
    try bench.plan(.line, under: "R3")
    let item = try bench.inspection.planItem("r3")
    bench.write(try bench.inspection.withdrawing(item, because: "said twice"))
    try bench.plan(.recommendation)
    #expect(bench.planReferences == ["R1", "R2", "R3", "R4"])
    #expect(bench.inspection.plan.active.map(\.reference) == ["R1", "R2", "R4"])
    bench.write(bench.inspection.restoring(item))
    #expect(bench.planReferences == ["R1", "R2", "R3", "R3a", "R4"])
    bench.expectSameFromScratch()
  }

  @Test func itemComesWhenItsAddingDoes() throws {
    var bench = try Bench()
    let id = bench.newID()
    let changes = try bench.inspection.planning(
      .recommendation, "Hear victims", fields: [("addressedTo", "board")], id: id)
    bench.write(changes.dropFirst().reversed())
    #expect(bench.planReferences == [])
    bench.write([changes[0]])
    #expect(bench.planReferences == ["R1"])
    #expect(bench.inspection.planItem(withID: id)?.values[.addressedTo] == "board")
  }

  @Test func linksOfTwoPeopleJoinAndFieldsDisagreeOneByOne() throws {
    var bench = try Bench()
    let id = try bench.plan(.recommendation)
    try bench.plan(.line, under: "R1", links: ["2.1.1.h"])
    let line = try bench.inspection.planItem("R1a")
    bench.write(try bench.inspection.linking(line, to: "victims"), by: "CD")
    #expect(
      try bench.inspection.planItem("R1a").links
        == [.question(try #require(QuestionID("2.1.1.h"))), .theme("victims")])
    let key = EntryKey(subject: id, kind: .plan, name: "boardChampion")
    bench.diverge(key, [("Health lead", "AB"), ("Police lead", "CD")])
    #expect(bench.inspection.conflicts.keys.elements == [key])
    #expect(bench.planGaps.contains("R1 boardChampion in conflict"))
    #expect(!bench.planGaps.contains("R1 no boardChampion"))
    bench.write([bench.inspection.settling(key, with: "Police lead")])
    #expect(try bench.inspection.planItem("R1").values[.boardChampion] == "Police lead")
    bench.expectSameFromScratch()
  }

  @Test func numbersThatTwoPeopleGaveAreAGapAndNameNoItem() throws {
    var bench = try Bench()
    try bench.plan(.recommendation, "One")
    let changes = try bench.inspection.planning(
      .recommendation, "Two", number: 1, id: bench.newID())
    bench.write(changes, by: "CD")
    #expect(bench.planGaps.contains("R1 same number"))
    #expect(throws: Refusal.ambiguousPlanItem("R1")) { try bench.inspection.planItem("R1") }
    let second = bench.inspection.plan.rows[1].item
    #expect(throws: Refusal.planNumberTaken(1)) {
      try bench.inspection.planning("number", "1", of: second)
    }
    bench.write(try bench.inspection.planning("number", "2", of: second))
    #expect(bench.planReferences == ["R1", "R2"])
  }

  @Test func wishesAreCheckedForEveryDoor() throws {
    var bench = try Bench()
    try bench.plan(.recommendation)
    try bench.plan(.action, under: "R1")
    let (top, action) = (
      try bench.inspection.planItem("R1"), try bench.inspection.planItem("R1.1")
    )
    let inspection = bench.inspection
    let id = bench.newID()
    #expect(throws: Refusal.unknownPlanItem("R9")) { try inspection.planItem("R9") }
    #expect(throws: Refusal.planPlace(.line)) { try inspection.planning(.line, "x", id: id) }
    #expect(throws: Refusal.planPlace(.recommendation)) {
      try inspection.planning(.recommendation, "x", under: top, id: id)
    }
    #expect(throws: Refusal.planPlace(.line)) {
      try inspection.planning(.line, "x", under: action, id: id)
    }
    #expect(throws: Refusal.emptyText("The text of an item")) {
      try inspection.planning(.recommendation, "  ", id: id)
    }
    #expect(throws: Refusal.emptyText("The text")) { try inspection.planning("text", "", of: top) }
    #expect(throws: Refusal.notADate("soon")) { try inspection.planning("due", "soon", of: action) }
    #expect(
      throws: Refusal.valueNotAllowed(
        fact: "status", value: "nearly", allowed: ["notStarted", "underWay", "done"])
    ) { try inspection.planning("status", "nearly", of: action) }
    #expect(
      throws: Refusal.unknownPlanField(
        "due",
        allowed: [
          "number", "text", "addressedTo", "response", "responseReason", "boardChampion",
          "serviceChampion", "progress",
        ])
    ) { try inspection.planning("due", "2027-01-01", of: top) }
    #expect(throws: Refusal.linksBelongToLines) { try inspection.linking(top, to: "2.1.1") }
    #expect(throws: Refusal.emptyText("The reason")) {
      try inspection.withdrawing(top, because: " ")
    }
  }

  @Test func actionHasFromItsRecommendationWhatItDoesNotSayItself() throws {
    var bench = try Bench()
    try bench.plan(.recommendation, "R", [.boardChampion: "Health lead", .response: "agreed"])
    try bench.plan(.line, under: "R1")
    try bench.plan(.action, under: "R1a", [.serviceChampion: "Team manager"])
    let plan = bench.inspection.plan
    let action = try bench.inspection.planItem("R1a.1")
    #expect(plan.value(.boardChampion, of: action) == "Health lead")
    #expect(plan.value(.serviceChampion, of: action) == "Team manager")
    #expect(plan.value(.owner, of: action) == nil)
    // A champion that every action has of its own is no gap of the recommendation.
    #expect(!bench.planGaps.contains("R1 no serviceChampion"))
    #expect(!bench.planGaps.contains("R1a.1 no boardChampion"))
  }

  @Test func mergeSaysWhatCameToThePlan() throws {
    var bench = try Bench()
    try bench.plan(.recommendation, "R", [.boardChampion: "TBC"])
    let before = bench.inspection
    try bench.plan("R1", .boardChampion, "Health lead")
    try bench.plan(.line, under: "R1", links: ["victims"])
    let summary = MergeSummary(before: before, after: bench.inspection)
    // Number, text and link of the line are new.
    #expect(summary.plan == MergeSummary.Count(new: 3, changed: 1))
  }

  @Test func textsThatPeopleWroteAreScanned() throws {
    var bench = try Bench()
    try bench.plan(.recommendation)
    let item = try bench.inspection.planItem("R1")
    let changes =
      try bench.inspection.planning("boardChampion", "Jo Bloggs", of: item)
      + bench.inspection.planning("response", "agreed", of: item)
      + bench.inspection.withdrawing(item, because: "call 07700 900123")
    let found = bench.inspection.findings(in: changes, today: "2026-11-25")
    #expect(found.map(\.key.name) == ["boardChampion", "withdrawn"])
    let cleaned = changes[0].key.value("Jo Bloggs", without: ["Jo Bloggs"])
    #expect(cleaned == "…")
  }
}
