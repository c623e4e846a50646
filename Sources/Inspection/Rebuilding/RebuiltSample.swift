import OrderedCollections
import Standards

/// The cases of one type with answers that add up to the published counts.
struct RebuiltSample {
  let type: CaseType
  /// The facts of each case, as far as the report prints them.
  private(set) var facts: [OrderedDictionary<String, String>]
  /// By case and index of the question.
  private(set) var answers: [[Int: Answer]]

  private let framework: Framework
  private let spread: CaseSpread

  init(_ type: CaseType, of report: PublishedReport, _ framework: Framework) {
    let sample = report.samples[type.id.rawValue]
    let count = sample?.cases ?? 0
    self.type = type
    self.framework = framework
    spread = CaseSpread(seed: "\(report.id) \(type.id)", cases: count)
    facts = Array(repeating: [:], count: count)
    answers = Array(repeating: [:], count: count)
    for (fact, counts) in sample?.facts ?? [:] { place(fact, counts) }
    for question in framework.questions(for: type.id) where question.kind == .keyQuestion {
      if let figure = report.figures[question.id.text] { answer(question, figure) }
    }
    if let oversight = sample?.oversight { answerOversight(oversight) }
  }

  private mutating func place(_ fact: String, _ counts: OrderedDictionary<String, Int>) {
    let values = counts.flatMap { Array(repeating: $0.key, count: $0.value) }
    for (index, value) in zip(spread.shuffled(for: fact), values) { facts[index][fact] = value }
  }

  private mutating func answerOversight(_ counts: PublishedReport.Oversight) {
    let order = spread.weakestFirst(for: "oversight").prefix(counts.no + counts.yes)
    give(.no, to: framework.oversight, in: order.prefix(counts.no))
    give(.yes, to: framework.oversight, in: order.dropFirst(counts.no))
  }

  private mutating func give(_ answer: Answer, to question: Question, in cases: some Sequence<Int>)
  {
    for index in cases { answers[index][question.index] = answer }
  }
}

// MARK: - Key questions and prompts

extension RebuiltSample {
  private mutating func answer(_ question: Question, _ figure: PublishedReport.Figure) {
    // Seeded by the subject, so that a child without risks to others has none in planning,
    // delivery and reviewing alike.
    let asked = spread.shuffled(for: "relevance \(question.name)").filter { isAsked(question, $0) }
    let notRelevant = asked.prefix(max(0, asked.count - figure.relevant))
    let relevant = spread.weakestFirst(for: question.id.text).filter {
      asked.contains($0) && !notRelevant.contains($0)
    }
    let no = relevant.prefix(max(0, figure.relevant - figure.yes))
    give(.notApplicable, to: question, in: notRelevant)
    give(.no, to: question, in: no)
    give(.yes, to: question, in: relevant.dropFirst(no.count))
    let outside = notRelevant.prefix(figure.promptCases - figure.relevant)
    for (prompt, counts) in zip(framework.prompts(of: question.index), figure.prompts) {
      give(.notApplicable, to: prompt, in: outside)
      answer(prompt, counts, insufficient: Set(no), sufficient: Set(relevant.dropFirst(no.count)))
    }
  }

  private func isAsked(_ question: Question, _ index: Int) -> Bool {
    question.askedOf.map { $0.holds(for: facts[index][$0.fact.rawValue]) } ?? true
  }

  /// Not applicable falls on sufficient cases first, No on insufficient ones.
  private mutating func answer(
    _ prompt: Question, _ counts: PublishedReport.Prompt, insufficient: Set<Int>,
    sufficient: Set<Int>
  ) {
    let keyQuestion = framework.questions[prompt.keyQuestion].id.text
    let strongest = spread.weakestFirst(for: "\(keyQuestion) not applicable").reversed()
    let notApplicable =
      (strongest.filter(sufficient.contains)
      + strongest.filter(insufficient.contains)).prefix(counts.notApplicable)
    let weakest = spread.weakestFirst(for: prompt.id.text).filter { !notApplicable.contains($0) }
    let others =
      weakest.filter(insufficient.contains) + weakest.filter(sufficient.contains)
    give(.notApplicable, to: prompt, in: notApplicable)
    give(.no, to: prompt, in: others.dropLast(counts.yes))
    give(.yes, to: prompt, in: others.suffix(counts.yes))
  }
}
