import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// References, proposals, oversight and pivotal cases.
@Suite struct SampleOverviewTests {
  @Test func theNextReferenceFollowsTheHighestOfItsPrefix() throws {
    var bench = try Bench()
    #expect(bench.inspection.nextReference(for: "court") == "C01")
    for reference in ["C01", "C07", "Cx", "C", "D99"] { try bench.add(reference) }
    #expect(bench.inspection.nextReference(for: "court") == "C08")
    #expect(bench.inspection.nextReference(for: "outOfCourt") == "O01")
    try bench.add("C99")
    #expect(bench.inspection.nextReference(for: "court") == "C100")
    bench.write(try bench.inspection.withdrawing(5, because: "twice"))
    #expect(bench.inspection.nextReference(for: "court") == "C100")
  }

  @Test(arguments: ["C9223372036854775807", "C99999999999999999999", "C-5", "C+5", "C٣"])
  func aReferenceThatIsNoSmallNumberIsNotCountedOn(_ reference: String) throws {
    var bench = try Bench()
    try bench.add(reference)
    #expect(bench.inspection.nextReference(for: "court") == "C01")
  }

  @Test func notRelevantIsProposedWhereTheConditionHolds() throws {
    var bench = try Bench(.hmip2018)
    let index = try bench.add("C01", "court", ["harmInspector": "low"])
    let proposals = bench.inspection.questions(of: index).filter {
      bench.inspection.proposal(for: $0, of: index) != nil
    }
    #expect(proposals.map(\.id.text) == ["2.2.3", "2.3.3"])
    #expect(bench.answer("2.2.3", of: index) == nil)
    bench.write(try bench.inspection.setting(facts: [("harmInspector", "high")], of: index))
    let question = try #require(bench.framework.question("2.2.3"))
    #expect(bench.inspection.proposal(for: question, of: index) == nil)
  }

  @Test func nothingIsProposedWhereAllCasesCount() throws {
    var bench = try Bench()
    let index = try bench.add("C01", "court", ["harmInspector": "low"])
    #expect(
      bench.inspection.questions(of: index).allSatisfy {
        bench.inspection.proposal(for: $0, of: index) == nil
      })
  }

  @Test func oversightIsTalliedByTypeOfCase() throws {
    var bench = try Bench()
    bench.write(try bench.inspection.setting([("planned.outOfCourt", "4")]))
    for (reference, answer) in [("C01", "yes"), ("C02", "no"), ("C03", "yes")] {
      try bench.answer(try bench.add(reference), ["oversight": answer])
    }
    try bench.add("O01", "outOfCourt")
    #expect(bench.inspection.oversight(of: "court") == Tally(yes: 2, no: 1))
    #expect(bench.inspection.oversight(of: "outOfCourt") == Tally(unanswered: 1, open: 4))
  }

  @Test func pivotalJudgementsAreNamedByCase() throws {
    var bench = try Bench()
    for number in 1...6 {
      let index = try bench.add("C0\(number)")
      try bench.answer(index, ["2.1.1": number == 3 ? "no" : "yes", "2.1.2": "yes"])
    }
    let triggers = try bench.result("2.1").triggers
    let pivotal = triggers.flatMap { trigger -> [Pivotal] in
      if case .oneCase(let pivotal) = trigger { pivotal } else { [] }
    }
    let cases = bench.inspection.pivotalCases(pivotal).map {
      "\(bench.inspection.cases[$0.index].reference) \($0.question.id)"
    }
    #expect(cases == ["C01", "C02", "C04", "C05", "C06"].map { "\($0) 2.1.1" })
  }
}
