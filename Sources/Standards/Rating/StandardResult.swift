/// What one standard comes to: by rule, after discretion, and after limits.
package struct StandardResult: Hashable, Sendable {
  /// Index of the standard.
  package let standard: Int
  /// One for each key question; none for a judged standard.
  package let keyQuestions: [KeyQuestionResult]
  /// The lead inspector's rating of a judged standard.
  package let judged: Rating?
  /// The lowest band among the key questions that have a denominator.
  package let ruleRating: Rating?
  /// Indices of the key questions with the lowest rounded percentage.
  package let lowest: [Int]
  /// The lowest rule rating still reachable; nil for a judged standard and without cases.
  package let worst: Rating?
  /// The highest rule rating still reachable; nil as ``worst`` is.
  package let best: Rating?
  /// The triggers for discretion that are met, in the order of `rules.md` section 4.
  package let triggers: [Trigger]
  /// The decision recorded on it, stale or not.
  package let decision: Decision?
  /// The rating after limits; nil while there is none.
  package internal(set) var rating: Rating?
  /// Index of the limit that brought the rating down; nil where none did.
  package internal(set) var limitedBy: Int?

  /// Whether a key question has open cases.
  package var isProvisional: Bool { keyQuestions.contains(where: \.isProvisional) }

  /// Whether no completion of the sample can change the rule rating.
  package var isSettled: Bool { worst != nil && worst == best }

  /// Whether a decision is recorded that no longer counts.
  package var isDecisionStale: Bool { decision?.isStale(for: ruleRating) ?? false }

  /// The rating before any limit: the judgement, the decision that counts, or the rule's.
  package var ratingBeforeLimits: Rating? {
    if let decision, !isDecisionStale { return decision.rating }
    return judged ?? ruleRating
  }
}

extension StandardResult {
  init(cases framework: Framework, standard: Standard, tallies: [Tally], decision: Decision?) {
    let results = standard.keyQuestions.map {
      KeyQuestionResult(question: $0, tally: tallies[$0], framework: framework)
    }
    let ruleRating = results.compactMap(\.band).min()
    let lowestPercent = results.compactMap(\.percent).min()
    self.init(
      standard: standard.index, keyQuestions: results, judged: nil, ruleRating: ruleRating,
      lowest: results.filter { $0.percent != nil && $0.percent == lowestPercent }.map(\.question),
      worst: results.compactMap(\.worst).min(), best: results.compactMap(\.best).min(),
      triggers: framework.triggers(for: results, lowest: lowestPercent, ruleRating: ruleRating),
      decision: decision)
    rating = ratingBeforeLimits
  }

  init(judged rating: Rating?, standard: Standard) {
    self.init(
      standard: standard.index, keyQuestions: [], judged: rating, ruleRating: nil, lowest: [],
      worst: nil, best: nil, triggers: [], decision: nil)
    self.rating = rating
  }
}

// MARK: - Triggers

extension Framework {
  fileprivate func triggers(
    for results: [KeyQuestionResult], lowest: Int?, ruleRating: Rating?
  ) -> [Trigger] {
    [nearBoundary(lowest), oneCase(results, ruleRating), smallSample(results)].compactMap { $0 }
  }

  private func nearBoundary(_ percent: Int?) -> Trigger? {
    guard let percent, let points = triggers.nearBoundary else { return nil }
    let nearest = scale.dropFirst().map(\.from).min { abs($0 - percent) < abs($1 - percent) }
    guard let nearest, abs(nearest - percent) <= points else { return nil }
    return .nearBoundary(boundary: nearest, percent: percent)
  }

  private func oneCase(_ results: [KeyQuestionResult], _ ruleRating: Rating?) -> Trigger? {
    guard triggers.oneCase, let ruleRating else { return nil }
    let pivotal = results.indices.flatMap { index in
      [Answer.yes, .no].compactMap { answer in
        let flipped = ratingIfFlipped(answer, at: index, of: results)
        return flipped == nil || flipped == ruleRating
          ? nil : Pivotal(question: results[index].question, answer: answer)
      }
    }
    return pivotal.isEmpty ? nil : .oneCase(pivotal)
  }

  /// The rule rating if one case had the other judgement; nil if no case has this one.
  private func ratingIfFlipped(
    _ answer: Answer, at index: Int, of results: [KeyQuestionResult]
  ) -> Rating? {
    let tally = results[index].tally
    guard (answer == .yes ? tally.yes : tally.no) > 0,
      let share = Share(yes: tally.yes + (answer == .yes ? -1 : 1), of: tally.denominator)
    else { return nil }
    let others = results.enumerated().filter { $0.offset != index }.compactMap(\.element.band)
    return (others + [rating(of: share)]).min()
  }

  private func smallSample(_ results: [KeyQuestionResult]) -> Trigger? {
    guard let cases = triggers.smallSample else { return nil }
    let small = results.filter { (1...cases).contains($0.tally.denominator) }
    return small.isEmpty ? nil : .smallSample(small.map(\.question))
  }
}
