import OrderedCollections
import Standards

/// Applies the rules of oversight to one case at a time.
struct GapFinder {
  let inspection: Inspection
  let today: CalendarDate

  /// What meets a condition: what shows it, and the day since which it is so.
  private struct Finding {
    var evidence: [OversightGap.Evidence] = []
    var since: Int?
  }

  /// The gap that a rule finds in a case; nil where it finds none.
  func gap(_ rule: Int, _ index: Int) -> OversightGap? {
    guard let found = find(inspection.framework.oversightRules[rule].condition, index) else {
      return nil
    }
    var seen: Set<OversightGap.Evidence> = []
    return OversightGap(
      rule: rule, caseIndex: index, evidence: found.evidence.filter { seen.insert($0).inserted },
      days: found.since.map { max(0, today.dayNumber - $0) })
  }

  /// Whether a case meets a condition.
  func holds(_ condition: GapCondition, _ index: Int) -> Bool { find(condition, index) != nil }

  /// The questions on which a case meets a condition, nil once where only facts show it; none where
  /// the case does not meet it.
  func questions(of condition: GapCondition, _ index: Int) -> [Int?] {
    guard let found = find(condition, index) else { return [] }
    let answered = Set(found.evidence.compactMap(\.question)).intersection(condition.subjects)
    return answered.isEmpty ? [nil] : answered.sorted()
  }

  /// Whether a case could meet a condition: what it looks at was answered Yes or No, or recorded.
  func isApplicable(_ condition: GapCondition, _ index: Int) -> Bool {
    let record = inspection.cases[index]
    return switch condition {
    case .answer(let condition):
      condition.questions.contains { question in
        inspection.sheet.isAsked(question, of: index)
          && [.yes, .no].contains(inspection.sheet.answer(question, of: index))
      }
    case .fact(let condition): record.fact(condition.fact) != nil
    case .missing: true
    case .levels(let condition):
      record.fact(condition.first) != nil && record.fact(condition.second) != nil
    case .days(let condition): record.fact(condition.from) != nil
    case .all(let parts): parts.allSatisfy { isApplicable($0, index) }
    case .any(let parts): parts.contains { isApplicable($0, index) }
    case .not: true
    }
  }

  private func find(_ condition: GapCondition, _ index: Int) -> Finding? {
    let record = inspection.cases[index]
    switch condition {
    case .answer(let condition): return find(condition, index)
    case .fact(let condition):
      return condition.holds(for: record.fact(condition.fact))
        ? Finding(evidence: [.fact(condition.fact)], since: record.factDays[condition.fact]) : nil
    case .missing(let fact):
      return record.fact(fact) == nil ? Finding(evidence: [.fact(fact)]) : nil
    case .levels(let condition): return find(condition, record)
    case .days(let condition): return find(condition, record)
    case .all(let parts): return all(parts, index)
    case .any(let parts): return any(parts, index)
    case .not(let part): return find(part, index) == nil ? Finding() : nil
    }
  }

  /// Holds since the last of its parts does.
  private func all(_ parts: [GapCondition], _ index: Int) -> Finding? {
    var whole = Finding()
    for part in parts {
      guard let found = find(part, index) else { return nil }
      whole.evidence += found.evidence
      whole.since = [whole.since, found.since].compactMap(\.self).max()
    }
    return whole
  }

  /// Holds since the first of its parts does.
  private func any(_ parts: [GapCondition], _ index: Int) -> Finding? {
    let found = parts.compactMap { find($0, index) }
    if found.isEmpty { return nil }
    return Finding(
      evidence: found.flatMap(\.evidence), since: found.compactMap(\.since).min())
  }
}

// MARK: - Answers and facts

extension GapFinder {
  private func find(_ condition: AnswerCondition, _ index: Int) -> Finding? {
    let record = inspection.cases[index]
    let questions = condition.questions.filter { question in
      inspection.sheet.isAsked(question, of: index)
        && inspection.sheet.answer(question, of: index) == condition.answer
        && !(condition.isWithoutNote && record.hasNote(on: question, inspection.framework))
        && (condition.prompts.map { areAll($0, under: question, index) } ?? true)
    }
    let framework = inspection.framework
    let byStandard = Dictionary(grouping: questions) { framework.questions[$0].id.standard }
    guard !questions.isEmpty, byStandard.count >= condition.inStandards else { return nil }
    // It holds since as many standards as it takes have such an answer.
    let days = byStandard.values.compactMap { $0.compactMap(record.answerDay).min() }.sorted()
    return Finding(
      evidence: questions.map(OversightGap.Evidence.answer),
      since: days.dropFirst(condition.inStandards - 1).first)
  }

  /// Whether every prompt that applied under a key question has one answer, and none is open.
  private func areAll(_ answer: Answer, under question: Int, _ index: Int) -> Bool {
    inspection.promptPattern(of: inspection.framework.questions[question], in: index)?.all == answer
  }

  private func find(_ condition: LevelCondition, _ record: CaseRecord) -> Finding? {
    let facts = [condition.first, condition.second]
    let places = facts.compactMap { fact in
      record.fact(fact).flatMap { inspection.framework.facts[fact]?.choiceIDs.firstIndex(of: $0) }
    }
    guard places.count == 2, condition.holds(places[0], places[1]) else { return nil }
    return Finding(
      evidence: facts.map(OversightGap.Evidence.fact),
      since: facts.compactMap { record.factDays[$0] }.max())
  }

  /// Since the day after the last that would have met the rule, where it asks for more days.
  private func find(_ condition: DayCondition, _ record: CaseRecord) -> Finding? {
    let end = condition.to.map { record.fact($0).flatMap(CalendarDate.init) } ?? today
    guard let from = record.fact(condition.from).flatMap(CalendarDate.init), let end,
      condition.holds(from.days(to: end))
    else { return nil }
    return Finding(
      evidence: [condition.from, condition.to].compactMap(\.self).map(OversightGap.Evidence.fact),
      since: condition.moreThan.map { from.dayNumber + $0 + 1 })
  }
}

extension CaseRecord {
  /// The day on which the answer that counts was given.
  fileprivate func answerDay(_ question: Int) -> Int? {
    settledReadings.values.compactMap { $0.days[question] }.max() ?? firstDays[question]
  }

  /// Whether a note stands on a question; on a key question one under its prompts will do.
  fileprivate func hasNote(on question: Int, _ framework: Framework) -> Bool {
    let asked = framework.questions[question]
    return notes.contains { note in
      guard let about = note.about else { return false }
      return about == asked.id || asked.kind == .keyQuestion && about.parent == asked.id
    }
  }
}
