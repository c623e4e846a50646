import OrderedCollections
package import Standards

extension InventedInspection {
  /// The inspection document that the file stands for, without the contradicting answer.
  ///
  /// - Throws: Every fault in the short answers with its path.
  package func document(_ framework: Framework) throws(JSONFaults) -> JSON {
    let reader = JSONReader(source)
    var members = source.object ?? [:]
    for key in ["id", "lead", "conflict"] { members.removeValue(forKey: key) }
    members["format"] = .string(InspectionDocument.format)
    members["cases"] = .array(reader.elements("cases").map { expandedCase($0, framework) })
    guard reader.findings.faults.isEmpty else { throw JSONFaults(reader.findings.faults) }
    return .object(members)
  }

  private func expandedCase(_ reader: JSONReader, _ framework: Framework) -> JSON {
    var members = reader.value.object ?? [:]
    members.removeValue(forKey: "by")
    if let answers = reader.member("answers") {
      members["answers"] = expandedAnswers(answers, framework)
    }
    if let readings = reader.member("readings") {
      members["readings"] = .array(readings.elements().map { expandedCase($0, framework) })
    }
    return .object(members)
  }

  private func expandedAnswers(_ answers: JSONReader, _ framework: Framework) -> JSON {
    var expanded: JSON.Members = [:]
    for (id, reader) in answers.members() {
      let questions = framework.walk(of: id)
      if questions.isEmpty { reader.fault(.unknownKey) }
      for (question, answer) in zip(questions, letters(reader, questions)) {
        expanded[question.id.text] = answer.map {
          .string(framework.word(for: $0, to: question))
        }
      }
    }
    return .object(expanded)
  }

  /// An answer for each question; none and a fault where the letters do not fit them.
  private func letters(_ reader: JSONReader, _ questions: [Question]) -> [Answer?] {
    let text = reader.text()
    guard reader.value.string != nil else { return [] }
    let shape = questions.shape
    let fits = zip(text, shape).allSatisfy { $1 == "-" ? "yna-".contains($0) : $0 == $1 }
    guard fits, text.count == shape.count else {
      reader.fault(.unknownValue(text, allowed: [shape]))
      return []
    }
    return zip(text, shape).filter { $1 == "-" }.map { Self.answers[$0.0] }
  }

  private static let answers: [Character: Answer] = ["y": .yes, "n": .no, "a": .notApplicable]
}

extension Framework {
  /// The questions of a standard in the order they are walked through, or the one with that id.
  fileprivate func walk(of id: String) -> [Question] {
    guard let standard = standard(id) else { return question(id).map { [$0] } ?? [] }
    return standard.keyQuestions.flatMap { prompts(of: $0) + [questions[$0]] }
  }
}

extension [Question] {
  /// The letters of so many questions without an answer, such as `--:- --:-`.
  fileprivate var shape: String {
    guard count > 1 else { return "-" }
    return indices.map { index in
      guard self[index].kind == .keyQuestion else { return "-" }
      return index == count - 1 ? ":-" : ":- "
    }.joined()
  }
}
