import Standards

/// Evidence put together by hand: the figures that a ratings panel has before it.
struct Panel {
  let framework: Framework
  var evidence: Evidence

  /// No answers, no judgements, and cases in every domain.
  init(_ framework: Framework) {
    self.framework = framework
    evidence = Evidence(
      tallies: Array(repeating: Tally(), count: framework.questions.count),
      judgements: Array(repeating: nil, count: framework.standards.count),
      decisions: Array(repeating: nil, count: framework.standards.count),
      hasCases: Array(repeating: true, count: framework.domains.count))
  }

  mutating func tally(
    _ question: String, yes: Int = 0, no: Int = 0, notRelevant: Int = 0, open: Int = 0
  ) {
    guard let index = framework.question(question)?.index else {
      preconditionFailure("a test names a question that is not in its framework: \(question)")
    }
    evidence.tallies[index] = Tally(
      yes: yes, no: no, notRelevant: notRelevant, unanswered: open, open: open)
  }

  /// The same tally for every key question of a standard.
  mutating func tallyAll(of standard: String, yes: Int = 0, no: Int = 0, open: Int = 0) {
    for index in framework.standards[index(standard)].keyQuestions {
      tally(framework.questions[index].id.text, yes: yes, no: no, open: open)
    }
  }

  mutating func judge(_ standard: String, _ rating: String) {
    evidence.judgements[index(standard)] = framework.rating(rating)
  }

  mutating func decide(_ standard: String, _ rating: String, replacing ruleRating: String) {
    evidence.decisions[index(standard)] = Decision(
      rating: self.rating(rating), ruleRating: self.rating(ruleRating),
      reason: "Weak on one point.",
      decidedBy: "panel", decidedOn: "")
  }

  /// Rates a standard by whichever way it is rated: ten cases, or a judgement.
  mutating func rate(_ standard: String, _ rating: String) {
    guard !framework.standards[index(standard)].isJudged else { return judge(standard, rating) }
    let yes = (framework.band(self.rating(rating)).from + 9) / 10
    tallyAll(of: standard, yes: yes, no: 10 - yes)
  }

  var ratings: Ratings { Ratings(framework, evidence) }

  func result(_ standard: String) -> StandardResult { ratings.standards[index(standard)] }

  func ruleRating(_ standard: String) -> String? { word(result(standard).ruleRating) }

  func word(_ rating: Rating?) -> String? { rating.map { framework.band($0).id.rawValue } }

  func index(_ standard: String) -> Int {
    guard let index = framework.standard(standard)?.index else {
      preconditionFailure("a test names a standard that is not in its framework: \(standard)")
    }
    return index
  }

  private func rating(_ word: String) -> Rating {
    guard let rating = framework.rating(word) else {
      preconditionFailure("a test names a rating that is not in its framework: \(word)")
    }
    return rating
  }
}
