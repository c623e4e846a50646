import Ledger
import Standards
import Inspection
import Foundation
import Testing

/// Answers without the screen are checked like those on it.
@Suite struct AnswerCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
  }

  /// The answers of C01 in the words of the document.
  private func answers() throws -> [String: String] {
    let inspection = try workspace.inspection("a.caseaudit")
    let index = try inspection.index(ofReference: "C01")
    var answers: [String: String] = [:]
    for question in inspection.questions(of: index) {
      answers[question.id.text] = inspection.sheet.answer(question.index, of: index).map {
        inspection.framework.word(for: $0, to: question)
      }
    }
    return answers
  }

  @Test func answersAreGivenChangedAndCleared() throws {
    let first = try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1.a=yes", "2.1.1=no", "2.1.2.c=notApplicable")
    #expect(first.errors == "Saved 3 answers of C01.\n")
    #expect(try answers() == ["2.1.1.a": "yes", "2.1.1": "no", "2.1.2.c": "notApplicable"])
    try workspace.expectDone("answer", "give", "@a.caseaudit", "C01", "2.1.1=yes", "2.1.1.a=")
    #expect(try answers() == ["2.1.1": "yes", "2.1.2.c": "notApplicable"])
  }

  @Test func onlyWhatChangesIsCounted() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no")
    let same = try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no", "2.1.2=")
    #expect(same.errors == "Nothing was changed: C01 says so already.\n")
    let some = try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no", "2.1.2=yes")
    #expect(some.errors == "Saved 1 answer of C01. The rest stood there already.\n")
  }

  @Test func aReasonAloneIsSavedAndCounted() throws {
    let words = ["answer", "@a.caseaudit", "C01", "2.1.1.h=notApplicable"]
    try workspace.expectDone(words: words)
    let reason = try workspace.expectDone(words: words + ["--reason", "2.1.1.h=noVictim"])
    #expect(reason.errors == "Saved 1 reason of C01. The rest stood there already.\n")
    let same = try workspace.expectDone(words: words + ["--reason", "2.1.1.h=noVictim"])
    #expect(same.errors == "Nothing was changed: C01 says so already.\n")
  }

  /// Of answers that disagree each is news: giving it settles them.
  @Test(arguments: ["yes", "no"])
  func oneOfTwoThatDisagreeIsSaved(_ answer: String) throws {
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    try workspace.expectDone("answer", "@b.caseaudit", "C01", "2.1.1=no", "--as", "CD")
    try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "AB")
    let settled = try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=\(answer)")
    #expect(settled.errors.contains("Saved 1 answer of C01.\n"))
    #expect(try answers() == ["2.1.1": answer])
    #expect(try workspace.inspection("a.caseaudit").conflicts.map(\.key) == [])
  }

  @Test func noteStandsOnItsQuestion() throws {
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "--note", "2.1.1=a=b, seen in the file")
    let notes = try workspace.inspection("a.caseaudit").cases[0].notes
    #expect(notes.map(\.text) == ["a=b, seen in the file"])
    #expect(notes.map(\.about?.text) == ["2.1.1"])
  }

  @Test func reasonStandsWithAnAnswerThatDoesNotApply() throws {
    let done = try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1.h=notApplicable", "--reason", "2.1.1.h=noVictim")
    #expect(done.errors == "Saved 1 answer and 1 reason of C01.\n")
    let export = try workspace.expectDone("export", "@a.caseaudit").output
    #expect(export.contains(#""reasons""#))
    let table = try workspace.expectDone("export", "@a.caseaudit", "--format", "csv").output
    #expect(table.contains(",reason,2.1.1.h,noVictim"))
    try workspace.expectRefused(
      ["answer", "@a.caseaudit", "C01", "--reason", "2.1.1.h=rain"], code: 65,
      saying: "is no reason why 2.1.1.h")
  }

  @Test func gateThatClosesSaysWhatItKeeps() throws {
    let file = "@b.caseaudit"
    try workspace.expectDone("new", file, "--framework", "hmip-youth-2018", "--service", "A")
    try workspace.expectDone(
      "case", "add", file, "O01", "--type", "outOfCourt", "--fact",
      "disposal=youthConditionalCaution")
    try workspace.expectDone("answer", file, "O01", "3.4.2.a=yes", "3.4.2=no")
    let closed = try workspace.expectDone(
      "case", "set", file, "O01", "--fact", "disposal=youthCaution")
    #expect(closed.errors.contains("2 answers are now out of scope; they are kept.\n"))
    let table = try workspace.expectDone("export", file, "--format", "csv").output
    #expect(table.contains(",outOfScope,3.4.2,no"))
    let opened = try workspace.expectDone(
      "case", "set", file, "O01", "--fact", "disposal=youthConditionalCaution")
    #expect(opened.errors.contains("2 answers are back in scope.\n"))
  }

  @Test func answerCarriesItsAuthor() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.2=yes")
    #expect(try workspace.inspection("a.caseaudit").cases[0].authors == ["AB"])
  }

  @Test func nobodyIsLocal() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes")
    #expect(try workspace.inspection("a.caseaudit").cases[0].authors == ["local"])
  }

  @Test(arguments: [
    (["C01", "2.9.9=yes"], 65, "There is no question “2.9.9”"),
    (["C01", "3.1.1=yes"], 65, "3.1.1 is not asked of a case of type “court”"),
    (["C01", "2.1.1=notRelevant"], 65, "in this edition every case counts"),
    (["C01", "2.1.1.a=perhaps"], 65, "It takes yes, no, notApplicable"),
    (["C01", "oversight=notApplicable"], 65, "It takes yes, no"),
    (["C01", "2.1.1=yes", "2.1.2=maybe"], 65, "“maybe” does not answer 2.1.2"),
    (["C01", "2.1.1=yes", "--note", "2.1.9=x"], 65, "There is no question “2.1.9”"),
    (["C01", "--note", "2.1.1= "], 65, "A note must not be empty"),
    (["C99", "2.1.1=yes"], 65, "There is no case “C99”"),
    (["C01", "2.1.1=yes", "2.1.1=no"], 64, "2.1.1 stands here twice"),
    (["C01", "2.1.1"], 64, "invalid"),
    (["C01"], 64, "Say what to answer"),
    (["C01", "2.1.1=yes", "--as", "two words"], 64, "A code is a short word"),
    (["C01", "2.1.1=yes", "--as", ""], 64, "A code is a short word"),
  ])
  func badAnswerIsRefused(_ words: [String], _ code: Int32, _ message: String) throws {
    try workspace.expectRefused(
      ["answer", "@a.caseaudit"] + words, code: code, saying: message)
  }

  @Test func notRelevantIsAnAnswerWhereRelevantCasesCount() throws {
    try workspace.expectDone(
      "new", "@b.caseaudit", "--framework", "hmip-youth-2018", "--service", "Anytown")
    try workspace.expectDone("case", "add", "@b.caseaudit", "C01", "--type", "court")
    try workspace.expectDone("answer", "@b.caseaudit", "C01", "2.1.3=notRelevant")
    let rates = try workspace.expectDone("rate", "@b.caseaudit").output
    #expect(rates.contains("Not rel."))
  }
}

// MARK: - Tables

extension AnswerCommandTests {
  @Test func tableBringsAnswersAndNotes() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.2=no")
    try workspace.write(
      "reference,key,value,note\nC01,2.1.1,yes,\"Clear,\nand early\"\nC01,2.1.2,,Ask the manager\n",
      to: "answers.csv")
    try workspace.expectDone("answer", "import", "@a.caseaudit", "@answers.csv")
    #expect(try answers() == ["2.1.1": "yes", "2.1.2": "no"])
    let notes = try workspace.inspection("a.caseaudit").cases[0].notes
    #expect(notes.map(\.text) == ["Clear,\nand early", "Ask the manager"])
  }

  @Test(arguments: [
    ("reference,value\nC01,yes\n", "line 1: the column “key” is missing"),
    ("reference,key,value\nC01,2.1.1,yes\nC09,2.1.1,yes\n", "line 3: There is no case “C09”"),
    ("reference,key,value\nC01,2.1.1,yes\nC01,2.8.1,\n", "line 3: There is no question “2.8.1”"),
    ("reference,key,value\nC01,2.1.1,yes\nC01,2.1.2,notRelevant\n", "line 3: 2.1.2 cannot be"),
    ("reference,key,value\nC01,2.1.1,yes\nC01,2.1.1,no\n", "line 3: 2.1.1 of C01 stands"),
    ("reference,key,value\nC01,,yes\n", "line 2: “key” must not be empty"),
  ])
  func badTableBringsNothing(_ text: String, _ message: String) throws {
    try workspace.write(text, to: "answers.csv")
    try workspace.expectRefused(
      ["answer", "import", "@a.caseaudit", "@answers.csv"], code: 65,
      saying: "answers.csv, \(message)")
  }
}
