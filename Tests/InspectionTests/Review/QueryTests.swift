import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Queries on one answer or a whole case, and what comes of them.
@Suite struct QueryTests {
  private func bench() throws -> Bench {
    var bench = try Bench(.harbour)
    for reference in ["V01", "V02"] {
      let index = try bench.add(reference, "visit", ["visitor": "AB"])
      try bench.answerAll(index, "yes")
    }
    return bench
  }

  @Test func aQueryIsAskedRespondedToResolvedAndReopened() throws {
    var bench = try bench()
    try bench.ask("Where is the evidence?", on: "2.1.1", owner: "AB", on: "2026-12-01")
    #expect(bench.query.state == .open)
    #expect(bench.query.about?.text == "2.1.1")
    #expect(bench.query.age(on: "2026-12-04") == 3)
    try bench.say(.responded, "Contact of 3 May", by: "AB")
    try bench.say(.reopened, "That was another child", by: "CD")
    #expect(bench.query.state == .open)
    try bench.say(.responded, "The plan, page 2", by: "AB")
    try bench.say(.resolved, "Seen", by: "CD", on: "2026-12-08")
    #expect(bench.query.daysToResolve == 7)
    #expect(bench.query.thread.map(\.author) == ["CD", "AB", "CD", "AB", "CD"])
    #expect(bench.inspection.unresolvedQueries(of: 0).isEmpty)
    bench.expectSameFromScratch()
  }

  /// By deeds, states and reviewers: who may pass what CD asked about the reading of AB.
  @Test(arguments: [
    ("", ["CD", "EF"], ["AB"]), ("GH", ["CD", "GH"], ["AB", "EF"]), ("AB", ["AB", "CD"], ["EF"]),
  ])
  func whoAskedOrAReviewerResolvesAndReopens(
    _ reviewers: String, _ may: [String], _ mayNot: [String]
  ) throws {
    var bench = try bench()
    if !reviewers.isEmpty {
      bench.write(try bench.inspection.setting([("reviewers", reviewers)]))
    }
    try bench.ask("Why?", on: "2.1.1")
    for deed in [Query.Deed.resolved, .reopened] {
      for author in mayNot {
        let refusal = #expect(throws: Refusal.self) { try bench.say(deed, "So", by: author) }
        #expect(refusal?.message.lowercased().contains("what cd asked") ?? false)
      }
      for author in may {
        var bench = bench
        try bench.say(deed, "So", by: author)
        #expect(bench.query.state == deed.state)
      }
      try bench.say(deed, "So", by: "CD")
    }
  }

  @Test func aRefusalSaysWhoMayResolve() throws {
    var bench = try bench()
    try bench.ask("Why?", on: "2.1.1")
    let own = #expect(throws: Refusal.self) { try bench.say(.resolved, "So", by: "AB") }
    #expect(own?.message == "AB reads V01, so CD or a reviewer resolves what CD asked.")
    bench.write(try bench.inspection.setting([("reviewers", "GH, IJ")]))
    let other = #expect(throws: Refusal.self) { try bench.say(.resolved, "So", by: "EF") }
    #expect(other?.message == "What CD asked is resolved by CD or by GH, IJ, who review.")
  }

  @Test func deedsKeepTheirOrder() throws {
    var bench = try bench()
    try bench.ask("Why?", on: nil)
    #expect(throws: Refusal.illegalDeed(.reopened, state: .open)) {
      try bench.say(.reopened, "Again", by: "CD")
    }
    try bench.say(.resolved, "Never mind", by: "CD")
    for deed in [Query.Deed.responded, .resolved, .opened] {
      #expect(throws: Refusal.illegalDeed(deed, state: .resolved)) {
        try bench.say(deed, "So", by: "AB")
      }
    }
    #expect(throws: Refusal.emptyText("What is said about a query")) {
      try bench.say(.reopened, " ", by: "CD")
    }
  }

  @Test func anOpenQueryMakesASubmittedCaseQueriedAndKeepsItFromAcceptance() throws {
    var bench = try bench()
    try bench.ask("Why?", on: "2.1.1")
    #expect(bench.inspection.stateWords(of: 0) == "Draft")
    try bench.move(to: .submitted)
    #expect(bench.inspection.stateWords(of: 0) == "Queried")
    #expect(throws: Refusal.self) { try bench.inspection.moving(0, to: .accepted, by: "CD") }
    try bench.say(.resolved, "Seen", by: "CD")
    #expect(bench.inspection.stateWords(of: 0) == "Submitted")
    try bench.move(to: .accepted)
    try bench.move(to: .locked)
    #expect(throws: Refusal.caseLocked("V01")) { try bench.ask("Late", on: nil) }
  }

  @Test func aQueryIsOnlyOnAQuestionThatIsAsked() throws {
    var bench = try bench()
    #expect(throws: Refusal.self) { try bench.ask("Why?", on: "2.1.2") }
    #expect(throws: Refusal.unknownQuestion("9.9.9")) { try bench.ask("Why?", on: "9.9.9") }
  }

  @Test func ofDeedsThatDisagreeTheOneCountsThatLeavesMostToDo() throws {
    var bench = try bench()
    try bench.ask("Why?", on: "2.1.1")
    let key = try #require(bench.heads.keys.first { $0.kind == .query })
    bench.diverge(
      key, [(["state": "resolved", "key": "2.1.1"], "CD"), (["state": "responded"], "AB")])
    #expect(bench.query.state == .responded)
    #expect(bench.inspection.conflicts[key] != nil)
    bench.expectSameFromScratch()
  }

  @Test func metricsCountAndNameNobodyBeforeOthersForTheirNumber() throws {
    var bench = try bench()
    try bench.ask("1", on: "2.1.1", owner: "ZZ", on: "2026-12-01")
    try bench.say(.resolved, "Seen", by: "CD", on: "2026-12-04")
    try bench.ask("2", on: "2.1.1", owner: "ZZ", on: "2026-12-01", of: 1)
    try bench.ask("3", on: "2.1.1.a", owner: "ZZ", on: "2026-12-01", of: 1)
    try bench.ask("4", on: nil, owner: "AB", on: "2026-12-02", of: 1)
    let metrics = QueryMetrics(bench.inspection.queries)
    #expect(metrics.open == 3)
    #expect(metrics.resolved == 1)
    #expect(metrics.medianDays == 3)
    #expect(
      metrics.questions.map { "\($0.thing?.text ?? "case") \($0.count)" }
        == ["2.1.1 2", "2.1.1.a 1", "case 1"])
    #expect(metrics.owners.map { "\($0.thing ?? "–") \($0.count)" } == ["AB 1", "ZZ 2"])
    #expect(QueryMetrics([]).medianDays == nil)
    // Whoever responded has nothing to respond to; of two numbers the middle lies between.
    let answered = try #require(bench.inspection.queries.first { $0.owner == "AB" })
    for deed in [Query.Deed.responded, .resolved] {
      let query = try #require(bench.inspection.queries.first { $0.id == answered.id })
      bench.writeTogether(
        try bench.inspection.doing(
          deed, to: query, "So", today: "2026-12-10", by: "CD", remark: bench.newID()))
      let owners = QueryMetrics(bench.inspection.queries).owners
      #expect(owners.map { "\($0.thing ?? "–") \($0.count)" } == ["ZZ 2"])
    }
    #expect(QueryMetrics(bench.inspection.queries).medianDays == 6)
  }

  @Test(arguments: ["", "  "])
  func anEmptyOwnerIsTheReaderOrNobody(_ owner: String) throws {
    var bench = try Bench(.hmip2021)
    try bench.add("C01", "court", ["inspector": "AB"])
    try bench.ask("Why?", on: nil, owner: owner)
    #expect(bench.query.owner == "AB")
    // What an older program wrote reads as nobody.
    let key = try #require(bench.heads.keys.first { $0.kind == .query })
    bench.set(key, [bench.head(["state": "open", "owner": .string(owner)])])
    #expect(bench.query.owner == nil)
  }

  @Test func aQueryGoesToAnotherPerson() throws {
    var bench = try bench()
    try bench.ask("Why?", on: "2.1.1", owner: "AB")
    bench.writeTogether(try bench.inspection.assigning(bench.query, to: "EF"))
    #expect(bench.query.owner == "EF")
    #expect(bench.query.state == .open)
    #expect(bench.query.about?.text == "2.1.1")
  }
}

// MARK: - What a merge brings

extension QueryTests {
  @Test func whatIsAcceptedIsReturnedBeforeItIsAskedAbout() throws {
    var bench = try bench()
    try bench.move(to: .submitted)
    try bench.move(to: .accepted)
    #expect(throws: Refusal.caseAccepted("V01")) { try bench.ask("Why?", on: "2.1.1") }
    try bench.move(to: .returned, because: "a question")
    try bench.ask("Why?", on: "2.1.1")
  }

  @Test func aQueryThatCopiesDisputeWaitsForAChoice() throws {
    var bench = try bench()
    try bench.ask("Why?", on: "2.1.1", owner: "AB")
    let key = try #require(bench.heads.keys.first { $0.kind == .query })
    let value = try #require(bench.heads[key]?.first?.value)
    bench.diverge(
      key, [(value, "CD"), (["about": "2.1.1", "owner": "EF", "state": "open"], "GH")])
    #expect(throws: Refusal.disputedVersions(of: "query")) {
      try bench.say(.resolved, "Seen", by: "CD")
    }
  }
}

/// Safeguarding flags.
@Suite struct SafeguardingFlagTests {
  private func bench() throws -> Bench {
    var bench = try Bench(.harbour)
    try bench.add("V01", "visit")
    bench.write(
      try bench.inspection.flagging(
        "A child may be at risk", of: 0, by: "AB", on: "2026-12-01", id: RandomID(high: 2, low: 2)))
    return bench
  }

  @Test func aFlagThatCopiesDisputeIsNotClosedOverOneOfThem() throws {
    var bench = try bench()
    let flag = try #require(bench.inspection.openFlags.first)
    let told = { who in
      try bench.inspection.telling(who, on: "2026-12-01", of: flag, today: "2026-12-02")[0]
    }
    let (one, other) = (try told("Team manager"), try told("Police"))
    bench.diverge(one.key, [(one.value, "CD"), (other.value, "EF")])
    let disputed = try #require(bench.inspection.openFlags.first)
    #expect(bench.inspection.isDisputed(disputed))
    #expect(throws: Refusal.disputedVersions(of: "flag")) {
      try bench.inspection.closing(disputed, outcome: "Visited", by: "CD", on: "2026-12-02")
    }
    #expect(throws: Refusal.disputedVersions(of: "flag")) {
      try bench.inspection.telling("School", on: "2026-12-01", of: disputed, today: "2026-12-02")
    }
  }

  @Test func aFlagIsNotClosedBeforeSomebodyWasTold() throws {
    var bench = try bench()
    var flag = try #require(bench.inspection.openFlags.first)
    #expect(flag.age(on: "2026-12-03") == 2)
    #expect(throws: Refusal.nobodyTold) {
      try bench.inspection.closing(flag, outcome: "Visited", by: "CD", on: "2026-12-02")
    }
    #expect(throws: Refusal.emptyText("Who was told")) {
      try bench.inspection.telling(" ", on: "2026-12-01", of: flag, today: "2026-12-02")
    }
    #expect(throws: Refusal.notADate("yesterday")) {
      try bench.inspection.telling("Team manager", on: "yesterday", of: flag, today: "2026-12-02")
    }
    for day in ["2026-11-30", "2026-12-03"] {
      #expect(throws: Refusal.dayOutOfRange(day, from: "2026-12-01", to: "2026-12-02")) {
        try bench.inspection.telling("Team manager", on: day, of: flag, today: "2026-12-02")
      }
    }
    bench.write(
      try bench.inspection.telling(
        "Team manager", on: "2026-12-01", of: flag, today: "2026-12-02"))
    flag = try #require(bench.inspection.openFlags.first)
    #expect(throws: Refusal.emptyText("The outcome")) {
      try bench.inspection.closing(flag, outcome: " ", by: "CD", on: "2026-12-02")
    }
    bench.write(
      try bench.inspection.closing(flag, outcome: "Visited, safe", by: "CD", on: "2026-12-02"))
    #expect(bench.inspection.openFlags.isEmpty)
    #expect(bench.inspection.flags.map(\.outcome) == ["Visited, safe"])
    let closed = bench.inspection.flags[0]
    let refusal = Refusal.flagClosed(by: "CD", on: "2026-12-02")
    #expect(throws: refusal) {
      try bench.inspection.telling("Nobody", on: "2026-12-01", of: closed, today: "2026-12-02")
    }
    #expect(throws: refusal) {
      try bench.inspection.closing(closed, outcome: "Another", by: "AB", on: "2026-12-02")
    }
    bench.expectSameFromScratch()
  }

  @Test func noDoorLetsAFlagVanishOrCloseItBare() throws {
    let bench = try bench()
    let key = try #require(bench.heads.keys.first { $0.kind == .flag })
    #expect(throws: Refusal.flagStays) {
      try bench.inspection.reviewed([Change(key, nil)], by: "CD")
    }
    let bare: JSON = ["concern": "x", "outcome": "done", "told": " ", "toldOn": "2026-12-01"]
    #expect(throws: Refusal.nobodyTold) {
      try bench.inspection.reviewed([Change(key, bare)], by: "CD")
    }
  }

  @Test func aFlagIsRaisedOnALockedCaseToo() throws {
    var bench = try Bench(.harbour)
    try bench.add("V01", "visit")
    try bench.answerAll(0, "yes")
    for state in [CaseState.submitted, .accepted, .locked] { try bench.move(to: state) }
    let changes = try bench.inspection.flagging(
      "At risk", of: 0, by: "AB", on: "2026-12-01", id: bench.newID())
    #expect(try bench.inspection.reviewed(changes, by: "AB") == changes)
    bench.write(changes)
    #expect(bench.inspection.alteredLocks.isEmpty)
  }

  @Test func anOpenVersionCountsBeforeAClosedOne() throws {
    var bench = try bench()
    let key = try #require(bench.heads.keys.first { $0.kind == .flag })
    let closed: JSON = [
      "concern": "x", "told": "CD", "toldOn": "2026-12-01", "outcome": "safe",
    ]
    bench.diverge(key, [(closed, "CD"), (["concern": "x", "told": "EF"], "EF")])
    #expect(bench.inspection.openFlags.count == 1)
    bench.expectSameFromScratch()
  }
}

extension Bench {
  fileprivate var query: Query { inspection.queries(of: 0)[0] }

  mutating func ask(
    _ text: String, on key: String?, owner: String? = nil, on day: String = "2026-12-01",
    by author: String = "CD", of index: Int = 0
  ) throws {
    let (id, remark) = (newID(), newID())
    writeTogether(
      try inspection.asking(
        text, on: key, of: index, owner: owner, today: day, by: author, id: id, remark: remark),
      by: author)
  }

  mutating func say(
    _ deed: Query.Deed, _ text: String, by author: String, on day: String = "2026-12-02"
  ) throws {
    let remark = newID()
    writeTogether(
      try inspection.doing(deed, to: query, text, today: day, by: author, remark: remark),
      by: author)
  }
}
