import Inspection
import Ledger
import Standards
import Terminal
import Testing

@testable import Workbench

/// Ratings are frozen with a key, and a key shows what changed since, why, and what it moved.
@Suite struct FreezingTests {
  private func frozen() throws -> Desk {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes", "2.1.2": "yes"])])
    try desk.sit("F “for the panel” Enter")
    return desk
  }

  @Test func freezingSaysHowToCompareLater() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("F “for the panel” Enter")
    #expect(sitting.message == " Frozen; S shows what changes from now on")
    #expect(try desk.inspection.freezes.map(\.name) == ["for the panel"])
    #expect(try desk.inspection.freezes.map(\.frozenOn) == ["2026-12-01"])
    #expect(sitting.screen.contains("frozen “for the panel”; S compares"))
  }

  @Test func standardsCanBeFrozenFromTheirScreenToo() throws {
    let desk = try Desk.small()
    try desk.sit("j F “as published” Enter")
    #expect(try desk.inspection.freezes.map(\.name) == ["as published"])
  }

  @Test func emptyAndDoubleNamesAreRefusedWhereTheyAreTyped() throws {
    let desk = try frozen()
    #expect(try desk.sit("F Enter").message == " The name of a freeze must not be empty.")
    let second = try desk.sit("F “for the panel” Enter", size: .large)
    #expect(second.message.contains("frozen “for the panel” already"))
    #expect(try desk.inspection.freezes.count == 1)
  }

  @Test func freezeIsTakenBackLikeAnyChange() throws {
    let desk = try frozen()
    try desk.sit("u")
    #expect(try desk.inspection.freezes == [])
  }

  @Test func withoutAFreezeThereIsNothingToCompareWith() throws {
    #expect(
      try Desk.small().sit("S").message == " Nothing is frozen yet; F freezes the ratings")
  }

  @Test func nothingHasChangedAtFirst() throws {
    let sitting = try frozen().sit("S")
    #expect(sitting.screen.contains("Since “for the panel”"))
    #expect(sitting.screen.contains("Nothing has changed since."))
  }

  @Test func changesStandUnderTheirStandardWithWhatTheyMoved() throws {
    let desk = try frozen()
    try desk.sit("n", at: "C01 2.1.1", as: "CD")
    try desk.sit("j Home r 2 “Two gaps” Enter")
    let screen = try desk.sit("o S", size: .large).screen
    #expect(screen.contains("Frozen by AB on 2026-12-01"))
    #expect(screen.contains("Score: 3 of 36 → 1 of 36"))
    #expect(screen.contains("1.1 Governance and leadership"))
    #expect(screen.contains("Rating: not rated → Requires improvement"))
    #expect(screen.contains("AB · judgement on 1.1: Requires improvement, because: Two gaps"))
    #expect(screen.contains("Rating: Outstanding → Inadequate"))
    #expect(screen.contains("2.1.1 Desistance: 1 of 1, 100%, Outstanding → 0 of 1, 0%, Inadequate"))
    #expect(screen.contains("2026-11-23 14:03 CD · C01 2.1.1: No · in place of Yes"))
  }

  @Test func whatWasChangedAndChangedBackIsNoChange() throws {
    let desk = try frozen()
    try desk.sit("n Up y", at: "C01 2.1.1")
    #expect(try desk.sit("o S").screen.contains("Nothing has changed since."))
  }

  @Test func answerChangedTwiceStandsBesideWhatWasFrozen() throws {
    let desk = try frozen()
    try desk.sit("x n Up y Up n", at: "C01 2.1.1")
    let screen = try desk.sit("o S", size: .large).screen
    #expect(screen.contains("AB · C01 2.1.1: No · in place of Yes"))
    #expect(screen.components(of: "C01 2.1.1:") == 1)
  }

  @Test func casesAndSettingsHaveAPartOfTheirOwn() throws {
    let desk = try frozen()
    try desk.sit("c w “Moved away” Enter", at: "C01 2.1.1")
    let screen = try desk.sit("o S", size: .large).screen
    #expect(screen.contains("Cases, oversight and settings"))
    #expect(screen.contains("AB · C01 withdrawal: withdrawn: Moved away"))
  }

  @Test func removedNoteStaysUnderItsStandard() throws {
    let desk = try Desk.small()
    try desk.sit("e “Seen” Esc o F “a” Enter", at: "C01 2.1.1")
    try desk.sit("e Ctrl-X d y", at: "C01 2.1.1")
    let screen = try desk.sit("o S", size: .large).screen
    #expect(screen.contains("2.1 Assessment"))
    #expect(!screen.contains("Cases, oversight and settings"))
    #expect(screen.contains("note: removed · in place of Evidence on 2.1.1: Seen"))
  }

  @Test func ofSeveralFreezesOneIsChosenTheLatestFirst() throws {
    let desk = try frozen()
    try desk.sit("n", at: "C01 2.1.1")
    try desk.sit("o F “as published” Enter")
    let choice = try desk.sit("S")
    #expect(choice.cursorLine.contains("1 as published"))
    #expect(try desk.sit("S 1").screen.contains("Nothing has changed since."))
    #expect(try desk.sit("S 2").screen.contains("C01 2.1.1: No · in place of Yes"))
  }

  @Test func whatAnotherLaptopWroteBeforeAndBroughtAfterCameSince() throws {
    let desk = try Desk.small()
    let other = try Ledger.inMemory(
      identity: desk.ledger.identity, framework: desk.ledger.framework, by: "CD",
      environment: .fixed(seed: 3))
    try other.merge(desk.ledger, by: "CD")
    let inspection = try Inspection(other)
    try other.commit(try inspection.answering("2.1.1", with: "no", of: 0), by: "CD")
    try desk.sit("F “a” Enter")
    try desk.ledger.merge(other, by: "AB")
    #expect(try desk.sit("S", size: .large).screen.contains("CD · C01 2.1.1: No"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { split(separator: text).count - 1 }
}
