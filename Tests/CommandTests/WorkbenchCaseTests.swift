import Inspection
import Standards
import Terminal
import TerminalTesting
import Testing

/// The main job: a whole case, at one key an answer, comes out as it was typed.
@Suite struct WorkbenchCaseTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func courtCaseTakesAtMost85KeyPresses() throws {
    let terminal = try workspace.startAtCase()
    let inspection = try workspace.inspection("a.caseaudit")
    let questions = inspection.questions(of: 0)
    #expect(questions.count { $0.kind == .prompt } == 57)
    #expect(questions.count { $0.kind == .keyQuestion } == 12)
    let answers = questions.map(answer)
    for (number, answer) in answers.enumerated() {
      // Several reasons why a question does not apply are one more key.
      if answer == .notApplicable, questions[number].reasons.count > 1 {
        try terminal.press(answer.key, showing: "Why does")
      }
      try terminal.press(answer.key, showing: "· \(number + 1) of 70 ·")
    }
    try terminal.wait(for: "C01 is complete")
    #expect(terminal.presses <= 85)
    print("A court case of \(questions.count) questions took \(terminal.presses) key presses.")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    let asked = zip(questions, answers).count { $1 == .notApplicable && $0.reasons.count > 1 }
    #expect(terminal.presses == questions.count + asked + 2, "leaving takes two more")
    try expectRatings(zip(questions, answers))
    try expectDocument(zip(questions, answers))
  }

  /// An answer that differs from question to question, as the edition allows.
  private func answer(to question: Question) -> TypedAnswer {
    let cycle: [TypedAnswer] =
      question.kind == .prompt ? [.yes, .yes, .no, .notApplicable] : [.yes, .no, .yes]
    return cycle[question.index % cycle.count]
  }

  /// Expects `rate` to count what was typed: one case, which says Yes or No to each key question.
  private func expectRatings(_ typed: Zip2Sequence<[Question], [TypedAnswer]>) throws {
    let output = try workspace.expectDone("rate", "@a.caseaudit", "--format", "json").output
    let ratings = try JSON(parsing: Array(output.utf8))
    let tallies = (ratings["standards"]?.array ?? []).flatMap { $0["keyQuestions"]?.array ?? [] }
    for (question, answer) in typed where question.kind == .keyQuestion {
      let tally = tallies.first { $0["id"]?.string == question.id.text }
      #expect(tally?["yes"]?.integer == (answer == .yes ? 1 : 0), "\(question.id)")
      #expect(tally?["no"]?.integer == (answer == .no ? 1 : 0), "\(question.id)")
      #expect(tally?["denominator"]?.integer == 1, "\(question.id)")
      #expect(tally?["percent"]?.integer == (answer == .yes ? 100 : 0), "\(question.id)")
    }
    let oversight = typed.first { $0.0.kind == .oversight }?.1
    let counts = ratings["managementOversight"]?["court"]
    #expect(counts?["yes"]?.integer == (oversight == .yes ? 1 : 0))
    #expect(counts?["no"]?.integer == (oversight == .no ? 1 : 0))
  }

  /// Expects the export to hold every answer that was typed, and no other.
  private func expectDocument(_ typed: Zip2Sequence<[Question], [TypedAnswer]>) throws {
    let output = try workspace.expectDone("export", "@a.caseaudit").output
    let document = try JSON(parsing: Array(output.utf8))
    let record = document["cases"]?.array?.first { $0["reference"]?.string == "C01" }
    let answers = record?["answers"]
    #expect(try workspace.answerCount() == 70)
    for (question, answer) in typed {
      #expect(answers?[question.id.text]?.string == answer.rawValue, "\(question.id)")
    }
  }
}

/// An answer as a document names it, and its key.
private enum TypedAnswer: String {
  case yes, no, notApplicable

  var key: String {
    switch self {
    case .yes: "y"
    case .no: "n"
    case .notApplicable: "a"
    }
  }
}
