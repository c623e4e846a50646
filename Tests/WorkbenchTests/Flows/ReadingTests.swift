import Terminal
import Testing

@testable import Workbench

/// Pages that are longer than the window can be read to their end.
@Suite struct ReadingTests {
  @Test func helpIsReadToItsEndOnTheSmallestScreen() throws {
    let sitting = try Desk.small().sit("? End", at: "C01 2.1.1", size: .small)
    let help = try #require(ActionTable.lines(in: .walk).last?.help)
    let lastWord = try #require(help.split(separator: " ").last)
    #expect(sitting.line(16).contains(lastWord), "the last words stand in the last row")
  }

  @Test func pagesMoveByLineAndPageAndStopAtTheirEnds() throws {
    let desk = try Desk.small()
    let top = try desk.sit("?", at: "C01 2.1.1", size: .small)
    let end = try desk.sit("? End", at: "C01 2.1.1", size: .small)
    let pages = String(repeating: " PgDn", count: 9)
    let paged = try desk.sit("?\(pages)", at: "C01 2.1.1", size: .small)
    #expect(paged.screen == end.screen)
    #expect(try desk.sit("? End Home", at: "C01 2.1.1", size: .small).screen == top.screen)
    #expect(try desk.sit("? Down Up Up", at: "C01 2.1.1", size: .small).screen == top.screen)
  }

  @Test(arguments: ["Esc", "q", "Enter", "?", "Backspace"])
  func anyKeyOfReturnClosesThePage(_ key: String) throws {
    let sitting = try Desk.small().sit("? \(key)", at: "C01 2.1.1")
    #expect(!sitting.screen.contains("Keys: Case"))
    #expect(sitting.header.contains("C01"))
  }
}
