import OrderedCollections
package import Standards

extension InspectionDocument {
  /// The document of an inspection.
  ///
  /// Cases stand in the order they were added, keys in framework order, notes in the order they
  /// were made, so that export → import → export is byte-identical.
  package static func json(_ inspection: Inspection) -> JSON {
    let framework = inspection.framework
    var document: JSON.Members = [
      "format": .string(format), "framework": .string(framework.id),
      "service": .string(inspection.settings.service),
    ]
    document["provenance"] = inspection.settings.provenance.map(JSON.string)
    document["fieldworkStarted"] = inspection.settings.fieldworkStarted.map(JSON.string)
    document["retention"] = inspection.settings.retention.map(JSON.string)
    document["plannedSample"] = counts(inspection.settings.planned, framework)
    document["eligible"] = counts(inspection.settings.eligible, framework)
    let inOrder = inspection.activeCases.sorted {
      inspection.cases[$0].added < inspection.cases[$1].added
    }
    document["cases"] = .array(inOrder.map { caseJSON($0, inspection) })
    document["judgements"] = judgements(inspection)
    document["discretion"] = decisions(inspection)
    document["standardNotes"] = list(inspection.standardNotes.map { noteJSON($0, as: "standard") })
    return .object(document)
  }

  /// The bytes of the document, with a final newline.
  package static func text(_ inspection: Inspection) -> String {
    json(inspection).text(.indented) + "\n"
  }

  private static func counts(
    _ numbers: [Identifier<CaseType>: Int], _ framework: Framework
  ) -> JSON? {
    var members: JSON.Members = [:]
    for type in framework.caseTypes.keys {
      members[type.rawValue] = numbers[type].map(JSON.integer)
    }
    return members.isEmpty ? nil : .object(members)
  }

  private static func judgements(_ inspection: Inspection) -> JSON? {
    var members: JSON.Members = [:]
    for standard in inspection.framework.standards {
      members[standard.id.text] =
        inspection.judgements[standard.index]?.value(inspection.framework)
    }
    return members.isEmpty ? nil : .object(members)
  }

  private static func decisions(_ inspection: Inspection) -> JSON? {
    list(
      inspection.framework.standards.compactMap { standard in
        guard let decision = inspection.decisions[standard.index] else { return nil }
        var members: JSON.Members = ["standard": .string(standard.id.text)]
        for (key, value) in decision.value(inspection.framework).object ?? [:] {
          members[key] = value
        }
        return .object(members)
      })
  }

  private static func list(_ elements: [JSON]) -> JSON? {
    elements.isEmpty ? nil : .array(elements)
  }

  private static func noteJSON(_ note: Note, as name: String = "key") -> JSON {
    var members: JSON.Members = [:]
    if let about = note.about { members[name] = .string(about.text) }
    members["kind"] = .string(note.kind.rawValue)
    members["text"] = .string(note.text)
    if note.isQuote { members["quote"] = true }
    return .object(members)
  }
}

// MARK: - Cases

extension InspectionDocument {
  private static func caseJSON(_ index: Int, _ inspection: Inspection) -> JSON {
    let record = inspection.cases[index]
    let asked = inspection.questions(of: index)
    var members: JSON.Members = [
      "reference": .string(record.reference), "type": .string(record.type.rawValue),
      "state": .string(record.state.rawValue),
    ]
    members["facts"] = facts(record.facts, inspection.framework)
    members["answers"] = answers(record.firstAnswers, asked, inspection.framework)
    add(record.notes, asked, to: &members)
    members["ask"] = list(
      asked.filter { record.marks.contains($0.id) }.map { .string($0.id.text) })
    members["readings"] = list(
      record.readings.values.map { readingJSON($0, asked, inspection.framework) })
    return .object(members)
  }

  private static func readingJSON(
    _ reading: Reading, _ asked: [Question], _ framework: Framework
  ) -> JSON {
    var members: JSON.Members = ["kind": .string(reading.kind.rawValue)]
    if !reading.reader.isEmpty { members["reader"] = .string(reading.reader) }
    members["facts"] = facts(reading.facts, framework)
    members["answers"] = answers(reading.answers, asked, framework)
    add(reading.notes, asked, to: &members)
    return .object(members)
  }

  /// Adds the notes on questions that are asked, and those on the whole case.
  private static func add(_ notes: [Note], _ asked: [Question], to members: inout JSON.Members) {
    let about = Set(asked.map(\.id))
    members["notes"] = list(
      notes.filter { $0.about.map(about.contains) ?? false }.map { noteJSON($0) })
    members["caseNotes"] = list(notes.filter { $0.about == nil }.map { noteJSON($0) })
  }

  private static func facts(
    _ facts: [Identifier<FactField>: JSON], _ framework: Framework
  ) -> JSON? {
    var members: JSON.Members = [:]
    for field in framework.facts.keys { members[field.rawValue] = facts[field] }
    return members.isEmpty ? nil : .object(members)
  }

  private static func answers(
    _ answers: [Int: Answer], _ asked: [Question], _ framework: Framework
  ) -> JSON? {
    var members: JSON.Members = [:]
    for question in asked {
      members[question.id.text] = answers[question.index].map {
        .string(framework.word(for: $0, to: question))
      }
    }
    return members.isEmpty ? nil : .object(members)
  }
}
