import OrderedCollections

extension FrameworkReader {
  mutating func readDomains() {
    var ids: Set<String> = []
    for reader in root.elementsRequired("domains") {
      reader.allow("id", "name", "caseTypes", "standards")
      let types = reader.elements("caseTypes").map(caseType)
      let id = reader.unique("id", in: &ids)
      let first = standards.count
      for standard in reader.elementsRequired("standards") {
        readStandard(standard, domain: domains.count, domainID: id, caseTypes: types)
      }
      domains.append(
        Domain(
          id: id, name: reader.text("name", atMost: 60), caseTypes: types,
          standards: first..<standards.count))
    }
  }

  private mutating func readStandard(
    _ reader: JSONReader, domain: Int, domainID: String, caseTypes: [Identifier<CaseType>]
  ) {
    reader.allow("id", "name", "statement", "kind", "scored", "keyQuestions")
    let id = number(reader, depth: 2, below: domainID)
    if standards.contains(where: { $0.id == id }) { reader.fault(.duplicate(id.text), at: "id") }
    let isJudged = reader.required("kind")?.choice(["judged": true, "cases": false]) ?? true
    let keyQuestions = reader.elementsRequired("keyQuestions")
    let kind: Standard.Kind
    if isJudged {
      kind = .judged(guidance: keyQuestions.enumerated().map { guidance($1, $0, standard: id) })
    } else {
      if caseTypes.isEmpty { reader.fault(.unreachable, at: "kind") }
      var indices: [Int] = []
      for (position, keyQuestion) in keyQuestions.enumerated() {
        indices.append(readKeyQuestion(keyQuestion, position, standard: id, caseTypes))
      }
      kind = .cases(keyQuestions: indices)
    }
    standards.append(
      Standard(
        id: id, index: standards.count, domain: domain, name: reader.text("name", atMost: 60),
        statement: reader.text("statement", atMost: 300), kind: kind,
        isScored: reader.required("scored")?.truth() ?? false))
  }

  private func guidance(
    _ reader: JSONReader, _ position: Int, standard: QuestionID
  ) -> Standard.Guidance {
    reader.allow("id", "text")
    return Standard.Guidance(
      id: number(reader, depth: 3, below: standard.text, last: String(position + 1)),
      text: reader.text("text", atMost: 200))
  }

  /// Reads a printed number and checks that it stands where it should.
  private func number(
    _ reader: JSONReader, depth: Int, below parent: String, last: String? = nil
  ) -> QuestionID {
    let text = reader.text("id", atMost: 24)
    // What is wrong above has been noted there.
    if parent.isEmpty { return QuestionID(text) ?? .unreadable }
    let expected = "\(parent).\(last ?? "…")"
    guard let id = QuestionID(text), id.depth == depth, text.hasPrefix(parent + "."),
      last == nil || text == expected
    else {
      if !text.isEmpty { reader.fault(.outOfOrder(expected: expected), at: "id") }
      return QuestionID.unreadable
    }
    return id
  }
}

// MARK: - Questions

extension FrameworkReader {
  private mutating func readKeyQuestion(
    _ reader: JSONReader, _ position: Int, standard: QuestionID,
    _ caseTypes: [Identifier<CaseType>]
  ) -> Int {
    reader.allow(
      "id", "name", "text", "guidance", "askedOf", "relevance", "prompts", "themes", "reasons")
    let id = number(reader, depth: 3, below: standard.text, last: String(position + 1))
    let prompts = reader.elementsRequired("prompts")
    let index = questions.count + prompts.count
    let askedOf = reader.member("askedOf").map { condition($0, for: caseTypes) }
    for (position, prompt) in prompts.enumerated() {
      readPrompt(prompt, position, of: id, index: index, askedOf: askedOf, caseTypes)
    }
    append(
      Question(
        id: id, index: index, kind: .keyQuestion, name: reader.text("name", atMost: 40),
        text: reader.text("text", atMost: 100), guidance: reader.optionalText("guidance"),
        themes: themes(reader), whereApplicable: false, askedOf: askedOf,
        relevance: relevance(reader, for: caseTypes), reasons: keyQuestionReasons(reader),
        caseTypes: caseTypes, keyQuestion: index),
      reader)
    return index
  }

  private mutating func readPrompt(
    _ reader: JSONReader, _ position: Int, of keyQuestion: QuestionID, index: Int,
    askedOf: FactCondition?, _ caseTypes: [Identifier<CaseType>]
  ) {
    reader.allow("id", "text", "themes", "whereApplicable", "guidance", "reasons")
    let letter = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(position, 25)))))
    append(
      Question(
        id: number(reader, depth: 4, below: keyQuestion.text, last: letter),
        index: questions.count, kind: .prompt, name: "", text: reader.text("text", atMost: 100),
        guidance: reader.optionalText("guidance"), themes: themes(reader),
        whereApplicable: reader.member("whereApplicable")?.truth() ?? false, askedOf: askedOf,
        relevance: nil, reasons: reasons(reader), caseTypes: caseTypes, keyQuestion: index),
      reader)
  }

  mutating func readOversight() {
    guard let reader = root.required("oversight") else { return }
    reader.allow("id", "name", "text", "guidance")
    let text = reader.text("id", atMost: 24)
    let id = QuestionID(text).flatMap { $0.depth == 1 ? $0 : nil }
    if id == nil, !text.isEmpty { reader.fault(.outOfOrder(expected: "oversight"), at: "id") }
    append(
      Question(
        id: id ?? .unreadable, index: questions.count, kind: .oversight,
        name: reader.text("name", atMost: 40), text: reader.text("text", atMost: 100),
        guidance: reader.optionalText("guidance"), themes: [], whereApplicable: false,
        askedOf: nil, relevance: nil, reasons: [], caseTypes: Array(caseTypes.keys),
        keyQuestion: questions.count),
      reader)
  }

  private mutating func append(_ question: Question, _ reader: JSONReader) {
    if question.id != .unreadable, questions.contains(where: { $0.id == question.id }) {
      reader.fault(.duplicate(question.id.text), at: "id")
    }
    questions.append(question)
  }

  private func themes(_ reader: JSONReader) -> [Identifier<Theme>] {
    reader.elements("themes").map { reader in
      let id = Identifier<Theme>(reader.text())
      if themes[id] == nil, reader.value.string != nil {
        reader.fault(.unknownReference(id.rawValue, to: "theme"))
      }
      return id
    }
  }

  /// Where every case counts, a key question has no reasons to be left out.
  private func keyQuestionReasons(_ reader: JSONReader) -> [Identifier<Reason>] {
    let reasons = reasons(reader)
    if !reasons.isEmpty, denominator == .allCases { reader.fault(.unreachable, at: "reasons") }
    return reasons
  }

  private func relevance(
    _ reader: JSONReader, for caseTypes: [Identifier<CaseType>]
  ) -> Relevance? {
    guard let reader = reader.member("relevance") else { return nil }
    reader.allow("text", "propose")
    if denominator == .allCases { reader.fault(.unreachable) }
    let proposal = reader.member("propose").map { reader in
      Relevance.Proposal(
        condition: condition(reader, for: caseTypes, besides: "because"),
        because: reader.text("because", atMost: 300))
    }
    return Relevance(text: reader.text("text", atMost: 300), proposal: proposal)
  }

  func condition(
    _ reader: JSONReader, for caseTypes: [Identifier<CaseType>], besides key: String = "is"
  ) -> FactCondition {
    reader.allow("fact", "is", key)
    let fact = reader.required("fact").map(fact) ?? Identifier("")
    let values = reader.elementsRequired("is")
    if let field = facts[fact] {
      let open = Set(caseTypes.flatMap { field.choices(for: $0) }.map(\.id))
      for value in values where !open.contains(value.text()) { value.fault(.unreachable) }
    }
    return FactCondition(fact: fact, values: values.map { $0.text() })
  }
}

extension QuestionID {
  /// Stands in for a number that could not be read; a fault has been noted.
  fileprivate static let unreadable = QuestionID(unchecked: "")
}

// MARK: - Reading helpers of the framework alone

extension JSONReader {
  /// The elements of a list that must be there and not be empty.
  func elementsRequired(_ key: String) -> [JSONReader] {
    guard let list = required(key) else { return [] }
    let elements = list.elements()
    if list.value.array?.isEmpty == true { list.fault(.empty) }
    return elements
  }

  /// A text that must differ from those read before it.
  func unique(_ key: String, in seen: inout Set<String>) -> String {
    let text = text(key, atMost: 60)
    if !text.isEmpty, !seen.insert(text).inserted { fault(.duplicate(text), at: key) }
    return text
  }

  /// The text of a member for a message, empty where there is none.
  subscript(key: String) -> String { value[key]?.string ?? "" }
}
