import Terminal
import Testing

/// The prompts beside the judgement: shown, warned of where it goes against all, never set.
@Suite struct PromptPatternTests {
  private func desk(_ prompts: String, _ judgement: String) throws -> Desk {
    var answers = ["2.1.1": judgement]
    for letter in "abcdefghijkl" { answers["2.1.1.\(letter)"] = prompts }
    return try Desk.small(.hmip2021, [SampleCase(reference: "C01", answers: answers)])
  }

  @Test(arguments: [("yes", "no", "No"), ("no", "yes", "Yes")])
  func judgementAgainstEveryPromptIsWarnedOf(
    _ prompts: String, _ judgement: String, _ name: String
  ) throws {
    let desk = try desk(prompts, judgement)
    let sitting = try desk.sit("", at: "C01 2.1.1", size: .large)
    #expect(sitting.screen.contains("Check: the judgement is \(name) and no prompt is."))
    try expectRows(desk, "")
  }

  /// The line beside the question is left behind when the cursor goes on.
  @Test func answerAgainstEveryPromptIsWarnedOfAtOnce() throws {
    let sitting = try desk("yes", "yes").sit("n", at: "C01 2.1.1")
    #expect(sitting.screen.contains("2.1.1 Check: the judgement is No and no prompt is."))
    #expect(!(try desk("yes", "no").sit("y", at: "C01 2.1.1").screen.contains("Check:")))
  }

  @Test(arguments: [("yes", "yes"), ("no", "no"), ("notApplicable", "no"), ("yes", "")])
  func anyOtherPatternIsOnlyShown(_ prompts: String, _ judgement: String) throws {
    let sitting = try desk(prompts, judgement).sit("", at: "C01 2.1.1", size: .large)
    #expect(sitting.screen.contains("prompts: "))
    #expect(!sitting.screen.contains("Check:"))
  }

  @Test func oneOpenPromptKeepsTheWarningBack() throws {
    let sitting = try desk("yes", "no").sit("x Down", at: "C01 2.1.1.b", size: .large)
    #expect(!sitting.screen.contains("Check:"))
    let there = try desk("yes", "no").sit("x g “2.1.1” Enter", at: "C01 2.1.1.b", size: .large)
    #expect(there.screen.contains("1 open"))
    #expect(!there.screen.contains("Check:"))
  }

  @Test func questionsToCheckAreFoundByTheirState() throws {
    let found = try desk("yes", "no").sit("/ “check”", at: "C01 2.1.1.a")
    #expect(found.line(containing: "▸ 2.1.1").contains("2.1.1  "))
    let flagged = try desk("yes", "no").sit("m / “flagged” Enter", at: "C01 2.1.1.b")
    #expect(flagged.cursorLine.contains("▸ b  "))
  }
}
