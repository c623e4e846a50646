import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Each member votes before the panel talks; the decision keeps what they said.
@Suite struct PanelVoteTests {
  private let standard = QuestionID("2.1")

  private func bench() throws -> Bench {
    var bench = try Bench()
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    try bench.answer(try bench.add("C01"), ["2.1.1": "yes"])
    return bench
  }

  private func vote(_ bench: inout Bench, _ rating: String, by member: String) throws {
    let id = bench.newID()
    bench.write(try bench.inspection.voting("2.1", rating, by: member, vote: id), by: "AB")
  }

  private func votes(_ bench: Bench) throws -> [String] {
    let standard = try #require(standard)
    return bench.inspection.votes(on: standard).map {
      "\($0.vote.member) \(bench.framework.band($0.vote.rating).id)"
    }
  }

  @Test func aMemberHasOneVoteAndMayChangeIt() throws {
    var bench = try bench()
    try vote(&bench, "good", by: "AB")
    try vote(&bench, "outstanding", by: "CD")
    try vote(&bench, "outstanding", by: " AB ")
    #expect(try votes(bench) == ["CD outstanding", "AB outstanding"])
    try vote(&bench, "", by: "CD")
    #expect(try votes(bench) == ["AB outstanding"])
    bench.expectSameFromScratch()
  }

  @Test func theDecisionKeepsTheVotesAndTheNextBeginAnew() throws {
    var bench = try bench()
    try vote(&bench, "good", by: "AB")
    try vote(&bench, "outstanding", by: "CD")
    bench.write(
      try bench.inspection.deciding("2.1", "good", because: "weak", by: "AB", on: "2026-12-01"))
    #expect(try votes(bench) == [])
    let index = try #require(bench.framework.standard("2.1")).index
    let kept = try #require(bench.inspection.decisions[index]).votes
    #expect(kept.map(\.member) == ["AB", "CD"])
    #expect(try bench.result("2.1").rating == bench.framework.rating("good"))
    bench.expectSameFromScratch()
  }

  @Test func theSameMemberOnTwoLaptopsCountsOnce() throws {
    var bench = try bench()
    let early = try bench.inspection.voting("2.1", "good", by: "AB", vote: bench.newID())
    let late = try bench.inspection.voting("2.1", "inadequate", by: "AB", vote: bench.newID())
    bench.write(early)
    bench.write(late)
    #expect(try votes(bench) == ["AB inadequate"])
  }

  /// A document is for other programs, and nobody's vote is to sway another's.
  @Test func aDocumentCarriesTheVotesOfDecisionsAlone() throws {
    var bench = try bench()
    try vote(&bench, "good", by: "AB")
    bench.write(
      try bench.inspection.deciding("2.1", "good", because: "weak", by: "AB", on: "2026-12-01"))
    try vote(&bench, "outstanding", by: "CD")
    let text = InspectionDocument.text(bench.inspection)
    #expect(!text.contains("CD"))
    let again = try importing(text, bench.framework)
    let index = try #require(bench.framework.standard("2.1")).index
    #expect(again.decisions[index]?.votes.map(\.member) == ["AB"])
    #expect(again.votes.isEmpty)
  }

  @Test func votesOfAnEarlierDocumentAreTakenIn() throws {
    let bench = try bench()
    let vote = """
      "votes": [{"standard": "2.1", "member": "CD", "rating": "outstanding"}], "cases"
      """
    let text = InspectionDocument.text(bench.inspection)
    let older = text.replacing("\"cases\"", with: vote)
    #expect(older != text)
    #expect(try importing(older, bench.framework).votes.map(\.vote.member) == ["CD"])
  }

  @Test func whatIsNoVoteIsRefused() throws {
    let bench = try bench()
    let id = RandomID(high: 1, low: 1)
    #expect(throws: Refusal.takesNoDecision("1.1")) {
      try bench.inspection.voting("1.1", "good", by: "AB", vote: id)
    }
    #expect(throws: Refusal.emptyText("The code of the member")) {
      try bench.inspection.voting("2.1", "good", by: " ", vote: id)
    }
    let good = try #require(bench.framework.rating("good"))
    let twice = Array(repeating: Decision.Vote(member: "AB", rating: good), count: 2)
    #expect(throws: Refusal.votedTwice("AB")) {
      try bench.inspection.deciding("2.1", "good", because: "x", by: "AB", on: "", votes: twice)
    }
  }
}
