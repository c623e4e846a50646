import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Text being typed is kept in every pause, and where there is none at least every two seconds.
@Suite struct DraftTests {
  /// The text kept after each key of somebody who types without a pause, the clock going on by so
  /// much with every look at it.
  private func keptTexts(typing text: String, every step: Duration) throws -> [String] {
    let desk = try Desk.small()
    let batches = [[Event.key("e")]] + text.map { [Event.key(Key($0))] }
    let terminal = ScriptedTerminal(batches: batches)
    var kept: [String] = []
    terminal.onPresent = { _ in
      let drafts = (try? desk.draftTexts) ?? []  // Shows as a wrong list.
      kept.append(drafts.first ?? "")
    }
    var instant = ContinuousClock.now
    let workbench = try Workbench(
      desk.ledger, on: terminal, as: "AB", today: "2026-12-01", glyphs: .unicode,
      now: {
        instant += step
        return instant
      })
    _ = try workbench.run(.init(reference: "C01", question: "2.1.1.a"))
    return Array(kept.dropFirst(2))
  }

  @Test func whoeverNeverPausesLosesNoMoreThanTwoSeconds() throws {
    let text = "The plan names nobody to ring and no day on which to do it"
    let kept = try keptTexts(typing: text, every: .milliseconds(100))
    #expect(kept.count == text.count)
    let steps = Set(kept).filter { !$0.isEmpty }
    #expect(steps.count >= 2, "kept more than once: \(steps)")
    for (place, draft) in kept.enumerated() where place > 21 {
      #expect(text.hasPrefix(draft))
      #expect(place + 1 - draft.count <= 21, "after key \(place + 1) only “\(draft)” was kept")
    }
  }

  @Test func nothingIsWrittenKeyByKey() throws {
    let kept = try keptTexts(typing: "The plan names", every: .milliseconds(100))
    #expect(Set(kept) == [""])
  }

  /// What a line was to be is not kept, but the words are: closing the window loses none.
  @Test(arguments: ["*", "K", "c w"])
  func wordsOfALineAreOfferedTheNextTime(_ key: String) throws {
    let desk = try Desk.small()
    try desk.sit("\(key) “not safe at home”", at: "C01 2.1.1.a")
    #expect(try desk.draftTexts == ["not safe at home"])
    let next = try desk.sit("* Ctrl-Y")
    #expect(next.terminal.frames[0].text.contains("You were typing “not safe at home”; Ctrl-Y"))
    #expect(next.screen.contains("> not safe at home"))
    try desk.sit("* Ctrl-U “told at once” Enter")
    #expect(try desk.inspection.flags.map(\.concern) == ["told at once"])
    #expect(try desk.draftTexts == [])
  }

  @Test(arguments: [
    ("", "C01 2.1.1.b", "C01 2.1.1.b waits: e there"),
    ("c ", "C01", "C01 as a whole waits: e in the list of cases"),
    ("j ", "", "standard 1.1 waits: e there"),
  ])
  func aNoteThatWaitsIsToldOfWhereACaseIsAskedFor(
    _ way: String, _ place: String, _ words: String
  ) throws {
    let desk = try Desk.small()
    try desk.sit("\(way)e “half a thought”", at: place)
    let next = try desk.sit("y", at: "C01 2.1.1.a", size: .large)
    let first = next.terminal.frames[0].text
    #expect(first.contains("An unfinished note on \(words) goes on with it"), "\(first)")
    #expect(!first.contains("Note on"))
    #expect(try desk.draftTexts == ["half a thought"], "whatever else was done")
    try desk.sit("\(way)e “, ended” Esc", at: "C01 2.1.1.b")
    #expect(try desk.rows.contains("half a thought, ended"))
    #expect(try desk.draftTexts == [])
    let last = try desk.sit(at: "C01 2.1.1.b").terminal.frames[0].text
    #expect(!last.contains("unfinished"))
  }

  @Test func anotherNoteIsNotTheOneThatWaits() throws {
    let desk = try Desk.small()
    try desk.sit("e “half a thought”", at: "C01 2.1.1.b")
    try desk.sit("E “another” Esc", at: "C01 2.1.1.b")
    #expect(try desk.notes == ["another"])
    #expect(try desk.draftTexts == ["half a thought"])
  }

  @Test func aNoteGoesBeforeALineOverIt() throws {
    let desk = try Desk.small()
    try desk.sit("e “a whole note” z", at: "C01 2.1.1.a")
    #expect(try desk.draftTexts == ["a whole notez"])
  }

  @Test func whatIsThrownAwayCanBePasted() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “a thought” Ctrl-X d y e Ctrl-Y Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["a thought"])
    #expect(sitting.terminal.frames.contains { $0.text.contains("thrown away; Ctrl-Y in a text") })
  }
}
