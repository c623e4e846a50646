import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// Line by line: the same actions by words, and nothing said twice.
@Suite struct LinearTests {
  private static let first =
    "2.1.1.a Offending behaviour analysed, with the child's attitudes and motives"
  private static let second = "2.1.1.b Diversity issues analysed in enough depth"

  @Test("Failure 21: linear mode says nothing twice")
  func caseIsToldOnceAndEachAnswerSaysWhatWasSaved() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("yes", "2", "where", at: "C01 2.1.1.a")
    #expect(
      talk.answer(to: "yes") == ["2.1.1.a Yes. Saved 14:03:22. 1 of 70 answered.", Self.second])
    #expect(talk.answer(to: "2").first == "2.1.1.b No. Saved 14:03:22. 2 of 70 answered.")
    #expect(talk.answer(to: "2").count == 2)
    #expect(talk.answer(to: "where").first == "C01, court")
    #expect(talk.answer(to: "where").contains("Standard 2.1 Assessment."))
    #expect(talk.answer(to: "where").last == "1 Yes, 2 No, 3 Not applicable.")
    #expect(talk.departure.exitCode == 0)
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "yes"
      AB C01 answer 2.1.1.b "no"
      """)
  }

  @Test func movedBandIsASentence() throws {
    let talk = try Desk.small().talk("yes", at: "C01 2.1.1")
    #expect(talk.last.contains("2.1.1 Desistance is now Outstanding, was not rated."))
    #expect(talk.last.contains("Standard 2.1 Assessment is now Outstanding, was not rated."))
    #expect(talk.last.contains("Key question 2.1.2 Safety and wellbeing.") || talk.last.count > 4)
  }

  @Test func wordsKeysAndBeginningsMeanTheSame() throws {
    for word in ["yes", "YES", "y", "1", "ye"] {
      let desk = try Desk.small()
      try desk.talk(word, at: "C01 2.1.1.a")
      try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    }
  }

  @Test func backAndNextGoThroughTheQuestions() throws {
    let talk = try Desk.small().talk("next", "back", "back", at: "C01 2.1.1.a")
    #expect(talk.answer(to: "next") == [Self.second])
    #expect(talk.last == ["This is the first question; leave goes out of the case"])
  }

  @Test(arguments: [
    ("yes I think so", "no words may follow here"), ("frobnicate", "means nothing here"),
    ("nex", ""), ("ne", "could be"), ("9", "Nothing here has the number 9"),
    ("judge", "means nothing here"), ("jump 9.9.9", "Nothing is found for “9.9.9”"),
  ])
  func whatIsNotUnderstoodChangesNothing(_ line: String, _ message: String) throws {
    let desk = try Desk.small()
    let talk = try desk.talk(line, at: "C01 2.1.1.a")
    #expect(message.isEmpty || talk.last.first?.contains(message) == true, "\(talk.last)")
    try expectRows(desk, "")
  }

  /// A script hears nothing, so whatever came to nothing is counted, each line once.
  @Test(arguments: [
    (["facts age 99"], 1), (["facts", "age", "99", "cancel"], 1), (["facts risk high"], 1),
    (["review 9.9"], 1), (["find", "xyzzy", "cancel"], 1), (["find", "xyzzy"], 2),
    (["find plan"], 1), (["find plan", "quit"], 1), (["move on"], 1), (["move on", "yes"], 1),
    (["query"], 1), (["cases", "9"], 1), (["facts", "save again"], 1),
  ])
  func whatComesToNothingIsCounted(_ lines: [String], _ count: Int) throws {
    let talk = try Desk.small().talk(lines: lines, at: "C01 2.1.1.a")
    #expect(talk.departure.refusedLines == count, "\(talk.transcript)")
  }

  @Test(arguments: [
    ["facts"], ["facts age 16"], ["review 2.1"], ["find plan", "cancel"],
    ["find plan", "where", "1"], ["find plan", "bandings"], ["move on", "cancel"],
    ["note", "half a thought"], ["help"],
  ])
  func whatIsDoneOrLeftOnPurposeIsNot(_ lines: [String]) throws {
    let talk = try Desk.small().talk(lines: lines, at: "C01 2.1.1.a")
    #expect(talk.departure.refusedLines == 0, "\(talk.transcript)")
  }

  @Test func aRefusedValueLeavesTheOneThatStands() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", facts: [(name: "age", value: "15")])])
    let talk = try desk.talk("facts", "age", "99", "", at: "C01 2.1.1.a")
    #expect(talk.answer(to: "age").contains("Now: 15"))
    #expect(
      talk.answer(to: "99") == ["“99” is not a value of age. It is a whole number from 8 to 21."])
    #expect(!talk.last.contains { $0.contains("is not a value") }, "\(talk.last)")
    #expect(talk.departure.refusedLines == 1)
    #expect(try desk.inspection.cases[0].fact("age") == "15")
    #expect(try desk.draftTexts == [], "nothing was left half typed")
  }

  @Test(arguments: [Int.min, -1, 0, 99, .max])
  func aNumberThatNoListHasIsRefused(_ number: Int) throws {
    let talk = try Desk.small().talk("facts", "\(number)", at: "C01 2.1.1.a")
    #expect(talk.last.first?.hasPrefix("Type a number from 1 to ") == true, "\(talk.last)")
  }

  @Test func jumpGoesToAQuestionAndToACase() throws {
    let desk = try Desk.small(.hmip2021, [.init(reference: "C01"), .init(reference: "C02")])
    let talk = try desk.talk("jump 2.1.2.a", "case C02", "jump C01 2.1.1.b", at: "C01 2.1.1.a")
    #expect(talk.answer(to: "jump 2.1.2.a").contains { $0.hasPrefix("2.1.2.a ") })
    #expect(talk.answer(to: "case C02").first == "C02, court")
    #expect(talk.last.contains(Self.second))
  }

  @Test func noteOfOneLineAndOfSeveral() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "note One line.", "next", "note", "First.", "", "..", "Last.", ".", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["One line.", "First.\n\n.\nLast."])
    #expect(talk.last.first == "Note saved. Saved 14:03:22.")
  }

  @Test func noteThatTheInputEndsInGoesOnInTheNextRun() throws {
    let desk = try Desk.small()
    #expect(try desk.talk("note", "half a thought", at: "C01 2.1.1.a").departure.exitCode == 0)
    #expect(try desk.notes.isEmpty)
    let next = try desk.talk("and its end", ".")
    let heard = next.transcript.prefix { !$0.hasPrefix("> ") }
    #expect(heard.contains("Kept from before, and not saved yet:"))
    #expect(heard.contains("half a thought"))
    #expect(try desk.notes == ["half a thought\nand its end"])
  }

  /// Whoever asks for a case is not taken elsewhere, and no answer meant for it ends in a note.
  @Test func aNoteThatWaitsIsHeardOfAndGoneOnWith() throws {
    let desk = try Desk.small()
    try desk.talk("note", "half a thought", at: "C01 2.1.1.b")
    let next = try desk.talk("yes", "note", "and its end", ".", at: "C01 2.1.1.a")
    let heard = next.transcript.prefix { !$0.hasPrefix("> ") }
    #expect(heard.contains("An unfinished note on C01 2.1.1.b waits: note there goes on with it"))
    #expect(next.answer(to: "note").contains("Kept from before, and not saved yet:"))
    #expect(next.answer(to: "note").contains("half a thought"))
    #expect(try desk.notes == ["half a thought\nand its end"])
    #expect(try desk.draftTexts == [])
    #expect(try desk.inspection.progress(of: 0).answered == 1)
  }

  /// A mistyped word must not end up in the evidence.
  @Test func lineWithADotIsNoNote() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("note", ".foo", "..5 days late", ".", at: "C01 2.1.1.a")
    #expect(talk.answer(to: ".foo")[0].hasPrefix("“.foo” is not among the words of .help"))
    #expect(talk.departure.refusedLines == 1)
    try desk.talk("note .kind", ".", at: "C01 2.1.1.b")
    try desk.talk("note ..6 days late", at: "C01 2.1.1.c")
    #expect(try desk.notes == [".5 days late", ".6 days late"])
  }

  /// What the report may quote stays as it was said.
  @Test func aQuoteIsNotAddedTo() throws {
    let desk = try Desk.small()
    try desk.talk("note first", "note", ".quote", ".", "note second", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["first", "second"])
    #expect(try desk.inspection.quotes.map(\.text) == ["first"])
  }

  @Test func sectionIsAskedAboutOnceItCanBeComplete() throws {
    let open = try Desk.small().talk("check answers", at: "C01 2.1.1.a").last
    #expect(try #require(open.last).hasPrefix("Not complete yet: "))
    #expect(try #require(open.last).contains(/: \d+ questions still open\./))
    #expect(!open.contains { $0.contains("yes or no") })
    let done = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", everything: "yes")])
    let asked = try done.talk("check answers", at: "C01 2.1.1.a").last
    #expect(try #require(asked.last).hasPrefix("Have you completed this section? yes or no."))
  }

  /// By ear nobody wants to hear fifteen facts again because one of them was corrected.
  @Test func factsOfACaseAreToldOnce() throws {
    let facts = [(name: "age", value: "15"), (name: "gender", value: "male")]
    let desk = try Desk.small(.hmip2021, [SampleCase(reference: "C01", facts: facts)])
    let talk = try desk.talk(
      "facts age 16", "undo", "bandings", "leave", "where", at: "C01 2.1.1.a")
    for line in ["facts age 16", "undo", "leave"] {
      #expect(!talk.answer(to: line).contains { $0.contains("Gender: male") }, "\(line)")
    }
    #expect(talk.answer(to: "where").contains { $0.contains("Gender: male") })
  }

  @Test func answerWhereNothingIsAskedIsToldTheWay() throws {
    #expect(
      try Desk.small().talk("no").last
        == ["“no” answers a question, and none is asked here; open goes to one"])
  }

  @Test func leavingACaseOutIsConfirmed() throws {
    let desk = try Desk.lowConcern()
    let talk = try desk.talk("not relevant", "perhaps", "no", at: "C01 2.1.2")
    #expect(talk.answer(to: "not relevant").last == "yes or no?")
    #expect(talk.answer(to: "perhaps") == ["Type yes or no"])
    try expectRows(desk, "")
    try desk.talk("not relevant", "yes", at: "C01 2.1.2")
    try expectRows(desk, "AB C01 answer 2.1.2 \"notRelevant\"")
  }

  @Test func undoAndRedoByWord() throws {
    let talk = try Desk.small().talk("yes", "undo", "redo", at: "C01 2.1.1.a")
    #expect(talk.answer(to: "undo").contains("Taken back: C01 2.1.1.a, now open"))
    #expect(talk.answer(to: "redo").contains("Put back: C01 2.1.1.a, now Yes"))
  }

  @Test func reviewReadsAnswersAndWhatIsOpen() throws {
    let talk = try Desk.small().talk("yes", "ask", "review 2.1.1", at: "C01 2.1.1.a")
    let review = talk.last
    #expect(review.first == "Review of C01")
    #expect(review[1].hasPrefix("2.1.1.a Yes. "))
    #expect(review[2].hasPrefix("2.1.1.b open, to ask at interview. "))
    #expect(review.last?.hasSuffix(" open.") == true)
  }

  /// Whoever sees has the state of the case, its flags and its queries before their eyes.
  @Test func reviewTellsStateFlagsAndQueries() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "query why so", "flag not safe", "review", at: "C01 2.1.1.a", as: "CD")
    let review = talk.last
    #expect(review.contains("1 safeguarding flag open; queries shows it."))
    #expect(review.contains("1 query not resolved; queries shows it."))
    #expect(review.contains { $0.hasPrefix("2.1.1.a open, queried. ") })
  }

  @Test func factsAreCorrectedByName() throws {
    let desk = try Desk.small()
    try desk.talk("facts age 16", "back", "facts", "gender", "2", "back", at: "C01 2.1.1.a")
    #expect(try desk.inspection.cases[0].fact("age") == "16")
    #expect(try desk.inspection.cases[0].fact("gender") != nil)
  }

  @Test func theBeginningOfTheNameOfAFactIsFollowedByItsValue() throws {
    let desk = try Desk.small()
    let talk = try desk.talk(
      "facts began 2026-05-01", "facts gen female", "facts care 2", "facts", "began or 2026-05-02",
      "review 2.1", at: "C01 2.1.1.a")
    let record = try desk.inspection.cases[0]
    #expect(record.fact("startedOn") == "2026-05-02")
    #expect(record.fact("gender") == "female")
    #expect(record.fact("care") == "caredFor")
    #expect(talk.last.first == "Review of C01", "a word of the screen goes before *Reviewed on*")
    #expect(talk.departure.refusedLines == 0)
  }

  @Test func numberOpensWhatWasListed() throws {
    let desk = try Desk.small(.hmip2021, [.init(reference: "C01"), .init(reference: "C02")])
    let talk = try desk.talk("cases", "2")
    #expect(talk.answer(to: "cases").contains { $0.hasPrefix("2 C02: court, not started") })
    #expect(talk.last.first == "C02, court")
  }

  @Test func quitLeavesFromAnywhere() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("guidance", "quit", "yes", at: "C01 2.1.1.a")
    #expect(!talk.transcript.contains("> yes"))
    #expect(talk.departure.exitCode == 0)
  }

  @Test func everyScreenSaysSomethingWithoutWhatIsOnlyDrawn() throws {
    let screens = ["overview", "cases", "bandings", "standards", "interviews", "to settle"]
    let desk = try Desk.anytown()
    for screen in screens where screen != "overview" {
      let talk = try desk.talk("overview", screen, "help")
      #expect(talk.answer(to: screen).count > 1, "\(screen)")
      #expect(talk.last.count > 10, "\(screen)")
      #expect(!talk.transcript.joined().contains { "─│┌└▸█".contains($0) }, "\(screen)")
    }
  }
}
