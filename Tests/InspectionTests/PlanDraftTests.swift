import FrameworkFixtures
import Inspection
import Standards
import Testing

/// Drafts are suggestions by a rule that can be said in a sentence; nothing is written for anybody.
@Suite struct PlanDraftTests {
  /// Answers prompts in twenty cases, so many of them Yes.
  private func bench(_ yes: [String: Int], of all: Int = 20) throws -> Bench {
    var bench = try Bench()
    for number in 1...all {
      let index = try bench.add("C\(number)")
      for (prompt, yes) in yes.sorted(by: { $0.key < $1.key }) {
        try bench.answer(index, [prompt: number <= yes ? "yes" : "no"])
      }
    }
    return bench
  }

  private func words(_ bench: Bench) -> [String] {
    bench.inspection.planDrafts.map { draft in
      let subject =
        switch draft.subject {
        case .theme(let id): id.rawValue
        case .keyQuestion(let index): bench.framework.questions[index].id.text
        case .oversight: "oversight"
        }
      let links = draft.links.map(\.word).joined(separator: " ")
      return "\(subject) \(draft.share.yes)/\(draft.share.of): \(links)"
    }
  }

  @Test func weakPromptsOfOneThemeAreDraftedTogetherTheLowestFirst() throws {
    let bench = try bench([
      "2.1.1.h": 12, "2.2.1.f": 10, "2.1.1.a": 8, "2.2.1.c": 13, "oversight": 9, "2.1.1.i": 12,
    ])
    // 13 of 20 is 65 per cent and so Good; one weak prompt makes no theme.
    #expect(
      words(bench) == [
        "oversight 9/20: oversight", "2.1.1 20/40: 2.1.1.a 2.1.1.i",
        "victims 22/40: 2.1.1.h 2.2.1.f",
      ])
  }

  @Test func smallSamplesComeLast() throws {
    var bench = try bench(["2.1.1.h": 12])
    let index = try bench.add("X1", "outOfCourt")
    try bench.answer(index, ["3.1.1.a": "no"])
    #expect(words(bench) == ["2.1.1 12/20: 2.1.1.h", "3.1.1 0/1: 3.1.1.a"])
  }

  @Test func nothingIsWrittenUntilADraftIsAccepted() throws {
    var bench = try bench(["2.1.1.h": 12, "2.2.1.f": 10])
    let draft = try #require(bench.inspection.planDrafts.first)
    #expect(bench.inspection.plan.rows.isEmpty)
    let suggestion = bench.inspection.suggestion(for: draft)
    #expect(suggestion == "Improve practice on victims in 2.1 assessment, 2.2 planning")
    var ids = [bench.newID(), bench.newID(), bench.newID()]
    let changes = try bench.inspection.accepting(
      draft, as: "Hear victims", addressedTo: "board", id: ids.removeFirst(),
      newID: { ids.removeFirst() })
    bench.write(changes)
    #expect(bench.planReferences == ["R1", "R1a", "R1b"])
    #expect(try bench.inspection.planItem("R1").text == "Hear victims")
    #expect(try bench.inspection.planItem("R1b").links.map(\.word) == ["2.2.1.f"])
    // What the plan is linked to is not drafted again.
    #expect(bench.inspection.planDrafts.isEmpty)
  }
}
