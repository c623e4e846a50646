import OrderedCollections
import Standards

/// Reads a document case by case with the same checks that every other door has.
struct InspectionDocumentReader<Generator: RandomNumberGenerator> {
  let framework: Framework
  var generator: Generator
  /// What has been read so far, against which the rest is checked.
  private(set) var inspection: Inspection
  private var changes: [Change] = []
  private var count = 0

  init(_ framework: Framework, _ generator: Generator) {
    self.framework = framework
    self.generator = generator
    inspection = Inspection(framework)
  }

  mutating func changes(_ root: JSONReader) -> Result<[Change], JSONFaults> {
    root.allow(
      "format", "framework", "service", "provenance", "fieldworkStarted", "readingsDue",
      "secondReadingsDue", "retention", "calibration", "reviewers", "plannedSample", "eligible",
      "cases", "flags", "judgements",
      "discretion", "votes", "secondReadingDraw", "standardNotes", "plan")
    _ = root.required("format")?.choice([InspectionDocument.format: true])
    _ = root.required("framework")?.choice([framework.id: true])
    readSettings(root)
    for reader in root.elements("cases") { readCase(reader) }
    for reader in root.elements("flags") { readFlag(reader, of: nil) }
    readJudgements(root)
    for reader in root.elements("standardNotes") { readStandardNote(reader) }
    for reader in root.elements("plan") { readPlanItem(reader) }
    // Decisions last: one without a rule rating is taken as made against the rating found.
    inspection.rateAll()
    var decided: Set<String> = []
    for reader in root.elements("discretion") { readDecision(reader, &decided) }
    for reader in root.elements("votes") { readVote(reader) }
    if let reader = root.member("secondReadingDraw") { readDraw(reader) }
    let faults = root.findings.faults
    return faults.isEmpty ? .success(changes) : .failure(JSONFaults(faults))
  }

  /// Takes changes in, or notes why they are refused.
  @discardableResult
  mutating func take(
    at reader: JSONReader, _ wish: (Inspection) throws(Refusal) -> [Change]
  ) -> Bool {
    do {
      for change in try wish(inspection) {
        count += 1
        let stamp = Stamp(time: 0, writer: RandomID(high: 0, low: 0), sequence: count)
        let head = Head(stamp: stamp, author: "", clock: "", value: change.value)
        inspection.fold(change.key, [head])
        changes.append(change)
      }
      return true
    } catch {
      reader.fault(.refused(error.message), at: error.members.first { reader.value[$0] != nil })
      return false
    }
  }
}

// MARK: - The inspection as a whole

extension InspectionDocumentReader {
  private mutating func readSettings(_ root: JSONReader) {
    for name in [
      "service", "provenance", "fieldworkStarted", "readingsDue", "secondReadingsDue", "retention",
    ] {
      guard let reader = name == "service" ? root.required(name) : root.member(name) else {
        continue
      }
      let text = reader.text()
      if reader.value.string != nil {
        take(at: reader) { inspection throws(Refusal) in
          try inspection.setting([(name, text)])
        }
      }
    }
    let reviewers = root.elements("reviewers").map { $0.text() }
    if !reviewers.isEmpty {
      take(at: root) { inspection throws(Refusal) in
        try inspection.setting([("reviewers", reviewers.joined(separator: " "))])
      }
    }
    if root.member("calibration")?.truth() ?? false {
      take(at: root) { _ in
        [Change(EntryKey(kind: .setting, name: Settings.calibrationName), true)]
      }
    }
    for (name, prefix) in [("plannedSample", "planned"), ("eligible", "eligible")] {
      for member in root.member(name)?.members() ?? [] {
        let count = member.reader.number(in: 0...1_000_000)
        take(at: member.reader) { inspection throws(Refusal) in
          try inspection.setting([("\(prefix).\(member.key)", String(count))])
        }
      }
    }
  }

  private mutating func readJudgements(_ root: JSONReader) {
    for (id, reader) in root.member("judgements")?.members() ?? [] {
      reader.allow("rating", "rationale")
      let rating = reader.text("rating")
      let rationale = reader.optionalText("rationale")
      guard !rating.isEmpty else { continue }
      take(at: reader) { inspection throws(Refusal) in
        try inspection.judging(id, rating, because: rationale)
      }
    }
  }

  private mutating func readDecision(_ reader: JSONReader, _ decided: inout Set<String>) {
    reader.allow("standard", "rating", "reason", "votes", "decidedBy", "decidedOn", "ruleRating")
    let standard = reader.text("standard")
    let rating = reader.text("rating")
    let reason = reader.text("reason", atMost: .max)
    let ratings = OrderedDictionary(
      uniqueKeysWithValues: framework.scale.map { ($0.id.rawValue, $0.rating) })
    let ruleRating = reader.member("ruleRating")?.choice(ratings)
    let decider = reader.optionalText("decidedBy") ?? ""
    let date = reader.optionalText("decidedOn") ?? ""
    let votes = reader.elements("votes").compactMap { vote($0) }
    guard !standard.isEmpty, !rating.isEmpty, !reason.isEmpty else { return }
    if !decided.insert(standard).inserted { reader.fault(.duplicate(standard), at: "standard") }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.deciding(
        standard, rating, because: reason, by: decider, on: date, against: ruleRating,
        votes: votes)
    }
  }

  private mutating func readStandardNote(_ reader: JSONReader) {
    reader.allow("standard", "kind", "text", "quote")
    let standard = reader.text("standard")
    let (kind, text) = (noteKind(reader), reader.text("text", atMost: .max))
    let isQuote = reader.member("quote")?.truth() ?? false
    let id = RandomID(using: &generator)
    guard !standard.isEmpty, !text.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.noting(text, kind: kind, isQuote: isQuote, onStandard: standard, note: id)
    }
  }

  private func noteKind(_ reader: JSONReader) -> Note.Kind {
    let kinds = OrderedDictionary(
      uniqueKeysWithValues: Note.Kind.allCases.map { ($0.rawValue, $0) })
    return reader.member("kind")?.choice(kinds) ?? .evidence
  }
}

// MARK: - Cases

extension InspectionDocumentReader {
  private mutating func readCase(_ reader: JSONReader) {
    reader.allow(
      "reference", "type", "state", "stateReason", "changedSinceAccepted", "facts", "answers",
      "notes", "caseNotes", "ask", "readings", "reasons", "completed", "due", "exemptions",
      "verified", "comments", "queries", "flags")
    let (reference, type) = (reader.text("reference", atMost: .max), reader.text("type"))
    let id = RandomID(using: &generator)
    guard !reference.isEmpty, !type.isEmpty else { return }
    let isAdded = take(at: reader) { inspection throws(Refusal) in
      try inspection.adding(reference: reference, type: type, id: id)
    }
    guard isAdded, let index = inspection.index(of: id) else { return }
    readFacts(reader.member("facts"), of: index)
    for (key, reader) in reader.member("answers")?.members() ?? [] {
      readAnswer(key, reader, of: index)
    }
    for (key, reader) in reader.member("reasons")?.members() ?? [] {
      readReason(key, reader, of: index)
    }
    for reader in reader.elements("notes") { readNote(reader, hasKey: true, of: index) }
    for reader in reader.elements("caseNotes") { readNote(reader, hasKey: false, of: index) }
    for reader in reader.elements("ask") { readMark(reader, of: index) }
    for reader in reader.elements("completed") { readCompletion(reader, of: index) }
    for reader in reader.elements("readings") { readReading(reader, of: index) }
    readManagement(reader, of: index)
    for reader in reader.elements("queries") { readQuery(reader, of: index) }
    for reader in reader.elements("flags") { readFlag(reader, of: index) }
    readState(reader, of: id)
  }

  func subject(of index: Int) -> RandomID { inspection.cases[index].id }

  private mutating func readFacts(_ reader: JSONReader?, of index: Int, reading: RandomID? = nil) {
    for (name, reader) in reader?.members() ?? [] {
      guard let text = reader.value.factText else {
        reader.fault(.wrongKind(expected: "a text or a number", found: reader.value.kindName))
        continue
      }
      if name == Inspection.referenceFact || text.isEmpty {
        reader.fault(text.isEmpty ? .empty : .unknownKey)
        continue
      }
      take(at: reader) { inspection throws(Refusal) in
        try inspection.setting(facts: [(name, text)], of: index).inReading(reading)
      }
    }
  }

  /// A text that must not be empty; nil where it is no such text, which is a fault then.
  func filledText(_ reader: JSONReader) -> String? {
    let text = reader.text()
    guard reader.value.string != nil else { return nil }
    if text.isEmpty { reader.fault(.empty) }
    return text.isEmpty ? nil : text
  }

  private mutating func readAnswer(
    _ key: String, _ reader: JSONReader, of index: Int, reading: RandomID? = nil
  ) {
    guard let word = filledText(reader) else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.answering(key, with: word, of: index).inReading(reading)
    }
  }

  private mutating func readNote(
    _ reader: JSONReader, hasKey: Bool, of index: Int, reading: RandomID? = nil
  ) {
    reader.allow(["kind", "text", "quote", "check"] + (hasKey ? ["key"] : []))
    let key = hasKey ? reader.text("key") : nil
    let (kind, text) = (noteKind(reader), reader.text("text", atMost: .max))
    let isQuote = reader.member("quote")?.truth() ?? false
    let check = reader.member("check")?.choice(checks)
    let id = RandomID(using: &generator)
    guard key != "", !text.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.noting(
        text, kind: kind, isQuote: isQuote, on: key, of: index, id: id, passing: check
      ).inReading(reading)
    }
  }

  /// The checks that a note may pass, by their words.
  private var checks: OrderedDictionary<String, String> {
    OrderedDictionary(framework.checks.map { ($0.id, $0.id) }) { first, _ in first }
  }

  private mutating func readReason(
    _ key: String, _ reader: JSONReader, of index: Int, reading: RandomID? = nil
  ) {
    guard let word = filledText(reader) else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.explaining(key, with: word, of: index).inReading(reading)
    }
  }

  private mutating func readCompletion(_ reader: JSONReader, of index: Int) {
    let section = reader.text()
    guard reader.value.string != nil else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.completing(section, of: index)
    }
  }

  private mutating func readMark(_ reader: JSONReader, of index: Int) {
    let key = reader.text()
    guard reader.value.string != nil else { return }
    take(at: reader) { inspection throws(Refusal) in
      [inspection.marking(try inspection.asked(key, of: index), true, of: index)]
    }
  }

  private mutating func readReading(_ reader: JSONReader, of index: Int) {
    reader.allow(
      "kind", "reader", "facts", "answers", "reasons", "notes", "caseNotes", "settledBecause")
    let kinds = OrderedDictionary(
      uniqueKeysWithValues: Reading.Kind.allCases.map { ($0.rawValue, $0) })
    guard let kind = reader.required("kind")?.choice(kinds) else { return }
    let id = RandomID(using: &generator)
    let name = reader.optionalText("reader") ?? ""
    take(at: reader) { inspection in [inspection.addingReading(kind, name, id: id, of: index)] }
    readFacts(reader.member("facts"), of: index, reading: id)
    for (key, reader) in reader.member("answers")?.members() ?? [] {
      readAnswer(key, reader, of: index, reading: id)
    }
    for (key, reader) in reader.member("reasons")?.members() ?? [] {
      readReason(key, reader, of: index, reading: id)
    }
    for reader in reader.elements("notes") {
      readNote(reader, hasKey: true, of: index, reading: id)
    }
    for reader in reader.elements("caseNotes") {
      readNote(reader, hasKey: false, of: index, reading: id)
    }
    for (key, reader) in reader.member("settledBecause")?.members() ?? [] {
      readSettledBecause(key, reader, of: index, reading: id)
    }
  }
}

extension Refusal {
  /// The members of a document whose value a refusal may be about, so that the path can say so.
  fileprivate var members: [String] {
    switch self {
    case .unknownCaseType: ["type"]
    case .duplicateReference, .emptyReference: ["reference"]
    case .unknownStandard, .takesNoDecision, .noRuleRating: ["standard"]
    case .unknownRating: ["rating"]
    case .unknownQuestion, .notAsked, .notAskedOfThisCase: ["key"]
    case .notADate: ["decidedOn"]
    case .emptyText: ["text", "reason"]
    case .notReady: ["state"]
    case .nobodyTold: ["outcome"]
    default: []
    }
  }
}

extension [Change] {
  /// The same changes, made in a further reading of the case.
  func inReading(_ reading: RandomID?) -> [Change] {
    guard let reading else { return self }
    return map { change in
      var change = change
      change.key.reading = reading
      return change
    }
  }
}
