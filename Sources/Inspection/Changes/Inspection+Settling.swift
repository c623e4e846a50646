import OrderedCollections
package import Standards

// What a merge leaves for people to settle: values that disagree, and cases answered by two.

extension Inspection {
  /// Settles a conflict with one of its values; the others stay in the history.
  package func settling(_ key: EntryKey, with value: JSON?) -> Change { Change(key, value) }

  /// Settles a conflict with a value that nobody had given, and says why.
  ///
  /// - Throws: ``Refusal/emptyText(_:)`` without a reason.
  package func settling(
    _ key: EntryKey, with value: JSON?, because reason: String
  ) throws(Refusal) -> [Change] {
    let reason = reason.trimmed
    guard !reason.isEmpty else { throw .emptyText("The reason") }
    return [Change(key, value), Change(key.reason, .string(reason))]
  }

  /// Checks a value that is typed to settle a conflict; nil clears the key.
  ///
  /// - Throws: ``Refusal`` for a value that the field, fact or item of the plan does not take.
  package func checkedValue(_ text: String, under key: EntryKey) throws(Refusal) -> JSON? {
    switch key.kind {
    case .setting: return try setting([(key.name, text)]).first?.value
    case .fact:
      guard let index = key.subject.flatMap(index(of:)) else { throw .unknownFact(key.name) }
      return try setting(facts: [(key.name, text)], of: index).first?.value
    case .plan where key.planField != nil:
      guard let item = key.subject.flatMap(planItem(withID:)) else {
        throw .unknownPlanItem(key.name)
      }
      return try planning(key.name, text, of: item).first?.value
    default: return text.trimmed.isEmpty ? nil : .string(text.trimmed)
    }
  }

  /// Answers that copies settled apart, each in a reading of its own, and nobody since: they count as
  /// unanswered, as a conflict does, and are settled among the differences between readings.
  package var settledApart: [EntryKey] {
    activeCases.filter { cases[$0].settledReadings.count > 1 }.flatMap { index in
      framework.questions.indices.filter { cases[index].settledAnswers(to: $0).count > 1 }
        .map { answerKey($0, of: index) }
    }
  }

  /// How many things people must settle before every figure holds.
  package var disputeCount: Int { conflicts.count + settledApart.count }

  /// Vouches for the answers that several people gave in one reading of a case.
  ///
  /// Who was vouched for stands in the value, so that answers of a third person ask again.
  package func confirmingAuthors(of index: Int) -> Change {
    Change(
      key(.confirmation, "", of: index),
      ["authors": .array(cases[index].authors.sorted().map(JSON.string))])
  }

  /// Cases that count in which several people answered and nobody has vouched for it.
  package var unconfirmedCases: [Int] { activeCases.filter { cases[$0].needsConfirmation } }
}
