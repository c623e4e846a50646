import FrameworkFixtures
import Inspection
import OrderedCollections
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
    if generator.chance(40) { try fillReading(of: index, using: &generator) }
    if generator.chance(30) {
      let state = CaseState.allCases.randomElement(using: &generator) ?? .draft
      writeTogether([Change(EntryKey(subject: id, kind: .state), .string(state.rawValue))])
    }
    // Facts changed afterwards may close a gate on answers that were given.
    if generator.chance(50) { writeTogether(facts(of: index, using: &generator)) }
    if generator.chance(10) {
      writeTogether(try inspection.withdrawing(index, because: "not eligible"))
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

  private func text(using generator: inout SeededGenerator) -> String {
    Self.awkwardTexts.randomElement(using: &generator) ?? ""
  }
}
