import OrderedCollections
package import Standards

/// The ratings as the JSON of `rate --format json` (`interchange.md`).
package struct RatingsDocument {
  /// How cases are named.
  package enum CaseNames: Sendable {
    case byReference
    case byIdentity
  }

  private let inspection: Inspection
  private let caseNames: CaseNames
  private var framework: Framework { inspection.framework }
  private var ratings: Ratings { inspection.ratings }

  /// Takes the ratings of an inspection; cases are named by reference unless it is said otherwise.
  package init(_ inspection: Inspection, naming caseNames: CaseNames = .byReference) {
    self.inspection = inspection
    self.caseNames = caseNames
  }

  /// The document.
  package var json: JSON {
    var oversight: JSON.Members = [:]
    for type in framework.caseTypes.keys {
      let tally = inspection.oversight(of: type)
      oversight[type.rawValue] = ["yes": .integer(tally.yes), "no": .integer(tally.no)]
    }
    return [
      "framework": .string(framework.id),
      "standards": .array(ratings.standards.map(standard)),
      "limits": .array(zip(framework.limits, ratings.limits).map(limit)),
      "score": score,
      "overall": overall,
      "managementOversight": .object(oversight),
    ]
  }

  private func word(_ rating: Rating?) -> JSON {
    rating.map { .string(framework.band($0).id.rawValue) } ?? .null
  }

  private func limitWord(_ index: Int?) -> JSON {
    index.map { .string(framework.limits[$0].id) } ?? .null
  }

  private func limit(_ limit: Limit, _ state: LimitState) -> JSON {
    let words: [LimitState: JSON] = [.idle: "idle", .possible: "possible", .bites: "applies"]
    return ["id": .string(limit.id), "state": words[state] ?? .null]
  }

  private var score: JSON {
    let score = ratings.score
    return [
      "value": .integer(score.value), "maximum": .integer(score.maximum),
      "rated": .integer(score.rated), "of": .integer(score.of), "worst": .integer(score.worst),
      "best": .integer(score.best),
    ]
  }

  private var overall: JSON {
    let overall = ratings.overall
    return [
      "rating": word(overall.rating), "unlimited": word(overall.unlimited),
      "limitedBy": limitWord(overall.limitedBy), "worst": word(overall.worst),
      "best": word(overall.best),
      "explanation": .array(ratings.overallExplanation(framework).map(JSON.string)),
    ]
  }
}

// MARK: - Standards

extension RatingsDocument {
  private func standard(_ result: StandardResult) -> JSON {
    let standard = framework.standards[result.standard]
    return standard.isJudged ? judged(standard, result) : rated(standard, result)
  }

  private func judged(_ standard: Standard, _ result: StandardResult) -> JSON {
    [
      "id": .string(standard.id.text), "kind": "judgement", "judged": word(result.judged),
      "rating": word(result.rating), "limitedBy": limitWord(result.limitedBy),
    ]
  }

  private func rated(_ standard: Standard, _ result: StandardResult) -> JSON {
    [
      "id": .string(standard.id.text), "kind": "cases",
      "keyQuestions": .array(result.keyQuestions.map(keyQuestion)),
      "lowest": .array(result.lowest.map { .string(framework.questions[$0].id.text) }),
      "ruleRating": word(result.ruleRating), "rating": word(result.rating),
      "limitedBy": limitWord(result.limitedBy),
      "worst": word(result.worst), "best": word(result.best),
      "settled": .bool(result.isSettled), "provisional": .bool(result.isProvisional),
      "triggers": .array(result.triggers.map { trigger($0, result) }),
      "discretion": decision(result),
      "roundingNotes": .array(result.keyQuestions.compactMap(roundingNote)),
      "explanation": .array(
        ratings.explanation(of: result.standard, framework).map(JSON.string)),
    ]
  }

  private func keyQuestion(_ result: KeyQuestionResult) -> JSON {
    let tally = result.tally
    return [
      "id": .string(framework.questions[result.question].id.text),
      "yes": .integer(tally.yes), "no": .integer(tally.no),
      "notRelevant": .integer(tally.notRelevant), "unanswered": .integer(tally.unanswered),
      "open": .integer(tally.open), "denominator": .integer(tally.denominator),
      "percent": result.percent.map(JSON.integer) ?? .null, "band": word(result.band),
      "worst": word(result.worst), "best": word(result.best),
    ]
  }

  private func trigger(_ trigger: Trigger, _ result: StandardResult) -> JSON {
    var members: JSON.Members = ["name": .string(trigger.name)]
    switch trigger {
    case .nearBoundary(let boundary, let percent):
      members["boundary"] = .integer(boundary)
      members["percent"] = .integer(percent)
    case .oneCase(let pivotal):
      members["judgements"] = .array(
        inspection.pivotalCases(pivotal).map { question, index in
          [
            "case": .string(name(of: inspection.cases[index])),
            "question": .string(question.id.text),
          ]
        })
    case .smallSample(let questions):
      members["keyQuestions"] = .array(
        result.keyQuestions.filter { questions.contains($0.question) }.map {
          [
            "id": .string(framework.questions[$0.question].id.text),
            "denominator": .integer($0.tally.denominator),
          ]
        })
    }
    return .object(members)
  }

  private func name(of record: CaseRecord) -> String {
    caseNames == .byReference ? record.reference : record.id.description
  }

  private func decision(_ result: StandardResult) -> JSON {
    guard let decision = result.decision else { return .null }
    return [
      "rating": word(decision.rating), "reason": .string(decision.reason),
      "stale": .bool(result.isDecisionStale), "ruleRating": word(decision.ruleRating),
    ]
  }

  private func roundingNote(_ result: KeyQuestionResult) -> JSON? {
    guard let other = result.otherwiseRounded else { return nil }
    return [
      "id": .string(framework.questions[result.question].id.text), "band": word(result.band),
      "otherwise": word(other),
    ]
  }
}
