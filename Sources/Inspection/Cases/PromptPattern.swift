package import Standards

/// How the prompts under a key question of a case were answered.
///
/// It informs and warns; the judgement is the inspector's own and nothing here ever sets it
/// (`rules.md` section 1).
package struct PromptPattern: Hashable, Sendable {
  /// Prompts answered Yes.
  package var yes = 0
  /// Prompts answered No.
  package var no = 0
  /// Prompts answered not applicable.
  package var notApplicable = 0
  /// Prompts without an answer.
  package var open = 0
  /// The judgement, where it goes against every prompt that was answered Yes or No.
  package var contradicts: Answer?
}

extension PromptPattern {
  /// The answer of every prompt that applied; not applicable where none did, nil while one is open
  /// or where answers differ.
  var all: Answer? {
    if open > 0 || yes > 0 && no > 0 { return nil }
    if yes + no == 0 { return notApplicable > 0 ? .notApplicable : nil }
    return yes > 0 ? .yes : .no
  }

  /// The pattern with a judgement beside it, be it given or about to be.
  package func beside(_ judgement: Answer?) -> PromptPattern {
    var pattern = self
    switch (judgement, all) {
    case (.yes, .no), (.no, .yes): pattern.contradicts = judgement
    default: pattern.contradicts = nil
    }
    return pattern
  }

  /// The pattern in words: "prompts: 3 Yes, 1 No".
  package var words: String {
    let counts = [(yes, "Yes"), (no, "No"), (notApplicable, "not applicable"), (open, "open")]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "prompts: " + parts.joined(separator: ", ")
  }

  /// What to look at again, where the judgement goes against every prompt.
  package var warning: String? {
    switch contradicts {
    case .yes: "Check: the judgement is Yes and no prompt is."
    case .no: "Check: the judgement is No and no prompt is."
    case .notApplicable, nil: nil
    }
  }
}

extension Inspection {
  /// The pattern of the prompts under a key question; nil for any other question.
  package func promptPattern(of question: Question, in index: Int) -> PromptPattern? {
    guard question.kind == .keyQuestion else { return nil }
    var pattern = PromptPattern()
    for prompt in framework.prompts(of: question.index) {
      switch sheet.answer(prompt.index, of: index) {
      case .yes: pattern.yes += 1
      case .no: pattern.no += 1
      case .notApplicable: pattern.notApplicable += 1
      case nil: pattern.open += 1
      }
    }
    return pattern.beside(sheet.answer(question.index, of: index))
  }
}
