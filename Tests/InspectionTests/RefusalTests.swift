import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// A wish that must be refused, and the words it is refused with.
struct RefusedWish: Sendable, CustomTestStringConvertible {
  let message: String
  let edition: Edition
  let wish: @Sendable (Bench) throws -> [Change]

  init(
    _ message: String, _ edition: Edition = .hmip2021,
    _ wish: @escaping @Sendable (Bench) throws -> [Change]
  ) {
    self.message = message
    self.edition = edition
    self.wish = wish
  }

  var testDescription: String { message }
}

/// Each refusal says what is wrong and what to do, and no change comes out of it.
@Suite struct RefusalTests {
  /// A bench with one case, an out-of-court one, and a rated standard.
  private func bench(_ edition: Edition) throws -> Bench {
    var bench = try Bench(edition)
    let type = edition == .harbour ? "visit" : "court"
    let index = try bench.add("C01", type)
    try bench.answer(index, ["2.1.1": "yes"])
    if edition != .harbour { try bench.add("O01", "outOfCourt", ["disposal": "youthCaution"]) }
    return bench
  }

  @Test(arguments: RefusedWish.cases + RefusedWish.answers + RefusedWish.judgements)
  func aRefusalSaysWhatIsWrong(_ refused: RefusedWish) throws {
    let bench = try bench(refused.edition)
    let refusal = #expect(throws: Refusal.self) { try refused.wish(bench) }
    #expect(refusal?.message == refused.message)
  }

  @Test func aWithdrawnCaseWhoseReferenceIsInUseStaysAway() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    bench.write(try bench.inspection.withdrawing(index, because: "twice"))
    try bench.add("C01")
    #expect(throws: Refusal.duplicateReference("C01")) { try bench.inspection.restoring(index) }
  }

  @Test func noMessageIsLongerThanTwoLines() {
    let wishes = RefusedWish.cases + RefusedWish.answers + RefusedWish.judgements
    #expect(wishes.allSatisfy { $0.message.count <= 160 && $0.message.hasSuffix(".") })
  }
}

extension RefusedWish {
  static let cases = [
    RefusedWish("There is no case “C09” in this inspection.") {
      _ = try $0.inspection.index(ofReference: "C09")
      return []
    },
    RefusedWish(
      "“cort” is not a type of case here. It is one of court, outOfCourt, resettlement."
    ) { try $0.inspection.adding(reference: "C02", type: "cort", id: .random()) },
    RefusedWish("There is a case “C01” already. Give this one another reference.") {
      try $0.inspection.adding(reference: " C01 ", type: "court", id: .random())
    },
    RefusedWish("There is a case “O01” already. Give this one another reference.") {
      try $0.inspection.setting(facts: [("reference", "O01")], of: 0)
    },
    RefusedWish("A case needs a reference.") {
      try $0.inspection.adding(reference: " \n", type: "court", id: .random())
    },
    RefusedWish("A case needs a reference.") {
      try $0.inspection.setting(facts: [("reference", "")], of: 0)
    },
    RefusedWish("There is no fact “height” in this framework.") {
      try $0.inspection.adding(
        reference: "C02", type: "court", facts: [("height", "2")], id: .random())
    },
    RefusedWish("“blue” is not a value of gender. It takes female, male, other.") {
      try $0.inspection.setting(facts: [("gender", "blue")], of: 0)
    },
    RefusedWish("“youthCaution” is not a value of disposal for a case of type “court”.") {
      try $0.inspection.setting(facts: [("disposal", "youthCaution")], of: 0)
    },
    RefusedWish("“22” is not a value of age. It is a whole number from 8 to 21.") {
      try $0.inspection.setting(facts: [("age", "22")], of: 0)
    },
    RefusedWish("“16.5” is not a value of age. It is a whole number from 8 to 21.") {
      try $0.inspection.setting(facts: [("age", "16.5")], of: 0)
    },
    RefusedWish("“2026-02-30” is not a date such as 2026-11-23.") {
      try $0.inspection.setting(facts: [("startedOn", "2026-02-30")], of: 0)
    },
    RefusedWish("The reason must not be empty.") {
      try $0.inspection.withdrawing(0, because: " ")
    },
    RefusedWish("There is no setting “colour”.") { try $0.inspection.setting([("colour", "red")]) },
    RefusedWish("There is no setting “wanted.court”.") {
      try $0.inspection.setting([("wanted.court", "1")])
    },
    RefusedWish(
      "“cort” is not a type of case here. It is one of court, outOfCourt, resettlement."
    ) { try $0.inspection.setting([("planned.cort", "1")]) },
    RefusedWish("“-1” is not a number of cases.") {
      try $0.inspection.setting([("planned.court", "-1")])
    },
    RefusedWish("“many” is not a number of cases.") {
      try $0.inspection.setting([("eligible.court", "many")])
    },
    RefusedWish("“soon” is not a date such as 2026-11-23.") {
      try $0.inspection.setting([("fieldworkStarted", "soon")])
    },
    RefusedWish("The name of the service must not be empty.") {
      try $0.inspection.setting([("service", " ")])
    },
  ]

  static let answers = [
    RefusedWish("There is no question “2.1.9” in this framework.") {
      try $0.inspection.answering("2.1.9", with: "yes", of: 0)
    },
    RefusedWish("There is no question “2.1” in this framework.") {
      try $0.inspection.answering("2.1", with: "yes", of: 0)
    },
    RefusedWish("“maybe” does not answer 2.1.1. It takes yes, no.") {
      try $0.inspection.answering("2.1.1", with: "maybe", of: 0)
    },
    RefusedWish("“Yes” does not answer 2.1.1.a. It takes yes, no, notApplicable.") {
      try $0.inspection.answering("2.1.1.a", with: "Yes", of: 0)
    },
    RefusedWish("“notRelevant” does not answer 2.1.1.a. It takes yes, no, notApplicable.") {
      try $0.inspection.answering("2.1.1.a", with: "notRelevant", of: 0)
    },
    RefusedWish("“notApplicable” does not answer oversight. It takes yes, no.") {
      try $0.inspection.answering("oversight", with: "notApplicable", of: 0)
    },
    RefusedWish(
      "2.1.1 cannot be “notRelevant”: in this edition every case counts, so the answer is yes or no."
    ) { try $0.inspection.answering("2.1.1", with: "notRelevant", of: 0) },
    RefusedWish(
      "“notApplicable” does not answer 2.1.1. It takes yes, no, notRelevant.", .hmip2018
    ) { try $0.inspection.answering("2.1.1", with: "notApplicable", of: 0) },
    RefusedWish("3.1.1 is not asked of a case of type “court”.") {
      try $0.inspection.answering("3.1.1", with: "yes", of: 0)
    },
    RefusedWish("3.4.2 is not asked of this case, because of its disposal.", .hmip2018) {
      try $0.inspection.answering("3.4.2", with: "yes", of: 1)
    },
    RefusedWish("2.1.2 is not asked of this case, because of its setting.", .harbour) {
      try $0.inspection.answering("2.1.2", with: "", of: 0)
    },
    RefusedWish("A note must not be empty.") {
      try $0.inspection.noting("\n \t", on: "2.1.1", of: 0, id: .random())
    },
    RefusedWish("3.1.1 is not asked of a case of type “court”.") {
      try $0.inspection.noting("seen", on: "3.1.1", of: 0, id: .random())
    },
    RefusedWish("There is no standard “9.9” in this framework.") {
      try $0.inspection.noting("seen", onStandard: "9.9", note: .random())
    },
  ]

  static let judgements = [
    RefusedWish("There is no standard “1.9” in this framework.") {
      try $0.inspection.judging("1.9", "good")
    },
    RefusedWish(
      "2.1 is rated from cases, so it takes no judgement. A panel decision may move it."
    ) { try $0.inspection.judging("2.1", "good") },
    RefusedWish(
      "“fine” is not a rating here. It is one of inadequate, requiresImprovement, good, outstanding."
    ) { try $0.inspection.judging("1.1", "fine") },
    RefusedWish(
      "1.1 is a judged standard, so it takes no panel decision. Change the judgement."
    ) { try $0.inspection.deciding("1.1", "good", because: "x", by: "panel", on: "") },
    RefusedWish("2.2 has no rule rating yet, so there is nothing for a panel to decide.") {
      try $0.inspection.deciding("2.2", "good", because: "x", by: "panel", on: "")
    },
    RefusedWish("The reason of a decision must not be empty.") {
      try $0.inspection.deciding("2.1", "good", because: " ", by: "panel", on: "")
    },
    RefusedWish("“today” is not a date such as 2026-11-23.") {
      try $0.inspection.deciding("2.1", "good", because: "x", by: "panel", on: "today")
    },
    RefusedWish(
      "1.1 is a judged standard, so it takes no panel decision. Change the judgement."
    ) { try $0.inspection.withdrawingDecision("1.1") },
    RefusedWish("There is no standard “9.9” in this framework.") {
      try $0.inspection.withdrawingDecision("9.9")
    },
  ]
}
