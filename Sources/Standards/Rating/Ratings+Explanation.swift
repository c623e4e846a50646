extension Ratings {
  /// Why a standard is rated as it is, line by line.
  package func explanation(of index: Int, _ framework: Framework) -> [String] {
    let result = standards[index]
    let standard = framework.standards[index]
    var lines = standard.isJudged ? judgedLines(result, framework) : ruleLines(result, framework)
    lines += result.triggers.map { framework.sentence(for: $0) }
    lines += result.keyQuestions.compactMap { roundingLine($0, framework) }
    lines += limitLines(on: .standard(index), framework)
    return lines
  }

  /// Why the overall rating is as it is, or why there is none yet, line by line.
  package func overallExplanation(_ framework: Framework) -> [String] {
    var lines = [
      "Score \(score.value) of \(score.maximum) from \(score.rated) of \(score.of) standards;"
        + " it could end from \(score.worst) to \(score.best)."
    ]
    switch overall.impediment {
    case nil:
      let name = overall.unlimited.map { framework.band($0).name } ?? "none"
      lines.append("A score of \(score.value) gives \(name).")
    case .incomplete(let unrated, let provisional):
      if !unrated.isEmpty { lines.append("Not rated yet: \(framework.ids(unrated)).") }
      if !provisional.isEmpty { lines.append("Still provisional: \(framework.ids(provisional)).") }
    case .noCases(let standards):
      lines.append(
        "No overall rating: there are no cases to rate \(framework.ids(standards)) from.")
    }
    return lines + limitLines(on: .overall, framework)
  }

  private func judgedLines(_ result: StandardResult, _ framework: Framework) -> [String] {
    guard let judged = result.judged else { return ["Not judged yet."] }
    return ["Judged \(framework.band(judged).name) by the lead inspector."]
  }

  private func ruleLines(_ result: StandardResult, _ framework: Framework) -> [String] {
    guard let ruleRating = result.ruleRating else {
      return ["Not rated: no key question has an answer that counts."]
    }
    let name = framework.band(ruleRating).name
    let lowest = result.keyQuestions.filter { result.lowest.contains($0.question) }.map {
      "\(framework.questions[$0.question].id) (\($0.tally.yes) of \($0.tally.denominator))"
    }
    let percent = result.keyQuestions.first { result.lowest.contains($0.question) }?.percent ?? 0
    var lines = [
      "\(name) by rule: the lowest is \(lowest.joined(separator: ", ")) at \(percent) per cent."
    ]
    if let worst = result.worst, let best = result.best, result.isProvisional {
      lines.append(
        worst == best
          ? "Settled: no completion of the sample changes this."
          : "Open cases could still end it from \(framework.band(worst).name)"
            + " to \(framework.band(best).name).")
    }
    return lines + decisionLines(result, framework)
  }

  private func decisionLines(_ result: StandardResult, _ framework: Framework) -> [String] {
    guard let decision = result.decision else { return [] }
    let name = framework.band(decision.rating).name
    guard result.isDecisionStale else {
      return ["\(name) by decision of \(decision.decidedBy): \(decision.reason)"]
    }
    let replaced = framework.band(decision.ruleRating).name
    return [
      "The decision for \(name) no longer counts: it replaced \(replaced), and the rule rating"
        + " has changed. Confirm it or withdraw it."
    ]
  }

  private func roundingLine(_ result: KeyQuestionResult, _ framework: Framework) -> String? {
    guard let other = result.otherwiseRounded else { return nil }
    let way = framework.rounding == .exact ? "Rounded first" : "Without rounding"
    return "\(way), \(framework.questions[result.question].id) (\(result.tally.yes) of "
      + "\(result.tally.denominator)) would be \(framework.band(other).name)."
  }

  private func limitLines(on target: Limit.Target, _ framework: Framework) -> [String] {
    zip(framework.limits, limits).compactMap { limit, state in
      guard limit.target == target else { return nil }
      switch state {
      case .idle: return nil
      case .possible: return "\(limit.name) possible: \(limit.because)"
      case .bites: return "\(limit.name): \(limit.because)"
      }
    }
  }
}

extension Framework {
  /// A trigger as a sentence with its figures.
  package func sentence(for trigger: Trigger) -> String {
    switch trigger {
    case .nearBoundary(let boundary, let percent):
      "Near a boundary: \(percent) per cent lies within \(triggers.nearBoundary ?? 0) points"
        + " of \(boundary)."
    case .oneCase(let pivotal):
      "One differing judgement would change it: \(words(for: pivotal))."
    case .smallSample(let indices):
      "Small sample: \(triggers.smallSample ?? 0) cases or fewer answer \(ids(of: indices))."
    }
  }

  private func words(for pivotal: [Pivotal]) -> String {
    pivotal.map { "any \($0.answer == .yes ? "Yes" : "No") of \(questions[$0.question].id)" }
      .joined(separator: ", ")
  }

  private func ids(of indices: [Int]) -> String {
    indices.map { questions[$0].id.text }.joined(separator: ", ")
  }

  fileprivate func ids(_ indices: [Int]) -> String {
    indices.map { standards[$0].id.text }.joined(separator: ", ")
  }
}
