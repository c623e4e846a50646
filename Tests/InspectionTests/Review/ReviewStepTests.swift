import FrameworkFixtures
import Inspection
import Standards
import Testing

/// The steps of a case in review, and what changes of it have to bring.
@Suite struct ReviewStepTests {
  /// A bench with one case in a state, read by AB and reviewed by CD.
  private func bench(_ state: CaseState = .draft, isComplete: Bool = true) throws -> Bench {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    if isComplete { try bench.answerAll(index, "yes") }
    let path: [CaseState] =
      switch state {
      case .draft: []
      case .submitted: [.submitted]
      case .returned: [.submitted, .returned]
      case .accepted: [.submitted, .accepted]
      case .locked: [.submitted, .accepted, .locked]
      }
    for step in path { try bench.move(to: step, because: "as agreed") }
    #expect(bench.inspection.cases[0].state == state)
    return bench
  }

  private func answer(_ bench: Bench, _ value: String) throws -> [Change] {
    try bench.inspection.answering("2.1.1", with: value, of: 0)
  }

  /// A merge gives nobody a right that one of the copies did not.
  @Test(arguments: [
    (["MG", "CD"], [String](), ["MG", "CD"]), (["MG CD", "MG EF"], ["MG"], ["CD", "GH", "AB"]),
  ])
  func whileCopiesDisputeWhoReviewsOnlyThoseOfAllMay(
    _ versions: [String], _ may: [String], _ mayNot: [String]
  ) throws {
    var bench = try bench(.submitted)
    let key = EntryKey(kind: .setting, name: "reviewers")
    bench.diverge(key, versions.map { (.string($0), "GH") })
    for author in may { _ = try bench.inspection.moving(0, to: .accepted, by: author) }
    for author in mayNot {
      #expect(throws: Refusal.self) { try bench.inspection.moving(0, to: .accepted, by: author) }
      #expect(throws: Refusal.disputedReviewers) {
        try bench.inspection.settingDue("2026-12-11", .first, of: 0, by: author)
      }
    }
    // Where the copies have nobody in common, one of those who are named chooses.
    let choice = [Change(key, .string("MG"))]
    _ = try bench.inspection.reviewed(choice, by: "MG")
    #expect(throws: Refusal.disputedReviewers) {
      try bench.inspection.reviewed(choice, by: "GH")
    }
  }

  @Test func thereAreEightStepsAndNoOther() throws {
    let steps = CaseState.allCases.flatMap { from in
      CaseState.allCases.filter { from.step(to: $0) != nil }.map { "\(from) \($0)" }
    }
    #expect(
      steps == [
        "draft submitted", "submitted returned", "submitted accepted", "returned submitted",
        "accepted returned", "accepted accepted", "accepted locked", "locked returned",
      ])
    for from in CaseState.allCases {
      let bench = try bench(from)
      for to in CaseState.allCases where from.step(to: to) == nil {
        #expect(throws: Refusal.self) {
          try bench.inspection.moving(0, to: to, by: "CD", because: "why")
        }
      }
    }
  }

  @Test func anUnfinishedCaseIsNotSubmitted() throws {
    let bench = try bench(isComplete: false)
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .submitted, by: "AB")
    }
    #expect(refusal?.message == "V01 is not ready to submit: 8 questions are open.")
  }

  @Test func returningAndReopeningSayWhy() throws {
    for state in [CaseState.submitted, .accepted, .locked] {
      var bench = try bench(state)
      #expect(throws: Refusal.emptyText("The reason")) {
        try bench.inspection.moving(0, to: .returned, by: "CD", because: " ")
      }
      try bench.move(to: .returned, because: " look again ")
      #expect(bench.inspection.reasonOfState(of: 0) == "look again")
      #expect(bench.inspection.cases[0].step?.author == "CD")
      try bench.move(to: .submitted)
      #expect(bench.inspection.reasonOfState(of: 0) == nil)
    }
  }

  @Test(arguments: [CaseState.draft, .returned])
  func onlyTheReaderSubmits(_ state: CaseState) throws {
    var bench = try bench(state)
    bench.write(try bench.inspection.setting([("reviewers", "CD")]))
    for author in ["CD", "ZZ"] {
      let refusal = #expect(throws: Refusal.self) {
        try bench.inspection.moving(0, to: .submitted, by: author)
      }
      #expect(refusal?.message.hasSuffix(": that is for AB, who answered in it.") ?? false)
    }
    #expect(throws: Never.self) { try bench.inspection.moving(0, to: .submitted, by: "AB") }
  }

  /// Whoever a case was given to answers for it, whoever else answered in it before.
  @Test func anAllocatedCaseIsSubmittedByWhomItIsAllocatedTo() throws {
    var bench = try Bench(.hmip2021)
    try bench.add("C01", "court", ["inspector": "EF"])
    try bench.answerAll(0, "yes")
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .submitted, by: "AB")
    }
    #expect(
      refusal?.message
        == "C01 is not ready to submit: that is for EF, to whom it is allocated.")
    #expect(throws: Never.self) { try bench.inspection.moving(0, to: .submitted, by: "EF") }
  }

  @Test func nobodyAcceptsTheirOwnReading() throws {
    let bench = try bench(.submitted)
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .accepted, by: "AB")
    }
    #expect(
      refusal?.message
        == "V01 is not ready to accept: AB answered in it, so that is for another person.")
    #expect(throws: Never.self) { try bench.inspection.moving(0, to: .accepted, by: "CD") }
  }

  @Test func whereReviewersAreNamedOnlyTheyReview() throws {
    var bench = try bench(.submitted)
    bench.write(try bench.inspection.setting([("reviewers", "EF, GH")]))
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .accepted, by: "CD")
    }
    #expect(refusal?.message == "V01 is not ready to accept: that is for EF, GH.")
    #expect(throws: Never.self) { try bench.inspection.moving(0, to: .accepted, by: "GH") }
    // The inspector may call a case back.
    #expect(throws: Never.self) {
      try bench.inspection.moving(0, to: .returned, by: "AB", because: "a slip")
    }
  }

  @Test(arguments: [CaseState.submitted, .returned, .accepted])
  func changesAfterSubmissionSayWhy(_ state: CaseState) throws {
    let bench = try bench(state)
    let change = try answer(bench, "no")
    #expect(throws: Refusal.reasonNeeded("V01", state)) {
      try bench.inspection.reviewed(change, by: "AB")
    }
    #expect(throws: Refusal.reasonNeeded("V01", state)) {
      try bench.inspection.reviewed(change, by: "AB", because: "  ")
    }
    let reviewed = try bench.inspection.reviewed(change, by: "AB", because: "police letter")
    #expect(reviewed == change + [Change(change[0].key.reason, "police letter")])
  }

  @Test func draftsNeedNoReason() throws {
    let bench = try bench()
    let change = try answer(bench, "no")
    #expect(try bench.inspection.reviewed(change, by: "AB") == change)
  }

  @Test func nothingOfALockedCaseChanges() throws {
    let bench = try bench(.locked)
    let inspection = bench.inspection
    let wishes: [[Change]] = try [
      answer(bench, "no"), answer(bench, ""),
      inspection.noting("late", on: nil, of: 0, id: RandomID(high: 1, low: 1)),
      inspection.setting(facts: [("reference", "V02")], of: 0),
      inspection.withdrawing(0, because: "not eligible"),
      [Change(EntryKey(subject: inspection.cases[0].id, kind: .caseAdded), nil)],
    ]
    for wish in wishes {
      #expect(throws: Refusal.caseLocked("V01")) {
        try inspection.reviewed(wish, by: "CD", because: "why")
      }
    }
  }

  @Test func aSubmittedCaseKeepsItsAnswers() throws {
    let bench = try bench(.submitted)
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.reviewed(try answer(bench, ""), by: "AB", because: "a slip")
    }
    #expect(
      refusal?.message
        == "V01 is submitted, so no question of it may be left open. Return it first.")
    // A fact may ask for more.
    #expect(throws: Refusal.wouldBeIncomplete("V01", .submitted)) {
      try bench.inspection.reviewed(
        bench.inspection.setting(facts: [("setting", "boat")], of: 0), by: "AB", because: "a slip")
    }
  }

  @Test func aWithdrawalSaysWhyItself() throws {
    let bench = try bench(.submitted)
    let changes = try bench.inspection.withdrawing(0, because: "not eligible")
    let reviewed = try bench.inspection.reviewed(changes, by: "AB")
    #expect(reviewed.last?.value == "not eligible")
  }

  @Test func noBareChangeOfTheStateGetsBy() throws {
    for state in CaseState.allCases {
      let bench = try bench(state)
      let key = EntryKey(subject: bench.inspection.cases[0].id, kind: .state)
      let values: [JSON?] = [nil, "draft", "burnt", "locked", ["state": "locked", "content": "x"]]
      for value in values {
        if state == .draft, value == "draft" { continue }
        #expect(throws: Refusal.self) {
          try bench.inspection.reviewed([Change(key, value)], by: "CD", because: "why")
        }
      }
    }
  }
}

/// Locking, and what a merge may do to what is locked.
@Suite struct LockTests {
  private func locked() throws -> Bench {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    for state in [CaseState.submitted, .accepted, .locked] { try bench.move(to: state) }
    return bench
  }

  @Test func whatAMergeBringsIntoALockedCaseIsAFinding() throws {
    var bench = try locked()
    #expect(bench.inspection.alteredLocks.isEmpty)
    try bench.answer(0, ["2.1.1": "no"], by: "EF")
    #expect(bench.inspection.alteredLocks == [0])
    try bench.answer(0, ["2.1.1": "yes"], by: "EF")
    #expect(bench.inspection.alteredLocks.isEmpty)
    bench.diverge(bench.answerKey("2.1.1", 0), [("yes", "AB"), ("no", "EF")])
    #expect(bench.inspection.alteredLocks == [0])
  }

  @Test func aSecondReadingDoesNotTouchTheLock() throws {
    var bench = try locked()
    try bench.read(0, .second, ["2.1.1": "no"])
    #expect(bench.inspection.alteredLocks.isEmpty)
    try bench.read(0, .settled, ["2.1.1": "no"])
    #expect(bench.inspection.alteredLocks == [0])
  }

  @Test func everyKindOfContentIsCoveredByTheLock() throws {
    let bench = try locked()
    let inspection = bench.inspection
    let question = try #require(bench.framework.question("2.1.1.a"))
    let wishes: [[Change]] = try [
      inspection.setting(facts: [("crew", "3")], of: 0),
      inspection.setting(facts: [("reference", "V09")], of: 0),
      inspection.noting("late", on: nil, of: 0, id: RandomID(high: 1, low: 1)),
      inspection.noting("late", on: "2.1.1", of: 0, id: RandomID(high: 1, low: 1)),
      [inspection.marking(question, true, of: 0)],
    ]
    for wish in wishes {
      var bench = bench
      bench.write(wish, by: "EF")
      #expect(bench.inspection.alteredLocks == [0])
    }
  }

  @Test func ofStepsThatDisagreeTheFurthestHoldsUntilSomebodyChooses() throws {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    try bench.move(to: .submitted)
    let key = EntryKey(subject: bench.inspection.cases[0].id, kind: .state)
    bench.diverge(key, [("returned", "CD"), ("accepted", "EF")])
    #expect(bench.inspection.cases[0].state == .accepted)
    #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .returned, by: "CD", because: "why")
    }
    #expect(throws: Refusal.self) {
      try bench.inspection.reviewed([Change(key, "locked")], by: "CD")
    }
    #expect(throws: Never.self) {
      try bench.inspection.reviewed([Change(key, "returned")], by: "CD")
    }
  }
}

extension Bench {
  /// Takes a step of a case, as every door does: it is submitted by its reader, and CD does the rest.
  mutating func move(
    to state: CaseState, by author: String? = nil, because reason: String = "", of index: Int = 0
  ) throws {
    let reader = inspection.submitters(of: index).first ?? "AB"
    let author = author ?? (state == .submitted ? reader : "CD")
    let changes = try inspection.moving(index, to: state, by: author, because: reason)
    writeTogether(try inspection.reviewed(changes, by: author), by: author)
  }
}
