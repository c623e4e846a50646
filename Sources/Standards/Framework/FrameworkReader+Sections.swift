import OrderedCollections

// What belongs to the sections of a case: checks on leaving one, reasons why a question does not
// apply, figures beside the questions.

extension FrameworkReader {
  /// The checks, in the order of the file.
  func checks() -> [Check] {
    var ids: Set<String> = []
    return root.elements("checks").compactMap { reader in
      reader.allow("id", "name", "kind", "words", "when")
      let kind = reader.required("kind")?.choice(Self.words(of: Check.Kind.self))
      let condition = reader.required("when").flatMap(gapCondition)
      let (id, name) = (reader.unique("id", in: &ids), reader.text("name", atMost: 40))
      let words = reader.text("words", atMost: 200)
      guard let kind, let condition else { return nil }
      return Check(id: id, name: name, kind: kind, words: words, condition: condition)
    }
  }

  mutating func readReasons() {
    var ids: Set<String> = []
    for reader in root.elements("reasons") {
      reader.allow("id", "name")
      let reason = Reason(
        id: Identifier(reader.unique("id", in: &ids)), name: reader.text("name", atMost: 60))
      reasons[reason.id] = reason
    }
  }

  /// The reasons that a question names, each once.
  func reasons(_ reader: JSONReader) -> [Identifier<Reason>] {
    var seen: Set<String> = []
    return reader.elements("reasons").map { reader in
      let text = reader.text()
      if reader.value.string != nil {
        if reasons[Identifier(text)] == nil {
          reader.fault(.unknownReference(text, to: "reason"))
        }
        if !seen.insert(text).inserted { reader.fault(.duplicate(text)) }
      }
      return Identifier(text)
    }
  }

  /// The figures that follow from facts, in the order of the file.
  func derivedFacts() -> [DerivedFact] {
    var ids = Set(facts.keys.map(\.rawValue))
    return root.elements("derivedFacts").compactMap { reader in
      reader.allow("id", "name", "days", "when")
      let days = reader.required("days")
      days?.allow("from", "to")
      let from = days?.required("from").map(date)
      let to = days?.required("to").flatMap { $0.value == "today" ? nil : date($0) }
      let (id, name) = (reader.unique("id", in: &ids), reader.text("name", atMost: 40))
      let condition = reader.member("when").flatMap(gapCondition)
      return from.map {
        DerivedFact(id: id, name: name, from: $0, to: to, condition: condition)
      }
    }
  }
}
