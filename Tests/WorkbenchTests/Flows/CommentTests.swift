import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// What a practitioner says stands beside the answer, and a disagreement is settled by a person.
@Suite struct CommentTests {
  @Test func itStandsBesideTheAnswer() throws {
    let desk = try Desk.commented()
    let disputed = try desk.sit("", at: "C01 2.1.1.b", size: .large)
    #expect(
      disputed.screen.contains(
        "On 2026-11-28 practitioner disagrees: The plan of June has a page on it. It was filed"))
    #expect(disputed.cursorLine.contains(" d   "))
    let settled = try desk.sit("", at: "C01 2.2.2", size: .large)
    #expect(settled.screen.contains("the finding stands: The minutes name no trigger"))
    #expect(!settled.cursorLine.contains(" d   "))
    #expect(
      try desk.sit("", at: "C01 2.1.1.a", size: .large).screen.contains("practitioner agrees"))
  }

  @Test func aDisagreementIsSettledWhereTheAnswerStands() throws {
    let desk = try Desk.commented()
    let refused = try desk.sit("K 1 Enter", at: "C01 2.1.1.b", as: "LL")
    #expect(refused.message == " The reason must not be empty.")
    let sitting = try desk.sit("K 1 “Read again with the lead” Enter", at: "C01 2.1.1.b", as: "LL")
    #expect(sitting.message == " The disagreement is settled")
    #expect(try desk.inspection.openDisagreements.isEmpty)
    #expect(!sitting.cursorLine.contains(" d   "))
    try desk.sit("u", as: "LL")
    #expect(try desk.inspection.openDisagreements.count == 1)
  }

  @Test func aQueryIsStillAskedThere() throws {
    let desk = try Desk.commented()
    try desk.sit("K 2 “Where is that page?” Enter", at: "C01 2.1.1.b", as: "LL")
    #expect(try desk.inspection.queries.count == 1)
    // The query comes first in the margin; both are offered.
    let sitting = try desk.sit("K", at: "C01 2.1.1.b")
    #expect(sitting.screen.contains("1 Settle the practitioner’s disagreement"))
    #expect(sitting.screen.contains("2 Where is that page?"))
    #expect(sitting.screen.contains("3 Ask another"))
  }

  @Test func itIsListedSettledAndGoneToFromTheQueries() throws {
    let desk = try Desk.commented()
    let list = try desk.sit("k")
    #expect(list.header.contains("Smalltown · 1 disagreement"))
    #expect(list.cursorLine.contains("2.1.1.b"))
    #expect(try desk.sit("k Enter").header.contains("C01 · "))
    try desk.sit("k K “Read again” Enter", as: "LL")
    #expect(try desk.inspection.openDisagreements.isEmpty)
    #expect(try desk.sit("k / “minutes” Enter").cursorLine.contains("2.2.2"))
  }

  @Test func thePanelSeesIt() throws {
    let desk = try Desk.commented()
    let sitting = try desk.sit("o j Down Down Down Down", size: .large)
    #expect(sitting.cursorLine.contains("2.1 Assessment"))
    #expect(sitting.screen.contains("Not settled, C01 2.1.1.b: practitioner disagrees"))
    let next = try desk.sit("o j Down Down Down Down Down", size: .large)
    #expect(next.screen.contains("1 disagreement of practitioners settled here; k shows why"))
  }

  @Test func itIsActedOnToday() throws {
    let desk = try Desk.commented()
    let sitting = try desk.sit("t")
    #expect(sitting.header.contains("1 disagreement"))
    #expect(sitting.line(containing: "2.1.1.b").contains("for the panel"))
  }

  @Test func anAnswerThatChangedSaysWhichWasDisputed() throws {
    let desk = try Desk.commented()
    try desk.sit("n “The page was found” Enter", at: "C01 2.1.1.b")
    let sitting = try desk.sit("", at: "C01 2.1.1.b", size: .large)
    #expect(sitting.screen.contains("practitioner disagrees with Yes: The plan of June"))
    try desk.sit("K 1 “Changed” Enter", at: "C01 2.1.1.b", as: "LL")
    #expect(
      try desk.sit("", at: "C01 2.1.1.b", size: .large).screen.contains("changed to No: Changed"))
  }

  @Test func theHistoryTellsIt() throws {
    let desk = try Desk.commented()
    let screen = try desk.sit("H", at: "C01 2.2.2", size: .large).screen
    #expect(screen.contains("practitioner disagrees with Yes"))
    #expect(screen.contains("The minutes name no trigger"))
    try desk.sit("K “Which minutes?” Enter", at: "C01 2.2.2", as: "LL")
    #expect(try desk.sit("H", at: "C01 2.2.2", size: .large).screen.contains("Which minutes?"))
  }

  @Test func findingsAreWrittenOnlyOnceSubmitted() throws {
    let desk = try Desk.small(.hmip2021, [SampleCase(reference: "C01", everything: "yes")])
    let early = try desk.sit("W", at: "C01 2.1.1.a")
    #expect(early.message == " C01 is draft. Its findings are given out once it is submitted.")
    let sitting = try desk.sit("> 1 W", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("findings-C01-2026-12-01.txt"))
  }
}
