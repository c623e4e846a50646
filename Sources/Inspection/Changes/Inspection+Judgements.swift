import OrderedCollections
package import Standards

extension Inspection {
  /// Rates a judged standard; an empty rating clears it.
  ///
  /// - Throws: ``Refusal`` for an unknown standard or rating, or a standard that is rated from
  ///   cases.
  package func judging(
    _ id: String, _ rating: String, because rationale: String? = nil
  ) throws(Refusal) -> [Change] {
    guard let standard = framework.standard(id) else { throw .unknownStandard(id) }
    guard standard.isJudged else { throw .takesNoJudgement(id) }
    let key = EntryKey(kind: .judgement, name: id)
    if rating.isEmpty { return [Change(key, nil)] }
    let kept = rationale ?? judgements[standard.index]?.rationale
    let judgement = Judgement(rating: try self.rating(rating), rationale: kept)
    return [Change(key, judgement.value(framework))]
  }

  /// Records a panel's decision on a case-based standard.
  ///
  /// Whether a trigger allows it is for the panel to weigh: without one it is recorded too, and
  /// the caller shows ``warning(aboutDeciding:)``. The votes that stand are taken up into the
  /// decision, which keeps them; the next votes begin anew.
  ///
  /// - Throws: ``Refusal`` for a standard that takes no decision or has no rule rating, an unknown
  ///   rating, an empty reason, a bad date, or a member who votes twice.
  package func deciding(
    _ id: String, _ rating: String, because reason: String, by decider: String, on date: String,
    against ruleRating: Rating? = nil, votes: [Decision.Vote]? = nil
  ) throws(Refusal) -> [Change] {
    let standard = try decidable(id)
    guard let ruleRating = ruleRating ?? ratings.standards[standard.index].ruleRating else {
      throw .noRuleRating(id)
    }
    guard !reason.trimmed.isEmpty else { throw .emptyText("The reason of a decision") }
    if !date.isEmpty, CalendarDate(date) == nil { throw .notADate(date) }
    let decision = Decision(
      rating: try self.rating(rating), ruleRating: ruleRating, reason: reason.trimmed,
      decidedBy: decider, decidedOn: date,
      votes: try votes.map(checked) ?? self.votes(on: standard.id).map(\.vote))
    return [Change(EntryKey(kind: .decision, name: id), decision.value(framework))]
      + closingVotes(on: standard.id)
  }

  /// Takes a decision back.
  ///
  /// - Throws: ``Refusal`` for an unknown standard, or a judged one.
  package func withdrawingDecision(_ id: String) throws(Refusal) -> [Change] {
    [Change(EntryKey(kind: .decision, name: try decidable(id).id.text), nil)]
  }

  /// A sentence where no trigger allows discretion on a standard.
  package func warning(aboutDeciding id: String) -> String? {
    guard let standard = framework.standard(id),
      ratings.standards[standard.index].triggers.isEmpty
    else { return nil }
    return "No trigger for discretion is met on \(id); the decision is recorded all the same."
  }

  func decidable(_ id: String) throws(Refusal) -> Standard {
    guard let standard = framework.standard(id) else { throw .unknownStandard(id) }
    guard !standard.isJudged else { throw .takesNoDecision(id) }
    return standard
  }

  /// The rating that a word of the interchange names.
  ///
  /// - Throws: ``Refusal/unknownRating(_:allowed:)``.
  package func rating(_ id: String) throws(Refusal) -> Rating {
    guard let rating = framework.rating(id) else {
      throw .unknownRating(id, allowed: framework.scale.map(\.id.rawValue))
    }
    return rating
  }
}

// MARK: - Settings

extension Inspection {
  /// Sets fields of the inspection: `service`, `fieldworkStarted`, `readingsDue`,
  /// `secondReadingsDue`, `retention`, `reviewers`, `provenance`, and `planned.TYPE` and
  /// `eligible.TYPE`; an empty value clears one.
  ///
  /// - Throws: ``Refusal`` for an unknown field or type of case, or a bad value.
  package func setting(_ settings: [(name: String, value: String)]) throws(Refusal) -> [Change] {
    var changes: [Change] = []
    for setting in settings {
      let value = try settingValue(setting.name, setting.value.trimmed)
      changes.append(Change(EntryKey(kind: .setting, name: setting.name), value))
    }
    return changes
  }

  private func settingValue(_ name: String, _ text: String) throws(Refusal) -> JSON? {
    switch name {
    case "service":
      guard !text.isEmpty else { throw .emptyText("The name of the service") }
      return .string(text)
    case "reviewers":
      let codes = text.split { $0.isWhitespace || $0 == "," }
      return codes.isEmpty ? nil : .string(codes.joined(separator: " "))
    case "provenance": return text.isEmpty ? nil : .string(text)
    case "fieldworkStarted", "retention", "readingsDue", "secondReadingsDue":
      guard text.isEmpty || CalendarDate(text) != nil else { throw .notADate(text) }
      return text.isEmpty ? nil : .string(text)
    default:
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, ["planned", "eligible"].contains(parts[0]) else {
        throw .unknownSetting(name)
      }
      guard framework.caseTypes[Identifier(parts[1])] != nil else {
        throw .unknownCaseType(parts[1], allowed: framework.caseTypes.keys.map(\.rawValue))
      }
      if text.isEmpty { return nil }
      guard let count = Int(text), (0...1_000_000).contains(count) else { throw .notACount(text) }
      return .integer(count)
    }
  }
}
