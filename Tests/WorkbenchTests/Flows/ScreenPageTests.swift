import Inspection
import Terminal
import Testing

@testable import Workbench

/// Any screen can be read in a browser, with nothing that a screen reader stumbles over.
@Suite struct ScreenPageTests {
  /// The pages written by keys, and what is said then.
  private func pages(_ keys: String, at place: String = "", on desk: Desk) throws -> (
    [String], String
  ) {
    var pages: [String] = []
    var workplace = Workplace()
    workplace.savePage = { html, _ in
      pages.append(html)
      return .written(path: "/work/small-screen.html")
    }
    let sitting = try desk.sit(keys, at: place, size: .large, workplace: workplace)
    return (pages, sitting.message)
  }

  @Test(arguments: ["o", "c", "b", "j", "i", "!", "v", "f"])
  func everyScreenIsAPageOfHeadingsParagraphsAndLists(_ screen: String) throws {
    let (pages, message) = try pages("\(screen) z h", on: try Desk.anytown())
    let page = try #require(pages.first)
    #expect(
      message == " Written to small-screen.html, beside the inspection; only you can read it")
    let tags = Set(page.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) })
    #expect(
      tags.subtracting([
        "html", "head", "meta", "title", "body", "main", "h1", "h2", "p", "ol", "li",
      ])
        == [])
    #expect(page.contains("<html lang=\"en-GB\">") && page.contains("<h1>"))
    #expect(!page.contains("│") && !page.contains("\u{1B}"))
  }

  @Test func caseHasEveryAnswerAndTextIsEscaped() throws {
    let desk = try Desk.small()
    let (pages, _) = try pages("y e “<b> & \"x\"” Esc z h", at: "C01 2.1.1.a", on: desk)
    let page = try #require(pages.first)
    #expect(page.contains("<li>2.1.1.a yes. ") || page.contains("<li>2.1.1.a Yes. "))
    #expect(page.contains("<li>2.1.1.c open. "))
    #expect(page.contains("&lt;b&gt; &amp; &quot;x&quot;"))
    #expect(!page.contains("<b>"))
  }

  @Test func itIsInTheAccessLog() throws {
    let desk = try Desk.small()
    _ = try pages("z h", on: desk)
    #expect(try desk.accessCount("a screen as a web page") == 1)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    var workplace = Workplace()
    workplace.savePage = { _, _ in .failed("No space left on device") }
    let sitting = try Desk.small().sit("z h", workplace: workplace)
    #expect(sitting.message == " The page was not written: No space left on device")
  }
}
