import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards

extension Bench {
  /// Texts that have broken exports: quotes, controls, joined and combining characters, marks of
  /// direction and of byte order, and none too short.
  static let awkwardTexts = [
    "plain", "\"quoted\" \\ back/slash", "line\nline\r\nline\ttab", "\u{0}\u{1}\u{1B}[2J\u{7F}",
    "e\u{301} é", "👩‍👩‍👧‍👦🇬🇧", "\u{202E}desrever\u{202C}", "\u{FEFF}mark", "\u{2028}\u{2029}\u{85}x",
    "\u{10FFFF}\u{FFFE}", " spaces kept ", "\u{301}lonely", "{\"a\": [1]}", "$.cases[0]", "ſßİ",
    String(repeating: "long ", count: 600),
  ]

  /// An inspection with a bit of everything that a document carries, and of what it leaves out.
  static func random(_ edition: Edition, seed: UInt64) throws -> Bench {
    var generator = SeededGenerator(seed: seed)
    var bench = try Bench(edition)
    try bench.fillSettings(using: &generator)
    for number in 0..<Int.random(in: 0...6, using: &generator) {
      try bench.fillCase(number, using: &generator)
    }
    try bench.fillStandards(using: &generator)
    try bench.fillConsistency(using: &generator)
    try bench.fillPlan(using: &generator)
    return bench
  }

  /// What people do next: some of it in conflict, some of it undone.
  mutating func act(using generator: inout SeededGenerator) throws {
    let author = ["AB", "CD", "EF"].randomElement(using: &generator) ?? "AB"
    guard let index = inspection.activeCases.randomElement(using: &generator) else {
      return try fillCase(inspection.cases.count, using: &generator)
    }
    let key = heads.keys.filter { $0.kind != .caseAdded }.randomElement(using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<6: write(answers(of: index, share: 5, using: &generator), by: author)
    case 6: write(facts(of: index, using: &generator), by: author)
    case 7: write(try notes(on: index, using: &generator), by: author)
    case 8: try read(index, .settled, by: author, [:])
    case 9:
      guard let key, let value = heads[key]?.first?.value else { return }
      diverge(
        key, [(value, "AB"), (heads.values.randomElement(using: &generator)?[0].value, "CD")])
    case 10:
      if let key { set(key, [head(nil, by: author)]) }
    default:
      if generator.chance(30) { write(try inspection.withdrawing(index, because: "x"), by: author) }
    }
  }
}

// MARK: - Parts

extension Bench {
  private mutating func fillSettings(using generator: inout SeededGenerator) throws {
    var settings = [(name: "service", value: text(using: &generator) + "!")]
    if generator.chance(50) { settings.append(("fieldworkStarted", "2026-11-23")) }
    if generator.chance(30) { settings.append(("provenance", "x" + text(using: &generator))) }
    for type in framework.caseTypes.keys where generator.chance(60) {
      settings.append(("planned.\(type)", String(Int.random(in: 0...8, using: &generator))))
      settings.append(("eligible.\(type)", String(Int.random(in: 0...80, using: &generator))))
    }
    writeTogether(try inspection.setting(settings))
  }

  private mutating func fillCase(_ number: Int, using generator: inout SeededGenerator) throws {
    let type = framework.caseTypes.keys.randomElement(using: &generator) ?? ""
    let id = newID()
    writeTogether(
      try inspection.adding(
        reference: "\(number) \(text(using: &generator))", type: type.rawValue, id: id))
    guard let index = inspection.index(of: id) else { return }
    writeTogether(facts(of: index, using: &generator))
    let share = Int.random(in: 0...100, using: &generator)
    writeTogether(answers(of: index, share: share, using: &generator))
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      writeTogether(try notes(on: index, using: &generator))
    }
    writeTogether(marks(of: index, using: &generator))
    writeTogether(try sections(of: index, using: &generator))
    if generator.chance(40) { try fillReading(of: index, using: &generator) }
    // Facts changed afterwards may close a gate on answers that were given.
    if generator.chance(50) { writeTogether(facts(of: index, using: &generator)) }
    if generator.chance(30) { try fillQueries(of: index, using: &generator) }
    if generator.chance(50) { try fillState(of: index, using: &generator) }
    if generator.chance(10) {
      writeTogether(try inspection.withdrawing(index, because: "not eligible"))
    }
  }

  private mutating func fillQueries(
    of index: Int, using generator: inout SeededGenerator
  ) throws {
    let question = inspection.questions(of: index).randomElement(using: &generator)
    let (id, first) = (newID(), newID())
    writeTogether(
      try inspection.asking(
        "x" + text(using: &generator), on: generator.chance(70) ? question?.id.text : nil,
        of: index, owner: generator.chance(50) ? "AB" : nil, today: "2026-12-01", by: "CD", id: id,
        remark: first), by: "CD")
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      guard let query = inspection.queries(of: index).last,
        let deed = query.deeds.randomElement(using: &generator)
      else { return }
      let remark = newID()
      writeTogether(
        try inspection.doing(
          deed, to: query, "x" + text(using: &generator), today: "2026-12-02",
          by: query.thread.first?.author ?? "AB", remark: remark))
    }
    guard generator.chance(40) else { return }
    let flag = newID()
    writeTogether(
      try inspection.flagging(
        "x" + text(using: &generator), of: generator.chance(80) ? index : nil, by: "AB",
        on: "2026-12-01", id: flag))
    guard generator.chance(50), let open = inspection.openFlags.last else { return }
    writeTogether(try inspection.telling("x", on: "2026-12-02", of: open, today: "2026-12-02"))
  }

  /// Answers what is open and goes some steps, as far as nothing stands in the way.
  private mutating func fillState(
    of index: Int, using generator: inout SeededGenerator
  ) throws {
    for question in inspection.questions(of: index)
    where inspection.sheet.answer(question.index, of: index) == nil {
      let answer = framework.answers(to: question).first
      writeTogether([inspection.answering(question, with: answer, of: index)])
    }
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let reader = inspection.submitters(of: index).first ?? "AB"
      let steps = inspection.cases[index].state.steps.filter {
        inspection.obstacles(to: $0, of: index, by: $0.isReaders ? reader : "EF").isEmpty
      }
      guard let step = steps.randomElement(using: &generator) else { return }
      let reason = step.needsReason || generator.chance(30) ? "x" + text(using: &generator) : ""
      try move(
        to: step.to, by: step.isReaders ? reader : "EF", because: reason, of: index)
    }
  }

  private mutating func fillReading(of index: Int, using generator: inout SeededGenerator) throws {
    let reading = newID()
    let kind = Reading.Kind.allCases.randomElement(using: &generator) ?? .second
    let reader = generator.chance(50) ? text(using: &generator) : ""
    var changes = answers(of: index, share: 30, using: &generator)
    changes += facts(of: index, using: &generator)
    changes += try notes(on: index, using: &generator)
    for place in changes.indices { changes[place].key.reading = reading }
    let addition = inspection.addingReading(kind, reader, id: reading, of: index)
    writeTogether([addition] + changes, by: "CD")
  }

  private mutating func fillStandards(using generator: inout SeededGenerator) throws {
    let words = framework.scale.map(\.id.rawValue)
    for standard in framework.standards {
      let rating = words.randomElement(using: &generator) ?? ""
      if standard.isJudged, generator.chance(60) {
        let rationale = generator.chance(50) ? text(using: &generator) : nil
        writeTogether(try inspection.judging(standard.id.text, rating, because: rationale))
      } else if !standard.isJudged, generator.chance(40) {
        writeTogether(
          try inspection.deciding(
            standard.id.text, rating, because: "x" + text(using: &generator),
            by: text(using: &generator), on: generator.chance(50) ? "2026-12-01" : "",
            against: words.randomElement(using: &generator).flatMap(framework.rating)))
      }
      if generator.chance(20) {
        writeTogether(
          try inspection.noting(
            "x" + text(using: &generator), isQuote: generator.chance(30),
            onStandard: standard.id.text, note: newID()))
      }
    }
  }

  /// Draws, reasons for settled answers, and votes of the panel.
  private mutating func fillConsistency(using generator: inout SeededGenerator) throws {
    if generator.chance(50), !inspection.activeCases.isEmpty {
      let seed = "x" + text(using: &generator)
      writeTogether(try inspection.drawing(share: 40, least: 1, seed: seed))
    }
    for (index, record) in inspection.cases.enumerated() {
      for (id, reading) in record.readings {
        for question in reading.answers.keys.sorted() where generator.chance(30) {
          var key = inspection.answerKey(question, of: index)
          key.reading = id
          writeTogether([Change(key.reason, .string("x" + text(using: &generator)))])
        }
      }
    }
    let words = framework.scale.map(\.id.rawValue)
    for result in inspection.ratings.standards
    where result.ruleRating != nil && generator.chance(40) {
      writeTogether(
        try inspection.voting(
          framework.standards[result.standard].id.text,
          words.randomElement(using: &generator) ?? "", by: "x" + text(using: &generator),
          vote: newID()))
    }
  }

  private func answers(
    of index: Int, share: Int, using generator: inout SeededGenerator
  ) -> [Change] {
    var changes: [Change] = []
    for question in inspection.questions(of: index) where generator.chance(share) {
      let answer = framework.answers(to: question).randomElement(using: &generator)
      changes.append(inspection.answering(question, with: answer, of: index))
    }
    return changes
  }

  private func facts(of index: Int, using generator: inout SeededGenerator) -> [Change] {
    let record = inspection.cases[index]
    var changes: [Change] = []
    for field in framework.facts.values where generator.chance(50) {
      let value: JSON?
      switch field.kind {
      case .choice:
        let choices = field.choices(for: record.type)
        value = choices.randomElement(using: &generator).map { .string($0.id) }
      case .number(let range): value = .integer(.random(in: range, using: &generator))
      case .date: value = "2026-02-28"
      case .code: value = "AB"
      }
      changes.append(
        Change(EntryKey(subject: record.id, kind: .fact, name: field.id.rawValue), value))
    }
    return changes
  }

  private mutating func notes(
    on index: Int, using generator: inout SeededGenerator
  ) throws -> [Change] {
    let question = inspection.questions(of: index).randomElement(using: &generator)
    return try inspection.noting(
      "x" + text(using: &generator),
      kind: Note.Kind.allCases.randomElement(using: &generator) ?? .evidence,
      isQuote: generator.chance(30), on: generator.chance(70) ? question?.id.text : nil, of: index,
      id: newID())
  }

  private func marks(of index: Int, using generator: inout SeededGenerator) -> [Change] {
    var changes: [Change] = []
    for question in inspection.questions(of: index) where generator.chance(5) {
      changes.append(inspection.marking(question, true, of: index))
    }
    return changes
  }

  /// Reasons, sections that are called complete, and checks that are passed.
  private mutating func sections(
    of index: Int, using generator: inout SeededGenerator
  ) throws -> [Change] {
    var changes: [Change] = []
    for question in inspection.questions(of: index) where generator.chance(50) {
      guard let reason = question.reasons.randomElement(using: &generator) else { continue }
      changes += try inspection.explaining(question.id.text, with: reason.rawValue, of: index)
    }
    for section in inspection.sections(of: index) where generator.chance(30) {
      changes += try inspection.completing(section.id.text, of: index)
    }
    for failure in inspection.failedChecks(of: index, on: .epoch)
    where failure.rule(framework).kind == .soft && generator.chance(30) {
      changes += try inspection.passing(
        failure, because: "x" + text(using: &generator), of: index, id: newID())
    }
    return changes
  }

  private func text(using generator: inout SeededGenerator) -> String {
    Self.awkwardTexts.randomElement(using: &generator) ?? ""
  }
}
