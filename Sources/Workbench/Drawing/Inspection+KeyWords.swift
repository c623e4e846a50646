package import Inspection
import OrderedCollections
package import Standards

extension Inspection {
  /// What a key speaks of, in a few words: "C03 2.1.1.a".
  package func words(for key: EntryKey) -> String {
    if key.isOfPlan { return planWords(for: key) }
    let record = key.subject.flatMap { index(of: $0) }.map { cases[$0] }
    let parts = [record?.reference, thing(key), reading(key, record)].compactMap(\.self)
    return parts.joined(separator: " ")
  }

  /// Whose reading it belongs to, unless that is the first or this copy's own.
  private func reading(_ key: EntryKey, _ record: CaseRecord?) -> String? {
    let own = key.subject.flatMap { secondReadings[$0] }
    guard let id = key.reading, id != own else { return nil }
    guard let reading = record?.readings[id] else { return "(another reading)" }
    return "(\(reading.kind.rawValue) reading by \(reading.reader))"
  }

  private func thing(_ key: EntryKey) -> String {
    switch key.kind {
    case .answer: key.name
    case .note: "note"
    case .mark: "\(key.name) at interview"
    case .completion: "section \(key.name)"
    case .because: "\(key.name) because"
    case .fact where key.name == Self.referenceFact: "reference"
    case .fact: framework.facts[Identifier(key.name)]?.name.lowercased() ?? key.name
    case .judgement: "judgement on \(key.name)"
    case .decision: "decision on \(key.name)"
    case .withdrawal: "withdrawal"
    case .caseAdded: "case"
    case .state, .reading, .framework, .freeze, .erasure: key.kind.rawValue
    case .setting: settingName(key.name)
    case .confirmation: "answers of several people"
    case .draw: "draw for second reading"
    case .vote: "panel vote"
    case .reason: "reason for \(reasonSubject(key))"
    case .query: "query"
    case .remark: "word on a query"
    case .flag: "safeguarding flag"
    case .verified: "\(key.name) verified"
    case .due: "\(key.name) reading due"
    case .exemption: "\(key.name) reading exempted"
    case .comment: "\(key.name) practitioner"
    case .commentOutcome: "\(key.name) practitioner, settled"
    default: key.name.isEmpty ? key.kind.rawValue : key.name
    }
  }

  /// What a reason is for: its name is the kind and name of another key.
  private func reasonSubject(_ key: EntryKey) -> String {
    let parts = key.name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return key.name }
    return thing(EntryKey(kind: EntryKind(rawValue: String(parts[0])), name: String(parts[1])))
  }

  private func settingName(_ name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = framework.caseTypes[Identifier(parts[1])] else {
      switch name {
      case "fieldworkStarted": return "fieldwork date"
      case "readingsDue": return "first readings due"
      case "secondReadingsDue": return "second readings due"
      default: return name
      }
    }
    return "\(parts[0]) \(type.name.lowercased()) cases"
  }

  /// A value of a key as people read it.
  package func words(for value: JSON, under key: EntryKey) -> String {
    switch key.kind {
    case .answer: framework.question(key.name).map { answerWords(value, to: $0) } ?? value.shown
    case .fact: choiceName(value, of: framework.facts[Identifier(key.name)]) ?? value.shown
    case .note:
      (value["kind"]?.string.flatMap(Note.Kind.init) ?? .evidence)
        .heading(isQuote: value["quote"]?.bool ?? false) + ": \(value["text"]?.string ?? "")"
    case .judgement, .decision:
      framework.name(of: value["rating"]?.string.flatMap(framework.rating))
        + ((value["rationale"] ?? value["reason"])?.string.map { ", because: \($0)" } ?? "")
    case .plan: planWords(for: value, under: key)
    case .draw:
      SecondReadingDraw(value).map { "\($0.chosen.count) cases, seed \($0.seed)" } ?? value.shown
    case .vote: voteWords(told(value, under: key, given: nil)) ?? value.shown
    case .completion: "called complete"
    case .reading: readingWords(value)
    case .because: value.string.flatMap { framework.reasons[Identifier($0)]?.name } ?? value.shown
    case .state: CaseState(value)?.name ?? value.shown
    case .query, .remark, .flag, .verified, .exemption, .comment, .commentOutcome:
      reviewWords(for: value, under: key) ?? value.shown
    default: value.shown
    }
  }

  /// Whose a reading is, as it was begun.
  func readingWords(_ value: JSON) -> String {
    switch value["reader"]?.string {
    case let reader? where !reader.isEmpty: "begun, by \(reader)"
    default: "begun, by whom it is handed to"
    }
  }

  /// A vote: "2.1: AB Good"; one that may not be told yet says so.
  func voteWords(_ value: JSON) -> String? {
    guard let standard = value["standard"]?.string, let member = value["member"]?.string else {
      return nil
    }
    guard let vote = Decision.Vote(value, framework) else {
      return "\(standard): a vote of \(member), shown once the decision is recorded"
    }
    return "\(standard): \(framework.words(for: [vote]))"
  }

  private func choiceName(_ value: JSON, of field: FactField?) -> String? {
    guard case .choice(let choices) = field?.kind else { return nil }
    return choices.first { $0.id == value.string }?.name
  }
}

extension JSON {
  fileprivate var shown: String { string ?? text() }
}
