import Inspection
import Ledger
import OrderedCollections
import Standards

/// Says in words what entries speak of and what they say.
struct EntryWords {
  private let inspection: Inspection
  private let erasures: [HistoryEntry]

  private var framework: Framework { inspection.framework }

  /// - Parameter erasures: the entries that erased something, among what is told of.
  init(_ inspection: Inspection, erasures: [HistoryEntry] = []) {
    self.inspection = inspection
    self.erasures = erasures
  }

  /// What a key speaks of, the case first.
  func thing(_ key: EntryKey) -> String {
    inspection.words(for: key) + (isOutOfScope(key) ? " (not asked now)" : "")
  }

  /// Whether it is an answer that is kept and counts nowhere, because its case is not asked.
  private func isOutOfScope(_ key: EntryKey) -> Bool {
    guard key.kind == .answer, key.reading == nil,
      let index = key.subject.flatMap({ inspection.index(of: $0) }),
      let question = framework.question(key.name)
    else { return false }
    return inspection.cases[index].isActive
      && !inspection.sheet.isAsked(question.index, of: index)
  }
}

// MARK: - Values

extension EntryWords {
  /// What an entry says.
  func value(_ entry: HistoryEntry) -> String {
    switch entry.content {
    case .value(let value): words(for: value, entry.key) ?? value.string ?? value.text()
    case .cleared: clearedWords(entry.key)
    case .missing: "content not in this file"
    }
  }

  private func clearedWords(_ key: EntryKey) -> String {
    switch key.kind {
    case .plan: key.clearedPlanWords
    case .withdrawal: "counts again"
    case .note: "removed"
    case .mark: "no longer to ask"
    case .vote: "taken up into the decision, or taken back"
    case .completion: "not complete"
    case .query: "taken back"
    case .verified: "no longer verified"
    case .exemption: "expected again"
    case .due: "as all are"
    default: "nothing"
    }
  }

  private func words(for value: JSON, _ key: EntryKey) -> String? {
    switch key.kind {
    case .answer: framework.question(key.name).map { inspection.answerWords(value, to: $0) }
    case .fact: framework.facts[Identifier(key.name)]?.words(for: value)
    case .note: noteWords(value)
    case .mark: "to ask"
    case .completion: "called complete"
    case .because: value.string.map { framework.reasons[Identifier($0)]?.name ?? $0 }
    case .judgement: rated(value, because: "rationale")
    case .decision: decisionWords(value)
    case .withdrawal: value.string.map { "withdrawn: \($0)" }
    case .caseAdded: value.string.map { framework.caseTypes[Identifier($0)]?.name ?? $0 }
    case .framework: value["id"]?.string.map { "\($0) revision \(value["revision"]?.text() ?? "")" }
    case .reading: inspection.readingWords(value)
    case .erasure: "content erased" + (value["because"]?.string.map { ", because: \($0)" } ?? "")
    case .freeze: value["name"]?.string
    case .plan: inspection.words(for: value, under: key)
    case .vote: inspection.voteWords(value)
    case .draw: inspection.words(for: value, under: key)
    case .state, .query, .remark, .flag, .verified, .exemption, .comment, .commentOutcome:
      inspection.reviewWords(for: value, under: key)
    default: nil
    }
  }

  private func noteWords(_ value: JSON) -> String? {
    guard let text = value["text"]?.string else { return nil }
    let about = value["key"]?.string.map { " on \($0)" } ?? ""
    let kind = value["kind"]?.string.flatMap(Note.Kind.init)?.name ?? "Note"
    let quote = value["quote"]?.bool == true ? ", quote" : ""
    let check = value["check"]?.string.flatMap { id in framework.checks.first { $0.id == id } }
    let passing = check.map { ", passing “\($0.name)”" } ?? ""
    return "\(kind)\(quote)\(about)\(passing): \(text)"
  }

  private func rated(_ value: JSON, because member: String) -> String? {
    guard let rating = value["rating"]?.string.flatMap(framework.rating) else { return nil }
    let reason = value[member]?.string.map { ", because: \($0)" } ?? ""
    return framework.band(rating).name + reason
  }

  private func decisionWords(_ value: JSON) -> String? {
    guard let words = rated(value, because: "reason") else { return nil }
    let rule = value["ruleRating"]?.string.flatMap(framework.rating)
    let votes = (value["votes"]?.array ?? []).compactMap { Decision.Vote($0, framework) }
    return words + (rule.map { " (by rule \(framework.band($0).name))" } ?? "")
      + (votes.isEmpty ? "" : "; votes \(framework.words(for: votes))")
  }

  /// Who erased an entry's content, where an erasure names the entry or its whole case.
  func erasure(of entry: HistoryEntry) -> String? {
    guard entry.content == .missing else { return nil }
    let erasure = erasures.first { erasure in
      erasure.key.name == entry.id.hexadecimal
        || erasure.key.name.isEmpty && erasure.key.subject == entry.key.subject
    }
    return erasure.map { "erased by \($0.author) on \($0.clock.prefix(10))" }
  }
}

extension FactField {
  /// A value of the fact as people read it.
  fileprivate func words(for value: JSON) -> String? {
    guard case .choice(let choices) = kind else { return nil }
    return choices.first { $0.id == value.string }?.name
  }
}
