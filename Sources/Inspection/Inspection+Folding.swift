import OrderedCollections
import Standards

extension Inspection {
  /// Takes in the heads of many keys, cases before what is said of them.
  mutating func fold(all contents: some Sequence<(EntryKey, [Head])>) {
    var added: [(key: EntryKey, heads: [Head])] = []
    var others = added
    for (key, heads) in contents {
      let heads = heads.count > 1 ? heads.sorted { $0.stamp < $1.stamp } : heads
      if key.kind == .caseAdded { added.append((key, heads)) } else { others.append((key, heads)) }
    }
    added.sort { ($0.heads.first?.stamp ?? .earliest) < ($1.heads.first?.stamp ?? .earliest) }
    for (key, heads) in added + others { fold(key, heads) }
  }

  /// Takes in the heads of one key, the oldest first; the ratings follow later.
  mutating func fold(_ key: EntryKey, _ heads: [Head]) {
    let current = Current(heads)
    if case .conflict = current, key.kind.needsChoice {
      conflicts[key] = heads.filter { $0.value != nil }
    } else {
      conflicts.removeValue(forKey: key)
    }
    if key.kind == .plan {
      foldPlan(key, heads, current)
    } else if let subject = key.subject {
      foldCase(subject, key, heads, current)
    } else {
      foldInspection(key, heads, current)
    }
  }

  private mutating func foldInspection(_ key: EntryKey, _ heads: [Head], _ current: Current) {
    switch key.kind {
    case .setting:
      let value = key.name == "service" ? current.anyText.map(JSON.string) : current.value
      settings.set(key.name, value, types: Array(framework.caseTypes.keys))
    case .judgement:
      guard let standard = framework.standard(key.name) else { return }
      judgements[standard.index] = current.value.flatMap { Judgement($0, framework) }
    case .decision:
      guard let standard = framework.standard(key.name) else { return }
      decisions[standard.index] = current.value.flatMap { Decision($0, framework) }
      decided[standard.id] = heads.map(\.stamp).max()
    case .note:
      foldNote(key, heads, into: &standardNotes)
    case .freeze: foldFreeze(key, heads)
    case .flag: foldFlag(key, heads)
    case .vote: foldVote(key, heads)
    case .draw where key == Self.drawKey: draw = current.value.flatMap { SecondReadingDraw($0) }
    default: break
    }
  }

  private mutating func foldCase(
    _ id: RandomID, _ key: EntryKey, _ heads: [Head], _ current: Current
  ) {
    if key.kind == .caseAdded { return foldAddition(id, heads, current) }
    guard let index = caseIndex[id], let key = keyAsRead(key) else { return }
    switch key.kind {
    case .fact: foldFact(key, index, heads, current)
    case .answer: foldAnswer(key, index, heads, current)
    case .note: foldNote(key, index, heads)
    case .mark where key.reading == nil:
      guard let question = QuestionID(key.name) else { return }
      if current.value == nil {
        cases[index].marks.remove(question)
      } else {
        cases[index].marks.insert(question)
      }
    case .completion where key.reading == nil:
      guard let section = QuestionID(key.name) else { return }
      if current.value == nil {
        cases[index].completed.remove(section)
      } else {
        cases[index].completed.insert(section)
      }
    case .because: foldReason(key, index, current)
    case .state:
      // Of states that disagree the furthest one holds until a person chooses.
      let state = CaseState(furthestOf: heads.compactMap(\.value))
      let head = heads.last { $0.value.flatMap { CaseState($0) } == state }
      cases[index].state = state
      cases[index].stateValue = head?.value
      cases[index].step = head.map { ($0.author, $0.clock) }
    case .query, .remark: foldQuery(key, index, heads)
    case .flag: foldFlag(key, heads)
    case .verified: foldVerification(key, index, heads)
    case .due, .exemption: foldDue(key, index, heads)
    case .comment, .commentOutcome: foldComment(key, index, heads)
    case .reason where key.reading == nil:
      cases[index].changeReasons[key.name] = heads.last?.value?.string
      if key.name == EntryKey(kind: .state).reason.name {
        cases[index].stepReasons = heads.reduce(into: [:]) { reasons, head in
          reasons[head.stamp.writer] = head.value?.string
        }
      }
    case .withdrawal:
      // Whatever the reason: withdrawn by two people is withdrawn.
      cases[index].withdrawnBecause = current.anyText
      refreshAsked(index)
    case .reading: foldReading(key, index, heads, current)
    case .reason: foldSettledBecause(key, index, heads)
    case .confirmation where key.reading == nil:
      cases[index].confirmedAuthors = heads.confirmedAuthors
    default: break
    }
  }

  private mutating func foldAddition(_ id: RandomID, _ heads: [Head], _ current: Current) {
    if let index = caseIndex[id] {
      cases[index].isTakenBack = current.value == nil
      if let stamp = heads.first?.stamp { cases[index].added = stamp }
      return refreshAsked(index)
    }
    guard let type = current.value?.string, framework.caseTypes[Identifier(type)] != nil,
      let stamp = heads.first?.stamp
    else { return }
    caseIndex[id] = cases.count
    cases.append(CaseRecord(id: id, type: Identifier(type), added: stamp, reference: ""))
    if secondReadings[id] != nil { sheet.leaveOut(cases.count - 1) }
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
  private mutating func foldFact(
    _ key: EntryKey, _ index: Int, _ heads: [Head], _ current: Current
  ) {
    if let reading = key.reading {
      change(reading, of: index) { $0.facts[Identifier(key.name)] = current.value }
    } else if key.name == Self.referenceFact {
      cases[index].reference = current.anyText ?? ""
    } else {
      let fact = Identifier<FactField>(key.name)
      cases[index].facts[fact] = current.value
      cases[index].factDays[fact] = heads.day
      if framework.decidesWhatIsAsked(fact) { refreshAsked(index) }
    }
  }

  private mutating func foldAnswer(
    _ key: EntryKey, _ index: Int, _ heads: [Head], _ current: Current
  ) {
    guard let question = framework.question(key.name) else { return }
    let answer = current.value?.string.flatMap { framework.answer($0, to: question) }
    if let reading = key.reading {
      change(reading, of: index) {
        $0.answers[question.index] = answer
        $0.days[question.index] = heads.day
      }
    } else {
      cases[index].firstAnswers[question.index] = answer
      let authors = Set(heads.filter { $0.value != nil }.map(\.author))
      cases[index].firstAuthors[question.index] = authors.isEmpty ? nil : authors
      cases[index].firstDays[question.index] = heads.day
    }
    sheet.set(countedAnswer(question, of: index), question.index, of: index)
  }

  private mutating func foldReason(_ key: EntryKey, _ index: Int, _ current: Current) {
    guard let question = framework.question(key.name) else { return }
    let reason = current.anyText.map { Identifier<Reason>($0) }
    if let reading = key.reading {
      change(reading, of: index) { $0.reasons[question.index] = reason }
    } else {
      cases[index].reasons[question.index] = reason
    }
  }

  /// Per question the settled answer counts, else the first (`ledger.md`, Readings).
  ///
  /// Where settled answers differ nothing decides but a person, as with any conflict.
  private func countedAnswer(_ question: Question, of index: Int) -> Answer? {
    let record = cases[index]
    let first = record.firstAnswers[question.index]
    // Every answer of a file passes here when it is opened, and few cases are read again.
    if record.readings.isEmpty { return first }
    let isDisputed = record.settledReadings.keys.contains {
      conflicts[settledKey(question, of: index, in: $0)] != nil
    }
    let settled = record.settledAnswers(to: question.index)
    return isDisputed || settled.count > 1 ? nil : settled.first ?? first
  }
}

// MARK: - Readings

extension Inspection {
  private mutating func foldReading(
    _ key: EntryKey, _ index: Int, _ heads: [Head], _ current: Current
  ) {
    guard let id = key.reading else { return }
    var reading = cases[index].reading(id)
    if let value = current.value, let kind = value["kind"]?.string.flatMap(Reading.Kind.init) {
      reading.kind = kind
      reading.reader = value["reader"]?.string ?? ""
      reading.begun = heads.first?.stamp ?? .earliest
      cases[index].absentReadings[id] = nil
      cases[index].readings[id] = reading
      cases[index].readings.sort { $0.value.begun < $1.value.begun }
    } else {
      cases[index].readings[id] = nil
      cases[index].absentReadings[id] = reading
    }
    for question in framework.questions {
      sheet.set(countedAnswer(question, of: index), question.index, of: index)
    }
  }

  /// Keeps why an answer of a further reading is as it is; of several reasons the latest.
  private mutating func foldSettledBecause(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let reading = key.reading,
      let question = key.reasonedAnswer.flatMap({ framework.question($0) })
    else { return }
    let reason = heads.compactMap { $0.value?.string }.last { !$0.isEmpty }
    change(reading, of: index) { $0.settledBecause[question.index] = reason }
  }

  /// Changes what belongs to a reading, whether or not the reading itself has come yet.
  private mutating func change(
    _ id: RandomID, of index: Int, _ change: (inout Reading) -> Void
  ) {
    var reading = cases[index].reading(id)
    change(&reading)
    if cases[index].readings[id] == nil {
      cases[index].absentReadings[id] = reading
    } else {
      cases[index].readings[id] = reading
    }
  }
}

// MARK: - Notes

extension Inspection {
  private mutating func foldNote(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let reading = key.reading else {
      return foldNote(key, heads, into: &cases[index].notes)
    }
    var notes = cases[index].reading(reading).notes
    foldNote(key, heads, into: &notes)
    change(reading, of: index) { $0.notes = notes }
  }

  /// Puts a note in its place or takes it out; of several versions in conflict each is shown.
  private func foldNote(_ key: EntryKey, _ heads: [Head], into notes: inout [Note]) {
    guard let id = RandomID(key.name) else { return }
    notes.removeAll { $0.id == id }
    for head in heads {
      guard let note = head.value.flatMap({ Note($0, id: id, head: head) }) else { continue }
      let before = notes.lastIndex { $0.made <= note.made }
      notes.insert(note, at: before.map { $0 + 1 } ?? 0)
    }
  }
}

// MARK: - Values

extension Inspection {
  /// The name under which a case's reference stands among its facts.
  package static let referenceFact = "reference"
}
