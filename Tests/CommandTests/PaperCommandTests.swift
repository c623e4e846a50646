import Foundation
import Inspection
import Ledger
import Standards
import Testing
import Workbench

/// What is printed before a day of reading or an interview: on A4, for those cases alone, and
/// never without a trace in the access log.
@Suite struct PaperCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// Two cases, one read by AB and noted and marked, one that nobody has been given.
  private func makeMarked(_ name: String = "a.caseaudit") throws {
    try workspace.makeInspection(name)
    try workspace.expectDone(
      "case", "set", "@\(name)", "C01", "--fact", "disposal=communitySentence", "--fact",
      "inspector=AB", "--fact", "practitioner=P7")
    try workspace.expectDone(
      "answer", "@\(name)", "C01", "2.1.1.a=yes", "2.1.1.b=no", "--as", "AB", "--note",
      "2.1.1.b=Only in the <first> plan & not *since*")
    try mark("2.1.1.b", "2.1.2", in: name)
  }

  private func mark(_ questions: String..., in name: String) throws {
    let ledger = try workspace.ledger(name, for: .writing(by: "AB"))
    let inspection = try Inspection(ledger)
    for question in questions {
      let asked = try #require(inspection.framework.question(question))
      try ledger.commit([inspection.marking(asked, true, of: 0)], by: "AB")
    }
    try ledger.close()
  }

  /// The date on which a test runs, made one that does not change.
  private func undated(_ text: String) throws -> String {
    text.replacing(try Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}"), with: "2026-11-23")
  }

  @Test func interviewListHasAPageForACaseAndLinesToWriteOn() throws {
    try makeMarked()
    let text = try workspace.expectDone("interview", "@a.caseaudit").output
    #expect(
      try undated(text) == """
        Anytown · interview list                                        C01 · 2026-11-23
        --------------------------------------------------------------------------------
        C01  court · community sentence · age 16                             2 questions
          Practitioner                     P7
          Team                             ________________________

        TO ASK
          2.1.1.b   Diversity issues analysed in enough depth           No
                    Evidence (AB): Only in the <first> plan & not *since*

                    ____________________________________________________________________

                    ____________________________________________________________________

                    ____________________________________________________________________

          2.1.2     Is there enough analysis to keep the child safe?    open

                    ____________________________________________________________________

                    ____________________________________________________________________

                    ____________________________________________________________________

        WHAT ELSE WAS SAID

          ______________________________________________________________________________

          ______________________________________________________________________________

          ______________________________________________________________________________

          ______________________________________________________________________________

        """)
  }

  @Test func daySheetBeginsWithTheCasesOfOneInspector() throws {
    try makeMarked()
    let pages = try undated(workspace.expectDone("sheet", "@a.caseaudit").output)
      .split(separator: "\u{C}").map(String.init)
    #expect(
      pages[0] == """
        Anytown · day sheet                                              AB · 2026-11-23
        --------------------------------------------------------------------------------
        Day sheet of AB                                                       2026-11-23

          1 case, 2 of 70 questions answered, 2 to ask at interview.

          Case  What it is                           Answered  To ask  State
          C01   court · community sentence · age 16  2 of 70   2       In progress

          This is about children. Keep it locked away, and shred it when it is entered.

        """)
    #expect(
      pages[1].hasPrefix(
        """
        Anytown · day sheet                                       AB · C01 · page 1 of 4
        --------------------------------------------------------------------------------
        C01  court · community sentence · age 16                        2 of 70 answered

        FACTS
          Disposal                         Community sentence
          Began or delivered on            ________________________
          Gender                           [ ] Female  [ ] Male  [ ] Other
          Age                              16
        """))
    #expect(
      pages[1].contains(
        """

        STILL OPEN

          2.1 Assessment
          2.1.1.c   Personal circumstances considered, family and       [ ]y  [ ]n  [ ]a
                    social setting included
        """))
    #expect(pages.contains { $0.contains("  2.1.1 =   ") }, "the judgement is to be given too")
    let last = try #require(pages.last)
    #expect(last.contains("FURTHER NOTES"))
    #expect(pages.contains { $0.contains("Cases that nobody reads yet") })
  }

  @Test(arguments: ["sheet", "interview"])
  func pagesFitOnA4(_ command: String) throws {
    try workspace.expectDone("demo", "--to", "@d.caseaudit", "--no-open")
    let text = try workspace.expectDone(command, "@d.caseaudit").output
    let pages = text.split(separator: "\u{C}")
    #expect(pages.count > 3)
    for page in pages {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 60, "\(lines.first ?? "")")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.first ?? "")")
      // What a heading announces is on the same page.
      #expect(lines.last.map { $0 != $0.uppercased() || $0.contains("_") } == true)
    }
    let acting = text.unicodeScalars.filter {
      !"\n\u{C}".unicodeScalars.contains($0) && $0.properties.generalCategory == .control
    }
    #expect(acting.isEmpty)
  }

  @Test func everyOpenQuestionStandsOnTheSheetAndNoOther() throws {
    try workspace.expectDone("demo", "--to", "@d.caseaudit", "--no-open")
    let inspection = try workspace.inspection("d.caseaudit")
    for index in inspection.activeCases {
      let reference = inspection.cases[index].reference
      let text = try workspace.expectDone("sheet", "@d.caseaudit", "--case", reference).output
      let boxes = text.split(separator: "\n").count { $0.contains("[ ]y") }
      #expect(boxes == inspection.openQuestions(of: index).count, "\(reference)")
    }
  }

  @Test func onlyTheChosenCasesLeave() throws {
    try makeMarked()
    let mine = try workspace.expectDone("sheet", "@a.caseaudit", "--inspector", "AB").output
    #expect(mine.contains("C01") && !mine.contains("O01"))
    let other = try workspace.expectDone("sheet", "@a.caseaudit", "--case", "O01").output
    #expect(!other.contains("C01") && other.contains("O01"))
    let unmarked = try workspace.expectDone("interview", "@a.caseaudit", "--case", "O01").output
    #expect(unmarked.contains("Nothing is marked to be asked"))
  }

  @Test func htmlAndMarkdownTakeNoTextForMarks() throws {
    try makeMarked()
    let page = try workspace.expectDone("interview", "@a.caseaudit", "--format", "html").output
    #expect(page.contains("Only in the &lt;first&gt; plan &amp; not *since*"))
    #expect(!page.contains("<first>"))
    #expect(!page.contains("http"), "nothing is fetched from elsewhere")
    _ = try XMLDocumentShape(page)
    let tasks = try workspace.expectDone(
      "sheet", "@a.caseaudit", "--case", "C01", "--format", "markdown"
    ).output
    #expect(tasks.contains(#"  - Evidence (AB): Only in the \<first\> plan & not \*since\*"#))
    #expect(tasks.contains("- [ ] **2.1.1 =** Is there enough analysis"))
    #expect(tasks.contains("- [ ] Risk escalated (Yes, No)"))
  }
}

// MARK: - What others may know of it

extension PaperCommandTests {
  @Test func accessLogSaysWhatWasPrintedByWhom() throws {
    try makeMarked()
    try workspace.expectDone("sheet", "@a.caseaudit", "--as", "AB", "--inspector", "AB")
    try workspace.expectDone("interview", "@a.caseaudit", "--as", "CD", "--format", "html")
    let entries = try workspace.ledger("a.caseaudit").history(ofKind: .access)
    #expect(entries.map(\.author) == ["AB", "CD"])
    #expect(
      entries.map(\.content) == [
        .value([
          "event": "exported", "what": "day sheet, text", "to": "standard output", "cases": 1,
        ]),
        .value([
          "event": "exported", "what": "interview list, html", "to": "standard output", "cases": 2,
        ]),
      ])
  }

  @Test func protectedFileIsPrintedWithItsPassphrase() throws {
    try workspace.makeProtected(passphrase: "correct horse battery")
    try workspace.expectDone(
      "case", "add", "@a.caseaudit", "C01", "--type", "court", "--passphrase-file", "@passphrase")
    for command in ["sheet", "interview"] {
      let words = [command, "@a.caseaudit"]
      try workspace.expectRefused(words, code: 77, saying: "--passphrase-file PATH")
      try workspace.write("something else entirely", to: "wrong")
      try workspace.expectRefused(
        words + ["--passphrase-file", "@wrong"], code: 77, saying: "is not the passphrase")
    }
    let text = try workspace.expectDone(
      "sheet", "@a.caseaudit", "--passphrase-file", "@passphrase"
    ).output
    #expect(text.contains("C01"))
  }

  @Test(arguments: ["sheet", "interview"])
  func whatIsNotThereIsRefused(_ command: String) throws {
    try makeMarked()
    try workspace.expectRefused(
      [command, "@a.caseaudit", "--inspector", "ZZ"], code: 65,
      saying: "Of these cases none is read by “ZZ”; they are read by AB.")
    try workspace.expectRefused(
      [command, "@a.caseaudit", "--case", "C99"], code: 65, saying: "There is no case “C99”")
    try workspace.expectRefused([command, "@none.caseaudit"], code: 66, saying: "There is no file")
    try workspace.expectRefused(
      [command, "@a.caseaudit", "--format", "pdf"], code: 64, saying: "--format")
  }

  @Test func copyForABlindReadingPrintsNothingOfTheFirst() throws {
    try makeMarked()
    try workspace.write("correct horse battery", to: "passphrase")
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--to", "@p.package", "--second-reading", "C01",
      "--package-passphrase-file", "@passphrase")
    try workspace.expectDone(
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@passphrase")
    let text = try workspace.expectDone("sheet", "@b.caseaudit").output
    #expect(text.contains("0 of 70 answered"))
    #expect(!text.contains("first"), "the note of the first reading")
    #expect(
      try workspace.expectDone("interview", "@b.caseaudit").output.contains("Nothing is marked"))
  }
}

/// Reads the tags of a page, and wants each closed that was opened.
private struct XMLDocumentShape {
  struct Unbalanced: Error { let tag: String }
  private static let empty: Set<String> = ["meta", "!DOCTYPE"]

  init(_ page: String) throws {
    var open: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let tag = String(piece.prefix { $0 != ">" && $0 != " " })
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { throw Unbalanced(tag: tag) }
      } else if !Self.empty.contains(tag) {
        open.append(tag)
      }
    }
    if let tag = open.last { throw Unbalanced(tag: tag) }
  }
}
