import OrderedCollections
import Standards

extension Inspection {
  /// Takes in the heads of one key; the ratings follow later.
  mutating func fold(_ key: EntryKey, _ heads: [Head]) {
    let current = Current(heads)
    if case .conflict(let values) = current {
      conflicts[key] = values
    } else {
      conflicts.removeValue(forKey: key)
    }
    if let subject = key.subject {
      foldCase(subject, key, heads, current)
    } else {
      foldInspection(key, heads, current)
    }
  }

  private mutating func foldInspection(_ key: EntryKey, _ heads: [Head], _ current: Current) {
    switch key.kind {
    case .setting:
      settings.set(key.name, current.value, types: Array(framework.caseTypes.keys))
    case .judgement:
      guard let standard = framework.standard(key.name) else { return }
      judgements[standard.index] = current.value.flatMap { Judgement($0, framework) }
    case .decision:
      guard let standard = framework.standard(key.name) else { return }
      decisions[standard.index] = current.value.flatMap { Decision($0, framework) }
    case .note:
      foldNote(key, heads, into: &standardNotes)
    default: break
    }
  }

  private mutating func foldCase(
    _ id: RandomID, _ key: EntryKey, _ heads: [Head], _ current: Current
  ) {
    if key.kind == .caseAdded { return foldAddition(id, heads, current) }
    guard let index = caseIndex[id] else { return }
    switch key.kind {
    case .fact: foldFact(key, index, current)
    case .answer: foldAnswer(key, index, heads, current)
    case .note: foldNote(key, index, heads)
    case .mark:
      guard let question = QuestionID(key.name) else { return }
      if current.value == nil {
        cases[index].marks.remove(question)
      } else {
        cases[index].marks.insert(question)
      }
    case .state:
      cases[index].state = current.value?.string.flatMap(CaseState.init) ?? .draft
    case .withdrawal:
      cases[index].withdrawnBecause = current.value?.string
      refreshAsked(index)
    case .reading: foldReading(key, index, current)
    default: break
    }
  }

  private mutating func foldAddition(_ id: RandomID, _ heads: [Head], _ current: Current) {
    guard caseIndex[id] == nil else {
      // Taking back the addition of a case leaves it as if withdrawn; doing so again restores it.
      if let index = caseIndex[id] {
        cases[index].withdrawnBecause = current.value == nil ? "" : nil
        refreshAsked(index)
      }
      return
    }
    guard let type = current.value?.string, framework.caseTypes[Identifier(type)] != nil,
      let stamp = heads.first?.stamp
    else { return }
    caseIndex[id] = cases.count
    cases.append(CaseRecord(id: id, type: Identifier(type), added: stamp, reference: ""))
    refreshAsked(cases.count - 1)
  }

  private mutating func refreshAsked(_ index: Int) {
    let record = cases[index]
    for question in framework.questions {
      let isAsked =
        record.isActive && question.caseTypes.contains(record.type)
        && (question.askedOf.map { $0.holds(for: record.fact($0.fact)) } ?? true)
      sheet.setAsked(isAsked, question.index, of: index)
    }
  }
}

// MARK: - Facts and answers

extension Inspection {
  private mutating func foldFact(_ key: EntryKey, _ index: Int, _ current: Current) {
    if let reading = key.reading {
      cases[index].readings[reading]?.facts[Identifier(key.name)] = current.value
    } else if key.name == Self.referenceFact {
      cases[index].reference = current.anyText ?? ""
    } else {
      cases[index].facts[Identifier(key.name)] = current.value
      refreshAsked(index)
    }
  }

  private mutating func foldAnswer(
    _ key: EntryKey, _ index: Int, _ heads: [Head], _ current: Current
  ) {
    guard let question = framework.question(key.name) else { return }
    let answer = current.value?.string.flatMap { framework.answer($0, to: question) }
    if let reading = key.reading {
      cases[index].readings[reading]?.answers[question.index] = answer
    } else {
      cases[index].firstAnswers[question.index] = answer
      let authors = Set(heads.filter { $0.value != nil }.map(\.author))
      cases[index].firstAuthors[question.index] = authors.isEmpty ? nil : authors
    }
    // Per question the settled answer counts, else the first (`ledger.md`, Readings).
    let settled = cases[index].readings.values.first { $0.kind == .settled }
    let counted =
      settled?.answers[question.index] ?? cases[index].firstAnswers[question.index]
    sheet.set(counted, question.index, of: index)
  }

  private mutating func foldReading(_ key: EntryKey, _ index: Int, _ current: Current) {
    guard let id = key.reading else { return }
    guard let value = current.value,
      let kind = value["kind"]?.string.flatMap(Reading.Kind.init)
    else {
      cases[index].readings[id] = nil
      return
    }
    let known = cases[index].readings[id]
    cases[index].readings[id] = Reading(
      kind: kind, reader: value["reader"]?.string ?? "", answers: known?.answers ?? [:],
      facts: known?.facts ?? [:], notes: known?.notes ?? [])
  }
}

// MARK: - Notes

extension Inspection {
  private mutating func foldNote(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let reading = key.reading else {
      return foldNote(key, heads, into: &cases[index].notes)
    }
    guard var notes = cases[index].readings[reading]?.notes else { return }
    foldNote(key, heads, into: &notes)
    cases[index].readings[reading]?.notes = notes
  }

  /// Puts a note in its place or takes it out; of several versions in conflict each is shown.
  private func foldNote(_ key: EntryKey, _ heads: [Head], into notes: inout [Note]) {
    guard let id = RandomID(key.name) else { return }
    let known = notes.firstIndex { $0.id == id }
    let made = known.map { notes[$0].made } ?? heads.first?.stamp ?? .earliest
    notes.removeAll { $0.id == id }
    let versions = heads.compactMap { head in
      head.value.flatMap { Note($0, id: id, head: head, made: made) }
    }
    notes.insert(contentsOf: versions, at: min(known ?? notes.count, notes.count))
  }

  mutating func sortNotes() {
    standardNotes.sort { $0.made < $1.made }
    for index in cases.indices { cases[index].notes.sort { $0.made < $1.made } }
  }
}

// MARK: - Values

extension Inspection {
  /// The name under which a case's reference stands among its facts.
  package static let referenceFact = "reference"
}

extension Current {
  /// The text of the value, and of the first one where several disagree: a case needs a name.
  fileprivate var anyText: String? {
    switch self {
    case .cleared: nil
    case .value(let value): value.string
    case .conflict(let values): values.compactMap(\.string).min()
    }
  }
}

extension Judgement {
  init?(_ value: JSON, _ framework: Framework) {
    guard let rating = value["rating"]?.string.flatMap(framework.rating) else { return nil }
    self.init(rating: rating, rationale: value["rationale"]?.string)
  }

  func value(_ framework: Framework) -> JSON {
    var members: JSON.Members = ["rating": .string(framework.band(rating).id.rawValue)]
    if let rationale { members["rationale"] = .string(rationale) }
    return .object(members)
  }
}

extension Decision {
  init?(_ value: JSON, _ framework: Framework) {
    guard let rating = value["rating"]?.string.flatMap(framework.rating),
      let ruleRating = value["ruleRating"]?.string.flatMap(framework.rating)
    else { return nil }
    self.init(
      rating: rating, ruleRating: ruleRating, reason: value["reason"]?.string ?? "",
      decidedBy: value["decidedBy"]?.string ?? "", decidedOn: value["decidedOn"]?.string ?? "")
  }

  func value(_ framework: Framework) -> JSON {
    var members: JSON.Members = [
      "rating": .string(framework.band(rating).id.rawValue), "reason": .string(reason),
    ]
    if !decidedBy.isEmpty { members["decidedBy"] = .string(decidedBy) }
    if !decidedOn.isEmpty { members["decidedOn"] = .string(decidedOn) }
    members["ruleRating"] = .string(framework.band(ruleRating).id.rawValue)
    return .object(members)
  }
}
