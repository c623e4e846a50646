import Inspection
import Synchronization
import Terminal
import Testing

@testable import Workbench

/// Any screen can be read as paragraphs and lists, with nothing that a screen reader stumbles over.
@Suite struct ScreenPageTests {
  /// The page written by keys, and what is said then.
  private func page(_ keys: String, at place: String = "", on desk: Desk) throws -> (
    ScreenPage, String
  ) {
    let written = Written()
    var workplace = Workplace()
    workplace.printer = Printer { printout, _, _, _, _ throws(PrintFault) in
      written.printouts.withLock { $0.append(printout) }
    }
    let sitting = try desk.sit(keys, at: place, size: .large, workplace: workplace)
    guard case .screen(let page)? = written.printouts.withLock({ $0.first }) else {
      throw NothingWritten()
    }
    return (page, sitting.message)
  }

  private final class Written: Sendable {
    let printouts = Mutex<[Printout]>([])
  }

  private struct NothingWritten: Error {}

  @Test(arguments: ["o", "c", "b", "j", "i", "!", "v", "f", "t", "V", "l", "A", "k"])
  func everyScreenIsAPageOfParagraphsAndLists(_ screen: String) throws {
    let (page, message) = try page("\(screen) z h Enter", on: try Desk.anytown())
    #expect(message == " Written to screen-2026-12-01.html")
    #expect(!page.title.isEmpty && page.service == "Anytown")
    let texts = page.paragraphs + page.sections.flatMap(\.items)
    #expect(texts.count > 2 && texts.allSatisfy { !$0.isEmpty })
    for text in texts {
      #expect(!text.contains("│") && !text.contains("\u{1B}"))
    }
  }

  @Test func caseHasEveryAnswer() throws {
    let desk = try Desk.small()
    let (page, _) = try page("y z h Enter", at: "C01 2.1.1.a", on: desk)
    let answers = try #require(page.sections.first { $0.heading == "Every question" }).items
    #expect(answers.contains { $0.hasPrefix("2.1.1.a Yes. ") || $0.hasPrefix("2.1.1.a yes. ") })
    #expect(answers.contains { $0.hasPrefix("2.1.1.c open. ") })
  }

  @Test func itIsInTheAccessLog() throws {
    let desk = try Desk.small()
    _ = try page("z h Enter", on: desk)
    #expect(try desk.accessCount("screen-2026-12-01.html") == 1)
  }
}
