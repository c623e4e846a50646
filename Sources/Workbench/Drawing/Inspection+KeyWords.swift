import OrderedCollections
package import Inspection
package import Standards

extension Inspection {
  /// What a key speaks of, in a few words: "C03 2.1.1.a".
  package func words(for key: EntryKey) -> String {
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
    case .fact where key.name == Self.referenceFact: "reference"
    case .fact: framework.facts[Identifier(key.name)]?.name.lowercased() ?? key.name
    case .judgement: "judgement on \(key.name)"
    case .decision: "decision on \(key.name)"
    case .withdrawal: "withdrawal"
    case .caseAdded: "case"
    case .state, .reading, .framework, .freeze, .erasure: key.kind.rawValue
    case .setting: settingName(key.name)
    case .confirmation: "answers of several people"
    case .reason: "reason"
    default: key.name.isEmpty ? key.kind.rawValue : key.name
    }
  }

  private func settingName(_ name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = framework.caseTypes[Identifier(parts[1])] else {
      return name == "fieldworkStarted" ? "fieldwork date" : name
    }
    return "\(parts[0]) \(type.name.lowercased()) cases"
  }

  /// A value of a key as people read it.
  package func words(for value: JSON, under key: EntryKey) -> String {
    switch key.kind {
    case .answer: framework.question(key.name).map { answerWords(value, to: $0) } ?? value.shown
    case .fact: choiceName(value, of: framework.facts[Identifier(key.name)]) ?? value.shown
    case .note:
      (value["kind"]?.string.flatMap(Note.Kind.init) ?? .evidence).name
        + (value["quote"]?.bool == true ? ", quote: " : ": ")
        + (value["text"]?.string ?? "")
    case .judgement, .decision:
      framework.name(of: value["rating"]?.string.flatMap(framework.rating))
        + ((value["rationale"] ?? value["reason"])?.string.map { ", because: \($0)" } ?? "")
    case .state: value.string.flatMap(CaseState.init)?.name ?? value.shown
    default: value.shown
    }
  }

  private func choiceName(_ value: JSON, of field: FactField?) -> String? {
    guard case .choice(let choices) = field?.kind else { return nil }
    return choices.first { $0.id == value.string }?.name
  }
}

extension JSON {
  fileprivate var shown: String { string ?? text() }
}
