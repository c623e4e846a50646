import OrderedCollections

extension FrameworkReader {
  /// The practice cases, in the order of the file.
  func calibration() -> [CalibrationCase] {
    var references: Set<String> = []
    return root.elements("calibration").compactMap { reader in
      reader.allow("reference", "type", "record", "agreed")
      let reference = reader.unique("reference", in: &references)
      let record = reader.text("record", atMost: 10_000)
      guard let type = reader.required("type").map(caseType) else { return nil }
      var agreed: [Int: CalibrationCase.Agreed] = [:]
      for (id, reader) in reader.required("agreed")?.members() ?? [] {
        guard let question = question(id, askedOf: type, at: reader) else { continue }
        agreed[question.index] = self.agreed(on: question, reader)
      }
      return CalibrationCase(
        reference: reference, caseType: type, record: record, agreed: agreed)
    }
  }

  private func question(
    _ id: String, askedOf type: Identifier<CaseType>, at reader: JSONReader
  ) -> Question? {
    guard let question = questions.first(where: { $0.id.text == id }),
      question.caseTypes.contains(type), question.askedOf == nil
    else {
      reader.fault(.unknownReference(id, to: "question that such a case is asked"))
      return nil
    }
    return question
  }

  /// An answer, or an object with the answer and why it was agreed on.
  private func agreed(on question: Question, _ reader: JSONReader) -> CalibrationCase.Agreed? {
    let words = answers(to: question)
    guard reader.value.object != nil else {
      return reader.choice(words).map { CalibrationCase.Agreed(answer: $0, because: nil) }
    }
    reader.allow("answer", "because")
    let because = reader.text("because", atMost: 600)
    return reader.required("answer")?.choice(words).map {
      CalibrationCase.Agreed(answer: $0, because: because)
    }
  }

  private func answers(to question: Question) -> OrderedDictionary<String, Answer> {
    switch question.kind {
    case .prompt: ["yes": .yes, "no": .no, "notApplicable": .notApplicable]
    case .keyQuestion where denominator == .relevantCases:
      ["yes": .yes, "no": .no, "notRelevant": .notApplicable]
    case .keyQuestion, .oversight: ["yes": .yes, "no": .no]
    }
  }
}
