import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// An acceptance is of what the case said then, and a lock of what is accepted and settled.
@Suite struct AcceptanceTests {
  /// A case that AB read and CD accepted.
  private func accepted() throws -> Bench {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    try bench.move(to: .submitted)
    try bench.move(to: .accepted)
    return bench
  }

  private func change(_ bench: inout Bench, _ answers: [String: String]) throws {
    for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
      let changes = try bench.inspection.answering(key, with: value, of: 0)
      bench.writeTogether(
        try bench.inspection.reviewed(changes, by: "AB", because: "a letter"), by: "AB")
    }
  }

  @Test func whatChangesAfterAcceptanceIsSaidAndCounted() throws {
    var bench = try accepted()
    #expect(bench.inspection.standing(of: 0) == .accepted)
    try change(&bench, ["2.1.1": "no", "2.1.1.a": "no"])
    #expect(bench.inspection.stateWords(of: 0) == "Accepted, changed since")
    #expect(bench.inspection.answersChangedSinceAcceptance(0) == 2)
    // What says again what was accepted is no change.
    try change(&bench, ["2.1.1": "yes", "2.1.1.a": "yes"])
    #expect(bench.inspection.standing(of: 0) == .accepted)
    bench.expectSameFromScratch()
  }

  @Test func aNoteOrFactIsAChangeToo() throws {
    var bench = try accepted()
    bench.write(
      try bench.inspection.noting("late", on: "2.1.1", of: 0, id: RandomID(high: 1, low: 1)))
    #expect(bench.inspection.answersChangedSinceAcceptance(0) == 0)
    #expect(bench.inspection.changeSinceAcceptance(0) == "it changed since it was accepted")
  }

  @Test func whatChangedIsAcceptedAgainBeforeItIsLocked() throws {
    var bench = try accepted()
    try change(&bench, ["2.1.1": "no"])
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .locked, by: "CD")
    }
    #expect(
      refusal?.message
        == "V01 is not ready to lock: 1 answer changed since it was accepted, "
        + "so it is to be accepted again.")
    // Nor by a door that writes the state itself.
    let key = EntryKey(subject: bench.inspection.cases[0].id, kind: .state)
    let bare = CaseState.locked.value(of: bench.inspection.fingerprint(of: 0))
    #expect(throws: Refusal.self) {
      try bench.inspection.reviewed([Change(key, bare)], by: "CD")
    }
    #expect(throws: Refusal.self) { try bench.inspection.moving(0, to: .accepted, by: "AB") }
    try bench.move(to: .accepted)
    #expect(bench.inspection.standing(of: 0) == .accepted)
    try bench.move(to: .locked)
  }

  @Test func whatDidNotChangeIsNotAcceptedAgain() throws {
    let bench = try accepted()
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .accepted, by: "CD")
    }
    #expect(
      refusal?.message
        == "V01 is accepted and cannot become accepted: it can become locked, returned.")
  }

  @Test func aMergeChangesWhatWasAcceptedInSight() throws {
    var bench = try accepted()
    bench.set(bench.answerKey("2.1.1", 0), [bench.head("no", by: "EF")])
    #expect(bench.inspection.answersChangedSinceAcceptance(0) == 1)
    #expect(bench.inspection.standing(of: 0) == .acceptedChanged)
  }

  @Test func aDocumentSaysThatItChangedSince() throws {
    var bench = try accepted()
    bench.write(try bench.inspection.setting([("service", "Harbour")]))
    #expect(!InspectionDocument.text(bench.inspection).contains("changedSinceAccepted"))
    try change(&bench, ["2.1.1": "no"])
    let text = InspectionDocument.text(bench.inspection)
    var again = try Bench(.harbour)
    again.write(
      try InspectionDocument.changes(
        InspectionDocument.parse(Array(text.utf8)), again.framework, using: &bench.chance))
    #expect(again.inspection.standing(of: 0) == .acceptedChanged)
    #expect(InspectionDocument.text(again.inspection) == text)
    #expect(throws: Refusal.self) { try again.inspection.moving(0, to: .locked, by: "CD") }
  }

  // MARK: - What is to be settled

  @Test func differencesBetweenReadingsKeepACaseFromTheLock() throws {
    var bench = try accepted()
    try bench.read(0, .second, ["2.1.1": "no", "2.1.1.a": "no"])
    #expect(bench.inspection.standing(of: 0) == .accepted)
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .locked, by: "CD")
    }
    #expect(
      refusal?.message
        == "V01 is not ready to lock: 2 differences between its readings are to be settled "
        + "under “Agreement”.")
    #expect(throws: Never.self) {
      try bench.inspection.moving(0, to: .returned, by: "CD", because: "look again")
    }
    try bench.read(0, .settled, ["2.1.1": "yes", "2.1.1.a": "yes"])
    #expect(bench.inspection.unsettled(of: 0).isEmpty)
  }

  @Test func aDisagreementOfThePractitionerKeepsACaseFromTheLock() throws {
    var bench = try accepted()
    bench.write(
      try bench.inspection.commenting(
        "2.1.1", finding: "yes", agrees: false, "It is on file", of: 0, by: "P1", on: "2026-12-01"))
    let refusal = #expect(throws: Refusal.self) {
      try bench.inspection.moving(0, to: .locked, by: "CD")
    }
    #expect(
      refusal?.message
        == "V01 is not ready to lock: the practitioner’s disagreement with 1 finding is to be "
        + "settled among the queries.")
    bench.write(
      try bench.inspection.settlingComment(
        on: "2.1.1", of: 0, because: "seen", by: "CD", on: "2026-12-02"))
    try bench.move(to: .locked)
  }

  @Test func differencesOfALockedCaseAreNotSettled() throws {
    var bench = try accepted()
    try bench.move(to: .locked)
    try bench.read(0, .second, ["2.1.1": "no"])
    let question = try #require(bench.framework.question("2.1.1"))
    #expect(throws: Refusal.caseLocked("V01")) {
      try bench.inspection.settlingReadings(
        question, as: .no, because: "", by: "CD", of: 0, reading: RandomID(high: 1, low: 2))
    }
  }

  // MARK: - Copies that disagree

  @Test func aDisputedCaseSaysSoWhicheverStepIsWished() throws {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    try bench.move(to: .submitted)
    let key = EntryKey(subject: bench.inspection.cases[0].id, kind: .state)
    bench.diverge(key, [("returned", "CD"), ("locked", "EF")])
    #expect(bench.inspection.standing(of: 0) == .disputed)
    for state in CaseState.allCases {
      let refusal = #expect(throws: Refusal.self) {
        try bench.inspection.moving(0, to: state, by: "CD", because: "why")
      }
      #expect(
        refusal?.message.hasPrefix("V01 is disputed: copies say returned or locked.") ?? false)
    }
  }
}
