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
    document["readingsDue"] = inspection.settings.readingsDue.map(JSON.string)
    document["secondReadingsDue"] = inspection.settings.secondReadingsDue.map(JSON.string)
    document["retention"] = inspection.settings.retention.map(JSON.string)
    document["reviewers"] = list(inspection.settings.reviewers.map(JSON.string))
    if inspection.settings.isCalibration { document["calibration"] = true }
    document["plannedSample"] = counts(inspection.settings.planned, framework)
    document["eligible"] = counts(inspection.settings.eligible, framework)
    let inOrder = inspection.activeCases.sorted {
      inspection.cases[$0].added < inspection.cases[$1].added
    }
    document["cases"] = .array(inOrder.map { caseJSON($0, inspection) })
    document["flags"] = list(inspection.flags.filter { $0.subject == nil }.map(flagJSON))
    document["judgements"] = judgements(inspection)
    document["discretion"] = decisions(inspection)
    document["secondReadingDraw"] = inspection.draw.map { draw($0, inspection) }
    document["standardNotes"] = list(inspection.standardNotes.map { noteJSON($0, as: "standard") })
    document["plan"] = PlanDocument.json(inspection)
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

  /// The draw with cases by reference; one that is not in the document is its place in the pool.
  private static func draw(_ draw: SecondReadingDraw, _ inspection: Inspection) -> JSON {
    draw.value { id, round in
      if let index = inspection.index(of: id), inspection.cases[index].isActive {
        return .string(inspection.cases[index].reference)
      }
      return round.pool.firstIndex(of: id).map { .integer($0 + 1) } ?? .null
    }
  }

  static func list(_ elements: [JSON]) -> JSON? {
    elements.isEmpty ? nil : .array(elements)
  }

  private static func noteJSON(_ note: Note, as name: String = "key") -> JSON {
    var members: JSON.Members = [:]
    if let about = note.about { members[name] = .string(about.text) }
    members["kind"] = .string(note.kind.rawValue)
    members["text"] = .string(note.text)
    if note.isQuote { members["quote"] = true }
    if let check = note.check { members["check"] = .string(check) }
    return .object(members)
  }
}

// MARK: - Cases

extension InspectionDocument {
  private static func caseJSON(_ index: Int, _ inspection: Inspection) -> JSON {
    let record = inspection.cases[index]
    var members: JSON.Members = [
      "reference": .string(record.reference), "type": .string(record.type.rawValue),
      "state": .string(record.state.rawValue),
    ]
    members["stateReason"] = inspection.reasonOfState(of: index).map(JSON.string)
    if inspection.isChangedSinceAcceptance(index) { members["changedSinceAccepted"] = true }
    for (name, value) in content(record, index, inspection) { members[name] = value }
    addManagement(of: index, inspection, to: &members)
    members["queries"] = list(inspection.queries(of: index).map(queryJSON))
    members["flags"] = list(inspection.flags.filter { $0.subject == record.id }.map(flagJSON))
    return .object(members)
  }

  /// What a case says without where it stands in review: what is locked.
  static func content(_ index: Int, _ inspection: Inspection) -> JSON {
    var record = inspection.cases[index]
    record.readings.removeAll { $0.value.kind == .second }
    var members: JSON.Members = [
      "reference": .string(record.reference), "type": .string(record.type.rawValue),
    ]
    for (name, value) in content(record, index, inspection) { members[name] = value }
    return .object(members)
  }

  private static func content(
    _ record: CaseRecord, _ index: Int, _ inspection: Inspection
  ) -> JSON.Members {
    let asked = inspection.questions(of: index)
    var members: JSON.Members = [:]
    members["facts"] = facts(record.facts, inspection.framework)
    members["answers"] = answers(record.firstAnswers, asked, inspection.framework)
    members["reasons"] = reasons(record.reasons, record.firstAnswers, asked)
    add(record.notes, asked, to: &members)
    members["ask"] = list(
      asked.filter { record.marks.contains($0.id) }.map { .string($0.id.text) })
    members["completed"] = list(
      inspection.sections(of: index).filter { record.completed.contains($0.id) }.map {
        .string($0.id.text)
      })
    members["readings"] = list(
      record.readings.values.map { readingJSON($0, asked, inspection.framework) })
    return members
  }

  private static func readingJSON(
    _ reading: Reading, _ asked: [Question], _ framework: Framework
  ) -> JSON {
    var members: JSON.Members = ["kind": .string(reading.kind.rawValue)]
    if !reading.reader.isEmpty { members["reader"] = .string(reading.reader) }
    members["facts"] = facts(reading.facts, framework)
    members["answers"] = answers(reading.answers, asked, framework)
    members["reasons"] = reasons(reading.reasons, reading.answers, asked)
    add(reading.notes, asked, to: &members)
    members["settledBecause"] = settledBecause(reading.settledBecause, asked)
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

  private static func settledBecause(_ reasons: [Int: String], _ asked: [Question]) -> JSON? {
    var members: JSON.Members = [:]
    for question in asked { members[question.id.text] = reasons[question.index].map(JSON.string) }
    return members.isEmpty ? nil : .object(members)
  }

  /// The reasons of the questions that do not apply.
  private static func reasons(
    _ reasons: [Int: Identifier<Reason>], _ answers: [Int: Answer], _ asked: [Question]
  ) -> JSON? {
    var members: JSON.Members = [:]
    for question in asked where answers[question.index] == .notApplicable {
      members[question.id.text] = reasons[question.index].map { .string($0.rawValue) }
    }
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
