import Inspection
import Standards
import Testing

@testable import Workbench

/// What a merge leaves to settle stands on one screen, and every kind of it can be settled there.
@Suite struct SettlingTests {
  /// What AB and CD can disagree on, and what the ledger says when the first value is chosen.
  enum Subject: String, CaseIterable, CustomTestStringConvertible {
    case answer, fact, reference, judgement, note, service, planned, withdrawal, state

    var testDescription: String { rawValue }

    func changes(_ inspection: Inspection, by author: String) throws -> [Change] {
      let isFirst = author == "AB"
      let subject = inspection.cases[0].id
      switch self {
      case .answer: return try inspection.answering("2.1.1", with: isFirst ? "yes" : "no", of: 0)
      case .fact: return try inspection.setting(facts: [("age", isFirst ? "15" : "16")], of: 0)
      case .reference:
        return try inspection.setting(facts: [("reference", isFirst ? "C07" : "C08")], of: 0)
      case .judgement: return try inspection.judging("1.1", isFirst ? "good" : "inadequate")
      case .note:
        return try inspection.noting(
          isFirst ? "seen" : "not seen", on: "2.1.1", of: 0, id: RandomID(high: 5, low: 5))
      case .service: return try inspection.setting([("service", isFirst ? "North" : "South")])
      case .planned: return try inspection.setting([("planned.court", isFirst ? "6" : "7")])
      case .withdrawal: return try inspection.withdrawing(0, because: isFirst ? "moved" : "error")
      case .state:
        let key = EntryKey(subject: subject, kind: .state)
        return isFirst
          ? [Change(key, "returned"), Change(key.reason, "look again")] : [Change(key, "accepted")]
      }
    }

    var row: String {
      switch self {
      case .answer: "AB C01 answer 2.1.1 \"yes\""
      case .fact: "AB C01 fact age 15"
      case .reference: "AB C07 fact reference \"C07\""
      case .judgement: "AB judgement 1.1 {\"rating\":\"good\"}"
      case .note: "AB C01 note {\"key\":\"2.1.1\",\"kind\":\"evidence\",\"text\":\"seen\"}"
      case .service: "AB setting service \"North\""
      case .planned: "AB setting planned.court 6"
      case .withdrawal: "AB C01 withdrawal \"moved\""
      case .state: "AB C01 state \"returned\""
      }
    }
  }

  private func makeDesk(_ subject: Subject) throws -> Desk {
    let complete = SampleCase(reference: "C01", everything: "yes")
    return try .disagreeing(
      [subject == .state ? complete : SampleCase(reference: "C01", facts: [("age", "14")])],
      state: subject == .state ? "submitted" : nil,
      ours: { try subject.changes($0, by: "AB") }, theirs: { try subject.changes($0, by: "CD") })
  }

  @Test(arguments: Subject.allCases)
  func oneOfTheValuesIsChosen(_ subject: Subject) throws {
    let desk = try makeDesk(subject)
    let sitting = try desk.sit("! Enter 1")
    try expectRows(desk, subject.row)
    #expect(try desk.conflictCount == 0)
    #expect(sitting.message == " Settled; the other value stays in the history")
  }

  @Test(arguments: Subject.allCases)
  func undoBringsTheConflictBack(_ subject: Subject) throws {
    let desk = try makeDesk(subject)
    try desk.sit("! Enter 2 u")
    #expect(try desk.conflictCount == 1)
  }

  @Test(arguments: Subject.allCases)
  func leavingTheChoiceChangesNothing(_ subject: Subject) throws {
    let desk = try makeDesk(subject)
    try desk.sit("! Enter Esc")
    try expectRows(desk, "")
  }

  @Test func noOtherStateIsOfferedThanThoseThatWereGiven() throws {
    let sitting = try makeDesk(.state).sit("! Enter")
    #expect(sitting.screen.contains("1 Returned"))
    #expect(sitting.screen.contains("2 Accepted"))
    #expect(!sitting.screen.contains("Another value"))
  }

  @Test func aPromptTakesItsThirdAnswerWithAReason() throws {
    let desk = try Desk.disagreeing()
    try desk.sit("! Enter 3 1 “not due yet” Enter")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "notApplicable"
      AB C01 reason answer/2.1.1.a "not due yet"
      """)
    #expect(try desk.conflictCount == 0)
  }

  @Test func aKeyQuestionOf2021HasNoThirdAnswer() throws {
    let sitting = try makeDesk(.answer).sit("! Enter")
    #expect(!sitting.screen.contains("Another value"))
  }

  @Test func withoutAReasonAThirdValueIsNotTaken() throws {
    let desk = try Desk.disagreeing()
    let sitting = try desk.sit("! Enter 3 1 Enter")
    #expect(sitting.message == " The reason must not be empty.")
    try expectRows(desk, "")
  }

  @Test(arguments: [
    (Subject.fact, "17", "AB C01 fact age 17\nAB C01 reason fact/age \"both wrong\""),
    (
      .service, "Anytown",
      "AB setting service \"Anytown\"\nAB reason setting/service \"both wrong\""
    ),
    (
      .withdrawal, "not eligible",
      "AB C01 withdrawal \"not eligible\"\nAB C01 reason withdrawal/ \"both wrong\""
    ),
  ])
  func anotherValueIsTypedWithItsReason(
    _ subject: Subject, _ value: String, _ rows: String
  ) throws {
    let desk = try makeDesk(subject)
    try desk.sit("! Enter 3 “\(value)” Enter “both wrong” Enter")
    try expectRows(desk, rows)
    #expect(try desk.conflictCount == 0)
  }

  @Test func typedValueIsCheckedAsElsewhere() throws {
    let desk = try makeDesk(.fact)
    let sitting = try desk.sit("! Enter 3 “old” Enter")
    #expect(sitting.message.contains("age"))
    try expectRows(desk, "")
  }

  @Test func noteIsWrittenAnewInItsEditor() throws {
    let desk = try makeDesk(.note)
    try desk.sit("! Enter 3 End “ by us” Esc")
    #expect(try desk.conflictCount == 0)
    #expect(try desk.inspection.cases[0].notes.map(\.text) == ["seen by us"])
  }

  @Test func judgementIsMadeAnewWithItsRationale() throws {
    let desk = try makeDesk(.judgement)
    try desk.sit("! Enter 3 2 “weighed again” Enter")
    #expect(try desk.conflictCount == 0)
    let standard = try #require(try desk.inspection.framework.standard("1.1"))
    #expect(try desk.inspection.judgements[standard.index]?.rationale == "weighed again")
  }

  // MARK: - Double references

  private func makeTwins() throws -> Desk {
    let adding = { (id: UInt64) in
      { (inspection: Inspection) throws -> [Change] in
        try inspection.adding(
          reference: "C02", type: "court", id: RandomID(high: 7, low: id))
      }
    }
    return try .disagreeing(ours: adding(1), theirs: adding(2))
  }

  @Test func oneOfTwoCasesIsRenamed() throws {
    let desk = try makeTwins()
    let sitting = try desk.sit("! Enter 3 Enter")
    try expectRows(desk, "AB C03 fact reference \"C03\"")
    #expect(try desk.inspection.doubleReferences.isEmpty)
    #expect(sitting.message == " The case is C03 now")
  }

  @Test func oneOfTwoCasesIsWithdrawn() throws {
    let desk = try makeTwins()
    try desk.sit("! Enter 2 “entered twice” Enter")
    try expectRows(desk, "AB C02 withdrawal \"entered twice\"")
    #expect(try desk.inspection.doubleReferences.isEmpty)
  }

  // MARK: - Answers of two people

  private func makeMixed() throws -> Desk {
    try .disagreeing(
      ours: { try $0.answering("2.1.1.a", with: "yes", of: 0) },
      theirs: { try $0.answering("2.1.1.b", with: "no", of: 0) })
  }

  @Test func mixedCaseIsMarkedUntilSomebodyConfirmsIt() throws {
    let desk = try makeMixed()
    #expect(try desk.sit("c").cursorLine.contains("two authors"))
    let sitting = try desk.sit("! Enter y")
    try expectRows(desk, "AB C01 confirmation {\"authors\":[\"AB\",\"CD\"]}")
    #expect(sitting.message == " C01 is confirmed; u takes it back")
    #expect(try desk.sit("c").cursorLine.contains("Draft"))
  }

  @Test func notConfirmingLeavesItMarked() throws {
    let desk = try makeMixed()
    try desk.sit("! Enter n")
    try expectRows(desk, "")
    #expect(try desk.inspection.unconfirmedCases == [0])
  }

  @Test func overviewSaysWhatIsToSettle() throws {
    let sitting = try makeMixed().sit(size: .large)
    #expect(sitting.screen.contains("! two people answered in C01"))
  }
}
