import OrderedCollections
package import Standards

extension PublishedReport {
  /// What a rebuilt inspection says of itself wherever it is shown.
  package static let provenance = "rebuilt from published totals; the cases are not real"

  /// An inspection document whose cases add up to what the report prints.
  ///
  /// The same report always gives the same document. It goes through the same reader as any other,
  /// so every check applies. What the report does not print is not answered.
  package func document(_ framework: Framework) -> JSON {
    let samples = framework.caseTypes.values.map { RebuiltSample($0, of: self, framework) }
    var document: JSON.Members = [
      "format": .string(InspectionDocument.format), "framework": .string(self.framework),
      "service": .string(service), "provenance": .string(Self.provenance),
    ]
    document["fieldworkStarted"] = fieldworkStarted.map(JSON.string)
    document["plannedSample"] = .object(self.samples.mapValues { .integer($0.cases) })
    document["cases"] = .array(samples.flatMap { sample in cases(sample, framework) })
    document["judgements"] = judgements(framework)
    document["discretion"] = .array(decisions.map(decision))
    document["standardNotes"] = .array(notes.map(note))
    document["plan"] = plan
    return .object(document)
  }

  private func judgements(_ framework: Framework) -> JSON {
    let judged = ratings.filter { framework.standard($0.key)?.isJudged ?? false }
    return .object(judged.mapValues { ["rating": .string($0)] })
  }

  private func decision(_ remark: Remark) -> JSON {
    [
      "standard": .string(remark.standard), "rating": .string(ratings[remark.standard] ?? ""),
      "reason": .string(remark.text),
    ]
  }

  private func note(_ remark: Remark) -> JSON {
    ["standard": .string(remark.standard), "kind": "evidence", "text": .string(remark.text)]
  }
}

// MARK: - Cases

extension PublishedReport {
  private func cases(_ sample: RebuiltSample, _ framework: Framework) -> [JSON] {
    sample.answers.indices.map { index in
      var members: JSON.Members = [
        "reference": .string(reference(sample.type, index + 1)),
        "type": .string(sample.type.id.rawValue),
      ]
      members["facts"] = facts(sample.facts[index])
      members["answers"] = answers(sample.answers[index], framework)
      return .object(members)
    }
  }

  private func facts(_ facts: OrderedDictionary<String, String>) -> JSON? {
    facts.isEmpty ? nil : .object(facts.mapValues(JSON.string))
  }

  private func reference(_ type: CaseType, _ number: Int) -> String {
    type.prefix + (number < 10 ? "0" : "") + String(number)
  }

  private func answers(_ answers: [Int: Answer], _ framework: Framework) -> JSON? {
    var members: JSON.Members = [:]
    for question in framework.questions {
      guard let answer = answers[question.index] else { continue }
      members[question.id.text] = .string(framework.word(for: answer, to: question))
    }
    return members.isEmpty ? nil : .object(members)
  }
}
