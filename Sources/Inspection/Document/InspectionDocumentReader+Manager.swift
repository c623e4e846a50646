import Standards

extension InspectionDocumentReader {
  /// Reads what stands beside the content of a case.
  mutating func readManagement(_ reader: JSONReader, of index: Int) {
    for (kind, reader) in kinds(reader.member("due")) {
      guard let day = filledText(reader) else { continue }
      take(at: reader) { inspection throws(Refusal) in
        guard CalendarDate(day) != nil else { throw .notADate(day) }
        return [Change(inspection.caseKey(.due, kind.rawValue, of: index), .string(day))]
      }
    }
    for (kind, reader) in kinds(reader.member("exemptions")) {
      readExemption(kind, reader, of: index)
    }
    for (key, reader) in reader.member("verified")?.members() ?? [] {
      readVerification(key, reader, of: index)
    }
    for (key, reader) in reader.member("comments")?.members() ?? [] {
      readComment(key, reader, of: index)
    }
  }

  /// The members of an object whose names are kinds of reading.
  private func kinds(_ reader: JSONReader?) -> [(kind: DueReading.Kind, reader: JSONReader)] {
    reader?.allow(DueReading.Kind.allCases.map(\.rawValue))
    return (reader?.members() ?? []).compactMap { name, reader in
      DueReading.Kind(rawValue: name).map { ($0, reader) }
    }
  }

  private mutating func readExemption(
    _ kind: DueReading.Kind, _ reader: JSONReader, of index: Int
  ) {
    reader.allow("reason", "approvedBy", "by", "on")
    let exemption = Exemption(
      reason: reader.text("reason", atMost: .max), approvedBy: reader.text("approvedBy"),
      by: reader.optionalText("by") ?? "", on: reader.optionalText("on") ?? "")
    guard !exemption.reason.isEmpty, !exemption.approvedBy.isEmpty else { return }
    take(at: reader) { inspection in
      [Change(inspection.caseKey(.exemption, kind.rawValue, of: index), exemption.value)]
    }
  }

  private mutating func readVerification(_ key: String, _ reader: JSONReader, of index: Int) {
    reader.allow("answer", "by", "on")
    let verified = VerifiedAnswer(
      answer: reader.text("answer"), by: reader.optionalText("by") ?? "",
      on: reader.optionalText("on") ?? "")
    guard !verified.answer.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      let question = try inspection.asked(key, of: index)
      try inspection.require(verified.answer, answers: question)
      return [Change(inspection.caseKey(.verified, question.id.text, of: index), verified.value)]
    }
  }

  private mutating func readComment(_ key: String, _ reader: JSONReader, of index: Int) {
    reader.allow("finding", "agrees", "text", "by", "on", "outcome")
    let (finding, agrees) = (reader.text("finding"), reader.member("agrees")?.truth())
    let (text, by) = (reader.optionalText("text") ?? "", reader.text("by", atMost: .max))
    let day = reader.text("on")
    guard !finding.isEmpty, !by.isEmpty, !day.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      try inspection.commenting(
        key, finding: finding, agrees: agrees, text, of: index, by: by, on: day)
    }
    guard let reader = reader.member("outcome") else { return }
    reader.allow("answer", "reason", "by", "on")
    let outcome = PractitionerComment.Outcome(
      answer: reader.optionalText("answer") ?? "", reason: reader.text("reason", atMost: .max),
      by: reader.optionalText("by") ?? "", on: reader.optionalText("on") ?? "", made: .earliest)
    guard !outcome.reason.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      let question = try inspection.asked(key, of: index)
      return [
        Change(inspection.caseKey(.commentOutcome, question.id.text, of: index), outcome.value)
      ]
    }
  }
}
