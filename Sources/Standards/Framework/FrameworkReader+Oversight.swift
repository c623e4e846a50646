import OrderedCollections

extension FrameworkReader {
  /// The rules that find gaps in oversight, in the order of the file.
  func oversightRules() -> [OversightRule] {
    var ids: Set<String> = []
    return root.elements("oversightRules").compactMap { reader in
      reader.allow("id", "name", "severity", "words", "action", "when")
      let action = reader.required("action")
      action?.allow("for", "text")
      let severity = reader.required("severity")?.choice(Self.words(of: Severity.self))
      let condition = reader.required("when").flatMap(gapCondition)
      let (id, name) = (reader.unique("id", in: &ids), reader.text("name", atMost: 40))
      let words = reader.text("words", atMost: 200)
      let (actor, text) = (action?.text("for", atMost: 40), action?.text("text", atMost: 200))
      guard let severity, let condition else { return nil }
      return OversightRule(
        id: id, name: name, severity: severity, words: words, actor: actor ?? "",
        action: text ?? "", condition: condition)
    }
  }

  /// What a manager acts on, in this order; where the file says nothing, all there is in the order
  /// of the code.
  func today() -> [TodayList] {
    guard let reader = root.member("today") else { return TodayList.allCases }
    var seen: Set<TodayList> = []
    return reader.elements().compactMap { reader in
      let list = reader.choice(Self.words(of: TodayList.self))
      if let list, !seen.insert(list).inserted { reader.fault(.duplicate(list.rawValue)) }
      return list
    }
  }

  /// How small numbers are kept back.
  func disclosure() -> DisclosureRules? {
    guard let reader = root.member("disclosure") else { return nil }
    reader.allow("fewest", "by")
    var seen: Set<String> = []
    let groups = reader.elementsRequired("by").map { reader in
      if let text = reader.value.string, !seen.insert(text).inserted {
        reader.fault(.duplicate(text))
      }
      return fact(reader)
    }
    return DisclosureRules(fewest: reader.number("fewest", in: 2...100), groups: groups)
  }

  private typealias Severity = OversightRule.Severity

  static func words<Word: RawRepresentable<String> & CaseIterable>(
    of type: Word.Type
  ) -> OrderedDictionary<String, Word> {
    OrderedDictionary(type.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}

// MARK: - Conditions

extension FrameworkReader {
  /// The keys of which a condition has exactly one: they say of what kind it is.
  private static let conditionKeys = [
    "answer", "theme", "kind", "fact", "compare", "days", "all", "any", "not",
  ]

  func gapCondition(_ reader: JSONReader) -> GapCondition? {
    guard reader.value.object != nil else {
      reader.allow()
      return nil
    }
    let keys = Self.conditionKeys.filter { reader.value[$0] != nil }
    guard let key = keys.first, keys.count == 1 else {
      reader.fault(
        keys.isEmpty
          ? .missing(Self.conditionKeys.joined(separator: "” or “")) : .duplicate(keys[1]))
      return nil
    }
    switch key {
    case "answer", "theme", "kind": return answerCondition(reader, key)
    case "fact": return factCondition(reader)
    case "compare": return levelCondition(reader)
    case "days": return dayCondition(reader)
    default: return combination(reader, key)
    }
  }

  private func combination(_ reader: JSONReader, _ key: String) -> GapCondition? {
    reader.allow(key)
    if key == "not" { return reader.member(key).flatMap(gapCondition).map(GapCondition.not) }
    let parts = reader.elementsRequired(key).compactMap(gapCondition)
    return key == "all" ? .all(parts) : .any(parts)
  }

  private func factCondition(_ reader: JSONReader) -> GapCondition? {
    guard let missing = reader.member("missing") else {
      return .fact(condition(reader, for: Array(caseTypes.keys)))
    }
    reader.allow("fact", "missing")
    if !missing.truth(), missing.value.bool != nil { missing.fault(.unreachable) }
    return reader.member("fact").map { .missing(fact($0)) }
  }

  private func levelCondition(_ reader: JSONReader) -> GapCondition? {
    reader.allow("compare", "how")
    let how = reader.required("how")?.choice(Self.words(of: LevelCondition.Comparison.self))
    guard let compared = reader.member("compare") else { return nil }
    let pair = compared.elements().map { (reader: $0, id: fact($0)) }
    guard pair.count == 2 else {
      if compared.value.array != nil { compared.fault(.outOfRange(pair.count, 2...2)) }
      return nil
    }
    let choices = pair.map { facts[$0.id]?.choiceIDs ?? [] }
    if pair.allSatisfy({ facts[$0.id] != nil }), choices[0].isEmpty || choices[0] != choices[1] {
      pair[1].reader.fault(.unreachable)
    }
    return how.map {
      .levels(LevelCondition(first: pair[0].id, second: pair[1].id, comparison: $0))
    }
  }

  private func dayCondition(_ reader: JSONReader) -> GapCondition? {
    reader.allow("days", "moreThan", "fewerThan")
    guard let days = reader.member("days") else { return nil }
    days.allow("from", "to")
    let from = days.required("from").map(date)
    let to = days.required("to").flatMap { $0.value == "today" ? nil : date($0) }
    let moreThan = reader.member("moreThan")?.number(in: -3650...3650)
    let fewerThan = reader.member("fewerThan")?.number(in: -3650...3650)
    if moreThan == nil, fewerThan == nil { reader.fault(.missing("moreThan")) }
    if let moreThan, let fewerThan, fewerThan <= moreThan + 1 {
      reader.fault(.unreachable, at: "fewerThan")
    }
    return from.map {
      .days(DayCondition(from: $0, to: to, moreThan: moreThan, fewerThan: fewerThan))
    }
  }

  /// A fact that is a date.
  func date(_ reader: JSONReader) -> Identifier<FactField> {
    let id = fact(reader)
    if let field = facts[id] {
      guard case .date = field.kind else {
        reader.fault(.unreachable)
        return id
      }
    }
    return id
  }
}

// MARK: - Answers

extension FrameworkReader {
  private static let kinds: OrderedDictionary<String, Question.Kind> = [
    "prompt": .prompt, "keyQuestion": .keyQuestion, "oversight": .oversight,
  ]
  private static let answers: OrderedDictionary<String, Answer> = [
    "yes": .yes, "no": .no, "notApplicable": .notApplicable,
  ]

  private func answerCondition(_ reader: JSONReader, _ key: String) -> GapCondition? {
    reader.allow(key, "is", "inStandards", "note", "prompts")
    let chosen = reader.member(key).map { questions(chosenBy: key, $0) } ?? []
    let answer = reader.required("is")?.choice(Self.answers)
    let note = reader.member("note")?.choice(["missing": true])
    let prompts = reader.member("prompts")?.choice(Self.answers)
    if prompts != nil, !chosen.contains(where: { questions[$0].kind == .keyQuestion }) {
      reader.fault(.unreachable, at: "prompts")
    }
    let standards = Set(chosen.compactMap { questions[$0].id.standard })
    let inStandards = reader.member("inStandards")?.number(in: 1...100) ?? 1
    if inStandards > max(1, standards.count) { reader.fault(.unreachable, at: "inStandards") }
    guard let answer, !chosen.isEmpty else { return nil }
    if answer == .notApplicable, !chosen.contains(where: { mayBeNotApplicable(questions[$0]) }) {
      reader.fault(.unreachable, at: "is")
    }
    return .answer(
      AnswerCondition(
        questions: chosen, answer: answer, inStandards: inStandards, isWithoutNote: note ?? false,
        prompts: prompts))
  }

  private func questions(chosenBy key: String, _ reader: JSONReader) -> [Int] {
    if key == "kind" {
      let kind = reader.choice(Self.kinds)
      return questions.filter { $0.kind == kind }.map(\.index)
    }
    let text = reader.text()
    guard reader.value.string != nil else { return [] }
    let chosen = questions.filter {
      key == "answer" ? $0.id.text == text : $0.themes.contains(Identifier(text))
    }
    if chosen.isEmpty {
      reader.fault(.unknownReference(text, to: key == "answer" ? "question" : key))
    }
    return chosen.map(\.index)
  }

  private func mayBeNotApplicable(_ question: Question) -> Bool {
    switch question.kind {
    case .prompt: true
    case .keyQuestion: denominator == .relevantCases
    case .oversight: false
    }
  }
}
