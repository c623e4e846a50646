/// The ratings of an inspection: a pure function of framework and evidence.
package struct Ratings: Hashable, Sendable {
  /// By index of the standard.
  package private(set) var standards: [StandardResult]
  /// How each limit stands, by index of the limit.
  package private(set) var limits: [LimitState] = []
  /// The sum of points now, and what it could still become.
  package private(set) var score = Score()
  /// The overall rating, or why there is none yet.
  package private(set) var overall = Overall()

  /// Rates from scratch.
  package init(_ framework: Framework, _ evidence: Evidence) {
    standards = framework.standards.map { Self.result(of: $0, framework, evidence) }
    conclude(framework, evidence)
  }

  /// Rates one standard anew, and what follows from it.
  ///
  /// One changed answer touches the tallies of one standard; limits, score and overall rating
  /// are few enough to be concluded again.
  package mutating func update(
    standard index: Int, _ framework: Framework, _ evidence: Evidence
  ) {
    standards[index] = Self.result(of: framework.standards[index], framework, evidence)
    conclude(framework, evidence)
  }

  private static func result(
    of standard: Standard, _ framework: Framework, _ evidence: Evidence
  ) -> StandardResult {
    if standard.isJudged {
      return StandardResult(judged: evidence.judgements[standard.index], standard: standard)
    }
    return StandardResult(
      cases: framework, standard: standard, tallies: evidence.tallies,
      decision: evidence.decisions[standard.index])
  }

  private mutating func conclude(_ framework: Framework, _ evidence: Evidence) {
    let now = Conclusion(
      framework, ratings: standards.map(\.ratingBeforeLimits),
      isProvisional: standards.map(\.isProvisional))
    let worst = Conclusion(framework, ratings: reachable(\.worst, framework, evidence))
    let best = Conclusion(framework, ratings: reachable(\.best, framework, evidence))
    for index in standards.indices {
      standards[index].rating = now.ratings[index]
      standards[index].limitedBy = now.limitedBy[index]
    }
    limits = framework.limits.indices.map { index in
      if now.bites[index] { return .bites }
      return worst.bites[index] && !now.isDecided[index] ? .possible : .idle
    }
    score = Score(
      value: now.score, maximum: framework.maximumScore,
      rated: framework.standards.count { $0.isScored && now.ratings[$0.index] != nil },
      of: framework.standards.count(where: \.isScored), worst: worst.score, best: best.score)
    overall = Overall(
      rating: now.overall, unlimited: now.unlimited, limitedBy: now.overallLimitedBy,
      worst: worst.overall, best: best.overall,
      impediment: impediment(framework, reachable: best.ratings))
  }

  /// The rating of each standard at one end of what could still happen (`rules.md` section 6).
  private func reachable(
    _ end: KeyPath<StandardResult, Rating?>, _ framework: Framework, _ evidence: Evidence
  ) -> [Rating?] {
    zip(framework.standards, standards).map { standard, result in
      if let decision = result.decision, !result.isDecisionStale { return decision.rating }
      guard standard.isJudged else { return result[keyPath: end] }
      if let judged = result.judged { return judged }
      guard evidence.hasCases[standard.domain] else { return nil }
      return end == \.worst ? framework.extremes.lowest : framework.extremes.highest
    }
  }

  private func impediment(_ framework: Framework, reachable: [Rating?]) -> Overall.Impediment? {
    let scored = framework.standards.filter(\.isScored).map(\.index)
    let never = scored.filter { reachable[$0] == nil }
    if !never.isEmpty { return .noCases(standards: never) }
    let unrated = scored.filter { standards[$0].rating == nil }
    let provisional = scored.filter { standards[$0].rating != nil && standards[$0].isProvisional }
    return unrated.isEmpty && provisional.isEmpty
      ? nil : .incomplete(unrated: unrated, provisional: provisional)
  }
}
