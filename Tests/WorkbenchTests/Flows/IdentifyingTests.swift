import Inspection
import Ledger
import Standards
import Terminal
import Testing

@testable import Workbench

/// Text that may tell who somebody is is saved, warned of once, and erased where people wish it.
@Suite struct IdentifyingTests {
  private func texts(_ desk: Desk) throws -> [String] {
    try desk.inspection.cases[0].notes.map(\.text)
  }

  @Test func noteIsSavedAndWarnedOf() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “Told by Sarah Miller” Esc", at: "C01 2.1.1.a")
    #expect(try texts(desk) == ["Told by Sarah Miller"])
    #expect(
      sitting.message == " Saved, but “Sarah Miller” looks like a name; Ctrl-E erases it")
  }

  @Test(arguments: [
    ("LS1 4DY", "a postcode"), ("born 12/03/2010", "a date of birth"),
    ("07700 900123", "a telephone number"), ("a@example.org", "an e-mail address"),
  ])
  func warningSaysWhatItLooksLike(_ text: String, _ kind: String) throws {
    let sitting = try Desk.small().sit("e “see \(text)” Esc", at: "C01 2.1.1.a")
    #expect(sitting.message.contains("looks like \(kind)"))
  }

  @Test func ordinaryNoteIsNotWarnedOf() throws {
    let sitting = try Desk.small().sit("e “Seen at Court” Esc", at: "C01 2.1.1.a")
    #expect(sitting.message == " Note saved")
  }

  @Test func warningComesOnceForEachWord() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      "e “Told by Sarah Miller” Esc e “ again” Esc", at: "C01 2.1.1.a")
    #expect(sitting.message == " Note saved")
    #expect(try texts(desk) == ["Told by Sarah Miller again"])
  }

  @Test func erasingTakesTheWordsOutOfEveryVersionAndOpensTheText() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      "e “By Sarah Miller” Esc e “ at home” Esc Ctrl-E y", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Note on C01 2.1.1.a"), "it opens to be written anew")
    #expect(sitting.message == " Erased, in every version of the text")
    #expect(try texts(desk) == ["By … at home"])
    let key = EntryKey(
      subject: try desk.inspection.cases[0].id, kind: .note,
      name: try desk.inspection.cases[0].notes[0].id.description)
    #expect(
      try desk.ledger.history(of: key).map { $0.content == .missing } == [true, true, false])
    #expect(try desk.ledger.verify() == [])
    try desk.sit("Home “Told ” Esc")
    #expect(try texts(desk).first?.contains("By … at home") == true)
  }

  @Test func erasingIsConfirmedFirst() throws {
    let desk = try Desk.small()
    let asked = try desk.sit("e “By Sarah Miller” Esc Ctrl-E", at: "C01 2.1.1.a")
    #expect(asked.screen.contains("Erase “Sarah Miller” from C01 note?"))
    let kept = try desk.sit("e “!” Esc Ctrl-E n", at: "C01 2.1.1.a")
    #expect(kept.message == " Nothing was changed")
    #expect(try texts(desk) == ["By Sarah Miller!"])
  }

  @Test func wordsThatWereWrittenOverAreStillOffered() throws {
    let desk = try Desk.small()
    try desk.sit("e “By Sarah Miller” Esc", at: "C01 2.1.1.a")
    let warned = try desk.sit("e Ctrl-U “By her aunt” Esc", at: "C01 2.1.1.a")
    #expect(
      warned.message == " The history of this text keeps “Sarah Miller”; Ctrl-E erases it")
    let sitting = try desk.sit("e “!” Esc Ctrl-E y", at: "C01 2.1.1.a")
    #expect(try texts(desk) == ["By her aunt!"])
    #expect(!sitting.screen.contains("Note on C01"), "what stands needs no writing anew")
    #expect(
      try desk.ledger.history(ofKind: .erasure).count == 1, "only what held the words is erased")
  }

  @Test func withoutAWarningThereIsNothingToErase() throws {
    let sitting = try Desk.small().sit("Ctrl-E", at: "C01 2.1.1.a")
    #expect(sitting.message == " There is no warning about a text to act on")
  }

  @Test func judgementKeepsItsRatingWhenItsRationaleIsErased() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("j Home r 3 “As Sarah Miller says” Enter Ctrl-E y")
    let judgement = try #require(try desk.inspection.judgements[0])
    #expect(judgement.rationale == "As … says")
    #expect(try desk.inspection.framework.band(judgement.rating).name == "Good")
    #expect(sitting.screen.contains("> As … says"))
  }

  @Test func reasonOfAWithdrawalCanBeWrittenAnew() throws {
    let desk = try Desk.small()
    try desk.sit("c w “Lives with Sarah Miller” Enter Ctrl-E y Ctrl-U “Moved” Enter")
    #expect(try desk.inspection.cases[0].withdrawnBecause == "Moved")
  }

  @Test func decisionKeepsItsRatingWhenItsReasonIsErased() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes"])])
    let sitting = try desk.sit(
      "j Home Down Down Down Down p 3 “As Sarah Miller says” Enter Ctrl-E y")
    let decision = try #require(try desk.inspection.decisions[4])
    #expect(decision.reason == "As … says")
    #expect(sitting.screen.contains("> As … says"))
  }

  @Test func nameAsAReferenceBecomesTheNextFreeOne() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c d Enter Ctrl-U “Sarah Miller” Enter")
    #expect(sitting.message.contains("“Sarah Miller” looks like a name"))
    try desk.sit("c d Enter “x” Enter Enter Backspace Enter Ctrl-E y")
    #expect(try desk.inspection.cases[0].reference == "C01")
  }
}
