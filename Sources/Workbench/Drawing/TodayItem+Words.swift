package import Inspection
import OrderedCollections
package import Standards

extension TodayList {
  /// What is in it, for headings and counts.
  package var words: (title: String, one: String, many: String) {
    switch self {
    case .flags: ("Safeguarding flags, open", "flag", "flags")
    case .queries: ("Queries, not answered", "query", "queries")
    case .comments:
      ("Practitioners disagree, not settled", "disagreement", "disagreements")
    case .late: ("Readings, late", "late reading", "late readings")
    case .gaps: ("Gaps in oversight", "gap", "gaps")
    }
  }
}

extension Inspection {
  /// The case that something is about; a flag may be about none.
  package func reference(of item: TodayItem) -> String {
    switch item {
    case .flag(let flag): reference(of: flag.subject)
    case .query(let query): reference(of: query.subject)
    case .comment(let placed): cases[placed.caseIndex].reference
    case .late(let reading): cases[reading.caseIndex].reference
    case .lateOfOne(let readings): "\(readings.count) cases"
    case .gap(let gap): cases[gap.caseIndex].reference
    }
  }

  private func reference(of subject: RandomID?) -> String {
    subject.flatMap(index(of:)).map { cases[$0].reference } ?? "no case"
  }

  /// What waits, in a line.
  package func words(of item: TodayItem) -> String {
    switch item {
    case .flag(let flag): flag.concern
    case .query(let query):
      [query.about?.text, query.thread.last?.text].compactMap(\.self).joined(separator: ": ")
    case .comment(let placed):
      "\(framework.questions[placed.question].id.text): \(words(for: placed.comment, on: placed))"
    case .late(let reading):
      "\(reading.kind == .first ? "First" : "Second") reading: \(reading.remainderWords) · "
        + "due \(reading.due?.description ?? "")"
    case .lateOfOne(let readings):
      "\(readings.first?.reader ?? "Nobody yet"): \(readings.count) late, since "
        + (readings.compactMap(\.due).min()?.description ?? "")
    case .gap(let gap):
      "\(framework.oversightRules[gap.rule].name): \(evidenceWords(gap))"
    }
  }

  /// Who should act: a role or a code.
  package func actor(of item: TodayItem) -> String {
    switch item {
    case .flag(let flag): flag.told.map { "told: \($0)" } ?? "nobody told yet"
    case .query(let query): query.owner.map { "for \($0)" } ?? "for nobody"
    case .comment: "for the panel"
    case .late(let reading): actor(of: reading)
    case .lateOfOne(let readings): readings.first.map(actor) ?? ""
    case .gap(let gap): framework.oversightRules[gap.rule].actor
    }
  }

  private func actor(of reading: DueReading) -> String { "for \(reading.reader ?? "nobody")" }

  /// What is known of it, in lines: the second is what matters most.
  package func details(of item: TodayItem) -> [String] {
    switch item {
    case .flag(let flag):
      [
        "Raised by \(flag.raisedBy) on \(flag.raisedOn)", flag.concern,
        flag.told.map { "\($0) was told on \(flag.toldOn ?? "")" } ?? "Nobody was told yet",
      ]
    case .query(let query):
      [query.about.flatMap(framework.question)?.text ?? "About the whole case"]
        + query.thread.map { "\($0.author) on \($0.on): \($0.text)" }
    case .comment(let placed): commentDetails(placed)
    case .late(let reading): details(of: reading)
    case .lateOfOne(let readings):
      [words(of: item), readings.map { cases[$0.caseIndex].reference }.joined(separator: ", ")]
    case .gap(let gap): gapDetails(gap)
    }
  }

  private func gapDetails(_ gap: OversightGap) -> [String] {
    let (rule, record) = (framework.oversightRules[gap.rule], cases[gap.caseIndex])
    let codes = (framework.disclosure?.groups ?? []).compactMap { id in
      record.fact(id).map { "\(framework.facts[id]?.name ?? "") \($0)" }
    }
    return [rule.words, evidenceWords(gap), rule.actionWords, codes.joined(separator: " · ")]
  }
}
