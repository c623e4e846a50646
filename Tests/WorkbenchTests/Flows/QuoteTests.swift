import Inspection
import Ledger
import Terminal
import Testing

@testable import Workbench

/// A note may be quoted in the report once a person has said so, and was told what might tell who
/// it is of.
@Suite struct QuoteTests {
  @Test func noteIsFlaggedAndShownAsAQuote() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “The plan was clear” Ctrl-X q Esc", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      "AB C01 note {\"key\":\"2.1.1.a\",\"kind\":\"evidence\",\"text\":\"The plan was clear\",\"quote\":true}"
    )
    #expect(sitting.screen.contains("Evidence, quote (AB): The plan was clear"))
    #expect(try desk.inspection.quotes.map(\.text) == ["The plan was clear"])
    #expect(try desk.sit("o", size: .large).screen.contains("1 quote for the report"))
    #expect(try desk.sit("/ “quote”", at: "C01").screen.contains("2.1.1.a"))
  }

  @Test func flagIsTakenAway() throws {
    let desk = try Desk.small()
    try desk.sit("e “Clear” Ctrl-X q Esc e Ctrl-X q Esc", at: "C01 2.1.1.a")
    #expect(try desk.inspection.quotes.isEmpty)
    #expect(try desk.notes == ["Clear"])
  }

  @Test func headSaysSo() throws {
    let sitting = try Desk.small().sit("e “Clear” Ctrl-X q", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Evidence, quote · no names"))
    #expect(sitting.message == " The report may quote it, word for word")
  }

  @Test(arguments: [
    ("Seen by Mary Jones at home", "“Mary Jones” looks like a name"),
    ("Lives at SW1A 1AA", "“SW1A 1AA” looks like a postcode"),
    ("Call 07700 900123", "“07700 900123” looks like a telephone"),
  ])
  func identifyingWordsAreAskedAboutFirst(_ text: String, _ words: String) throws {
    let desk = try Desk.small()
    let asked = try desk.sit("e “\(text)” Ctrl-X q Esc", at: "C01 2.1.1.a", size: .large)
    #expect(asked.screen.contains("Let the report quote this? In it"))
    #expect(asked.screen.contains(words))
    try expectRows(desk, "")
    let refused = try desk.sit("Esc n", size: .large)
    #expect(refused.screen.contains("Note on C01 2.1.1.a"), "the text is still open")
    try expectRows(desk, "")
    try desk.sit("Esc y")
    #expect(try desk.inspection.quotes.map(\.text) == [text])
  }

  @Test func whatWasAgreedToIsNotAskedAboutAgain() throws {
    let desk = try Desk.small()
    try desk.sit("e “Seen by Mary Jones.” Ctrl-X q Esc y", at: "C01 2.1.1.a")
    let same = try desk.sit("e “ Clear.” Esc", at: "C01 2.1.1.a")
    #expect(same.screen.contains("Evidence, quote (AB): Seen by Mary Jones. Clear."))
    let more = try desk.sit("e “ Call 07700 900123” Esc", at: "C01 2.1.1.a", size: .large)
    #expect(more.screen.contains("In it “07700 900123” looks like a"))
  }

  @Test func noteThatIsNoQuoteIsSavedWithoutAQuestion() throws {
    let desk = try Desk.small()
    try desk.sit("e “Seen by Mary Jones” Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["Seen by Mary Jones"])
  }

  @Test func draftKeepsTheFlag() throws {
    let desk = try Desk.small()
    try desk.sit("e “Clear” Ctrl-X q", at: "C01 2.1.1.a")
    #expect(try desk.sit("").screen.contains("Evidence, quote ·"))
    try desk.sit("Esc")
    #expect(try desk.inspection.quotes.count == 1)
  }

  @Test func standardsAndCasesHaveQuotesToo() throws {
    let desk = try Desk.small()
    let standard = try desk.sit("j e “The board leads” Ctrl-X q Esc", size: .large)
    #expect(standard.screen.contains("Evidence, quote (AB): The board leads"))
    let record = try desk.sit("c e “New worker” Ctrl-X q Esc", size: .large)
    #expect(record.screen.contains("Evidence, quote: New worker"))
    #expect(try desk.inspection.quotes.map(\.text) == ["The board leads", "New worker"])
  }

  @Test func linearModeFlagsAndAsks() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "note", "Seen by Mary Jones", ".quote", ".", "yes", at: "C01 2.1.1.a")
    #expect(talk.answer(to: ".").contains { $0.contains("“Mary Jones” looks like a name") })
    #expect(try desk.inspection.quotes.map(\.text) == ["Seen by Mary Jones"])
  }
}
