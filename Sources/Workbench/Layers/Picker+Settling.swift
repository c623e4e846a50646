import Inspection
import OrderedCollections
import Standards

extension Picker {
  /// The choice between values that disagree, or a new one with its reason.
  static func settling(_ key: EntryKey, _ model: Model) -> Picker {
    let heads = model.inspection.conflicts[key] ?? []
    let given = heads.distinctValues.map { value in
      let authors = heads.filter { $0.value == value }.map { "\($0.author) \($0.moment)" }
      return Choice(
        name: model.words(for: value, under: key).firstLine,
        detail: authors.joined(separator: ", "),
        requests: [
          .commit(
            [model.inspection.settling(key, with: value)],
            then: [.say("Settled; the other value stays in the history")])
        ])
    }
    let other = model.requestsForAnotherValue(of: key).map {
      [Choice(name: "Another value", detail: "with a reason", requests: $0)]
    }
    return Picker(
      title: "\(model.words(for: key)): which one holds?", choices: given + (other ?? []))
  }

  /// The cases that bear one reference, each to be renamed or withdrawn.
  static func separating(_ reference: String, _ model: Model) -> Picker {
    let indices = model.inspection.indices(ofReference: reference)
    return Picker(
      title: "Two cases are named \(reference)",
      choices: indices.flatMap { index in
        let detail = model.description(of: index)
        return [
          Choice(
            name: "Rename", detail: detail, requests: [.lay(Field.renaming(index, model))]),
          Choice(
            name: "Withdraw", detail: detail, requests: [.lay(Field.withdraw(index, model))]),
        ]
      })
  }

  /// The values of a list that nobody gave in a conflict; the reason is asked for next.
  fileprivate static func others(
    _ values: [JSON], than given: [JSON], for key: EntryKey, _ model: Model
  ) -> Picker {
    Picker(
      title: model.words(for: key),
      choices: values.filter { !given.contains($0) }.map { value in
        Choice(
          name: model.words(for: value, under: key),
          requests: [.lay(Field.reason(for: value, under: key, model))])
      })
  }
}

extension Confirmation {
  /// Asks somebody to vouch for a case in which several people answered.
  static func ofAuthors(_ index: Int, _ model: Model) -> Confirmation {
    let reference = model.inspection.cases[index].reference
    let counts = model.answerCounts(of: index).map { "\($0.author) \($0.count)" }
    return Confirmation(
      question: "Do the answers of \(reference) belong to one reading?",
      detail: "Answers by \(counts.joined(separator: ", ")). You vouch for all of them.",
      requests: [
        .commit(
          [model.inspection.confirmingAuthors(of: index)],
          then: [.say("\(reference) is confirmed; \(model.key(.undo)) takes it back")])
      ])
  }
}

// MARK: - Another value

extension Model {
  /// What asks for a value that nobody gave; nil for kinds that have no other.
  fileprivate func requestsForAnotherValue(of key: EntryKey) -> [Request]? {
    switch key.kind {
    case .judgement:
      inspection.framework.standard(key.name).map { [.lay(Picker.judgement(of: $0, self))] }
    case .decision:
      inspection.framework.standard(key.name).map { [.lay(Picker.decision(on: $0, self))] }
    case .note: NoteEditor(settling: key, self).map { [.lay($0)] }
    case .fact, .setting, .withdrawal, .plan: typedOrChosen(key)
    default: chosen(key)
    }
  }

  private func chosen(_ key: EntryKey) -> [Request]? {
    let given = inspection.conflicts[key]?.distinctValues ?? []
    let others = Picker.others(values(of: key), than: given, for: key, self)
    return others.choices.isEmpty ? nil : [.lay(others)]
  }

  private func typedOrChosen(_ key: EntryKey) -> [Request]? {
    values(of: key).isEmpty ? [.lay(Field.anotherValue(of: key, self))] : chosen(key)
  }

  /// All values of a key that takes one of a list; empty where it takes others.
  private func values(of key: EntryKey) -> [JSON] {
    let framework = inspection.framework
    switch key.kind {
    case .answer:
      guard let question = framework.question(key.name) else { return [] }
      return framework.words(for: question).map(JSON.string)
    case .fact:
      guard let index = key.subject.flatMap({ inspection.index(of: $0) }) else { return [] }
      let choices = framework.facts[Identifier(key.name)]?.choices(
        for: inspection.cases[index].type)
      return (choices ?? []).map { .string($0.id) }
    case .plan: return (key.planField?.choices ?? []).map { .string($0.id) }
    default: return []
    }
  }
}

extension Field {
  /// Asks why a value that nobody had given is the right one.
  fileprivate static func reason(
    for value: JSON, under key: EntryKey, _ model: Model
  ) -> Field {
    Field(
      title: "\(model.words(for: key)): \(model.words(for: value, under: key).firstLine)",
      hint: "The reason for a value that neither gave; it stays in the history."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.settling(key, with: value, because: text)
      return [
        .commit(
          changes, then: [.dismiss, .say("Settled; the other values stay in the history")])
      ]
    }
  }

  /// Asks for a value that is typed, and then for the reason.
  fileprivate static func anotherValue(of key: EntryKey, _ model: Model) -> Field {
    Field(title: model.words(for: key), hint: "The value that is right.") {
      text, model throws(Refusal) in
      guard let value = try model.inspection.checkedValue(text, under: key) else {
        throw .emptyText("The value")
      }
      return [.dismiss, .lay(reason(for: value, under: key, model))]
    }
  }

  /// Asks for another reference for one of two cases that bear the same.
  static func renaming(_ index: Int, _ model: Model) -> Field {
    let record = model.inspection.cases[index]
    return Field(
      title: "Rename \(record.reference)", hint: "Its new reference: a pseudonym, never a name.",
      buffer: TextBuffer(model.inspection.nextReference(for: record.type))
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.setting(
        facts: [(Inspection.referenceFact, text)], of: index)
      return [.commit(changes, then: [.dismiss, .say("The case is \(text) now")])]
    }
  }
}

extension String {
  /// What stands before the first end of line.
  fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
