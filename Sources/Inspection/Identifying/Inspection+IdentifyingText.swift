import OrderedCollections
import Standards

extension Inspection {
  /// Finds what may tell who somebody is, knowing the words of this edition and service.
  ///
  /// - Parameter today: an ISO 8601 date.
  package func identifyingText(today: String) -> IdentifyingText {
    IdentifyingText(
      thisYear: CalendarDate(today)?.year ?? 2000, ordinary: framework.vocabulary,
      service: settings.service)
  }

  /// Whether people write what they like under a key: dates, numbers and choices are checked.
  package func isFreeText(_ key: EntryKey) -> Bool {
    guard key.kind == .fact else { return true }
    if key.name == Self.referenceFact { return true }
    return framework.facts[Identifier(key.name)]?.kind == .code
  }

  /// What changes hold that may tell who somebody is, each with the change that holds it.
  package func findings(
    in changes: [Change], today: String
  ) -> [(key: EntryKey, findings: [IdentifyingText.Finding])] {
    let scan = identifyingText(today: today)
    return changes.compactMap { change in
      guard isFreeText(change.key), let text = change.key.freeText(in: change.value) else {
        return nil
      }
      let findings = scan.findings(in: text)
      return findings.isEmpty ? nil : (change.key, findings)
    }
  }
}

extension Framework {
  /// Every word of the edition's own texts, in lower case.
  var vocabulary: Set<String> {
    var texts = [title]
    texts += domains.map(\.name) + facts.values.map(\.name)
    for standard in standards { texts += [standard.name, standard.statement] }
    for question in questions { texts += [question.name, question.text, question.guidance ?? ""] }
    return Set(texts.flatMap { ScannedText($0).words.map { $0.text.lowercased() } })
  }
}
