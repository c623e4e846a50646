import Inspection
import Standards
import Terminal
import Testing

@testable import Ledger
@testable import Workbench

/// One key shows who wrote what on the thing at hand, when, and in place of what.
@Suite struct HistoryTests {
  @Test func answerShowsEveryValueItHad() throws {
    let desk = try Desk.small()
    try desk.sit("y Up n", at: "C01 2.1.1.a")
    let sitting = try desk.sit("H", at: "C01 2.1.1.a", as: "CD")
    expectPage(
      sitting, "History of C01 2.1.1.a",
      [
        "2026-11-23 14:03 AB: No · in place of Yes",
        "2026-11-23 14:03 AB: Yes",
      ])
  }

  @Test func historyTellsWhatWasTakenBackAndPutBack() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("y Up n Up u U H", at: "C01 2.1.1.a")
    expectPage(
      sitting, "History of C01 2.1.1.a",
      [
        "2026-11-23 14:03 AB: No · by putting a change back · in place of Yes",
        "2026-11-23 14:03 AB: Yes · by taking a change back · in place of No",
        "2026-11-23 14:03 AB: No · in place of Yes",
        "2026-11-23 14:03 AB: Yes",
      ])
  }

  @Test func clearedAnswerSaysSo() throws {
    let sitting = try Desk.small().sit("y Up x H", at: "C01 2.1.1.a")
    expectPage(
      sitting, "History of C01 2.1.1.a",
      [
        "2026-11-23 14:03 AB: nothing · in place of Yes",
        "2026-11-23 14:03 AB: Yes",
      ])
  }

  @Test func bothSidesOfAConflictAreTold() throws {
    let sitting = try Desk.disagreeing().sit("H", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("AB: Yes · disagrees with another"))
    #expect(sitting.screen.contains("CD: No · disagrees with another"))
  }

  @Test func choiceInAConflictNamesWhatItWasChosenOver() throws {
    let sitting = try Desk.disagreeing().sit("n 2 Up H", at: "C01 2.1.1.a", as: "EF")
    #expect(sitting.screen.contains("EF: No · chosen in a conflict · in place of Yes"))
    #expect(sitting.screen.contains("AB: Yes"))
    #expect(sitting.screen.contains("CD: No"))
    #expect(!sitting.screen.contains("disagrees"))
  }

  @Test func notesAndMarksOnTheQuestionBelongToItsHistory() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “Seen twice” Esc e Ctrl-X d y m n Up H", at: "C01 2.1.1.a")
    expectPage(
      sitting, "History of C01 2.1.1.a",
      [
        "2026-11-23 14:03 AB · C01 2.1.1.a: No",
        "2026-11-23 14:03 AB · C01 2.1.1.a at interview: to ask",
        "2026-11-23 14:03 AB · C01 note: removed · in place of Evidence on 2.1.1.a: Seen twice",
        "2026-11-23 14:03 AB · C01 note: Evidence on 2.1.1.a: Seen twice",
      ])
  }

  @Test func standardShowsItsJudgementsWithTheirReasons() throws {
    let sitting = try Desk.small().sit("j Home r 2 “Two gaps” Enter r 3 Ctrl-U “Mended” Enter H")
    expectPage(
      sitting, "History of 1.1",
      [
        "2026-11-23 14:03 AB: Good, because: Mended · in place of Requires improvement, because: Two gaps",
        "2026-11-23 14:03 AB: Requires improvement, because: Two gaps",
      ])
  }

  @Test func caseShowsEverythingSaidOfIt() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("y c w “Moved away” Enter H", at: "C01 2.1.1.a")
    expectPage(
      sitting, "History of C01",
      [
        "2026-11-23 14:03 AB · C01 withdrawal: withdrawn: Moved away",
        "2026-11-23 14:03 AB · C01 2.1.1.a: Yes",
        "2026-11-23 14:03 AB · C01 reference: C01",
        "2026-11-23 14:03 AB · C01 case: Court disposal",
      ])
  }

  @Test func untouchedQuestionHasNoHistory() throws {
    let sitting = try Desk.small().sit("H", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Nothing was ever written here."))
  }

  @Test func leavingTheHistoryReturnsToTheQuestion() throws {
    let desk = try Desk.small()
    let before = try desk.sit("y Up", at: "C01 2.1.1.a")
    let after = try desk.sit("H Esc", at: "C01 2.1.1.a")
    #expect(after.cursorLine == before.cursorLine)
    #expect(!after.screen.contains("History of"))
  }

  @Test func listWithoutCasesHasNoHistoryToShow() throws {
    let sitting = try Desk.small(.hmip2021, []).sit("c H")
    #expect(sitting.message == " There are no cases yet; + adds one")
  }

  @Test func contentThatIsGoneIsToldWithWhoErasedIt() throws {
    let inspection = try Desk.small().inspection
    let id = inspection.cases[0].id
    let key = EntryKey(subject: id, kind: .answer, name: "2.1.1.a")
    let gone = entry(key, .missing, sequence: 1)
    let erasure = entry(
      EntryKey(subject: id, kind: .erasure, name: gone.id.hexadecimal), .value("x"), sequence: 2)
    let alone = Chronicle([gone], inspection).lines[0]
    let erased = Chronicle([gone], erasures: [erasure], inspection).lines[0]
    #expect(alone.sentence(naming: false) == "AB: content not in this file")
    #expect(
      erased.sentence(naming: false)
        == "AB: content not in this file · erased by AB on 2026-11-23")
  }

  private func entry(
    _ key: EntryKey, _ content: HistoryEntry.Content, sequence: Int
  ) -> HistoryEntry {
    let stamp = Stamp(time: 1, writer: RandomID(high: 0, low: 9), sequence: sequence)
    return HistoryEntry(
      stamp: stamp, action: stamp.entry, undoes: nil, author: "AB",
      clock: "2026-11-23T14:03:22+00:00", key: key, content: content, replaces: [])
  }
}
