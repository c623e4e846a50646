package import Inspection
package import Ledger
import OrderedCollections
import Standards
import Terminal

extension Model {
  /// Warns of words in a text that was just saved, or in what it said before; once for each word.
  ///
  /// - Returns: whether there is anything new to warn of.
  package mutating func warn(of key: EntryKey, _ history: [HistoryEntry]) -> Bool {
    let scan = inspection.identifyingText(today: today)
    let texts = history.reversed().compactMap { key.freeText(in: $0.value) }
    var findings: [IdentifyingText.Finding] = []
    for finding in texts.flatMap(scan.findings) where !findings.contains(finding) {
      findings.append(finding)
    }
    let isNews = findings.contains { !warned.contains(Removal(key, [$0])) }
    guard isNews, let latest = texts.first else { return false }
    warned.formUnion(findings.map { Removal(key, [$0]) })
    let removal = Removal(key, findings)
    offered = removal
    let isPast = !removal.words.contains { latest.contains($0) }
    status.message =
      isPast
      ? "The history of this text keeps “\(removal.words[0])”; \(self.key(.eraseText)) erases it"
      : "Saved, but \(removal.sentence); \(self.key(.eraseText)) erases it"
    return true
  }

  static let nothingToErase = "There is no warning about a text to act on"

  /// Asks whether to erase what the latest warning was about.
  mutating func askToErase() -> [Effect] {
    guard let removal = offered else {
      status.message = Self.nothingToErase
      return []
    }
    guard inspection.conflicts[removal.key] == nil else {
      status.message = "Two versions of this text disagree; settle that first"
      return []
    }
    let words = removal.words.map { "“\($0)”" }.joined(separator: ", ")
    return run([
      .lay(
        Confirmation(
          question: "Erase \(words) from \(self.words(for: removal.key))?",
          detail: "Every version of the text that holds it goes for good. What stands now stays, "
            + "with … in its place, and opens to be written anew.",
          requests: [.erase(removal)]))
    ])
  }

  /// What the key is to say instead; empty where what it says now does not hold the words.
  package func rewriting(_ removal: Removal, _ history: [HistoryEntry]) -> [Change] {
    let replaced = Set(history.flatMap(\.replaces))
    let heads = history.filter { !replaced.contains($0.stamp.entry) }
    guard heads.contains(where: { removal.concerns($0.value) }),
      let value = heads.last(where: { removal.concerns($0.value) })?.value
    else { return [] }
    if removal.key.kind == .fact { return [Change(removal.key, factInstead(removal.key))] }
    return [Change(removal.key, removal.key.value(value, without: removal.words))]
  }

  /// A case needs a reference, so it gets the next free one; a code is left out.
  private func factInstead(_ key: EntryKey) -> JSON? {
    guard key.name == Inspection.referenceFact,
      let index = key.subject.flatMap({ inspection.index(of: $0) })
    else { return nil }
    return .string(inspection.nextReference(for: inspection.cases[index].type))
  }

  /// Takes in what was erased, and opens the text that stands now.
  package mutating func erased(
    _ commit: Commit, _ removal: Removal, isRewritten: Bool
  ) -> [Effect] {
    offered = nil
    var effects = committed(commit)
    status.message = "Erased, in every version of the text"
    if isRewritten, let layer = editor(of: removal.key) { effects += run([.lay(layer)]) }
    return effects
  }

  /// Where the text of a key is written.
  private func editor(of key: EntryKey) -> (any Layer)? {
    let index = key.subject.flatMap { inspection.index(of: $0) }
    switch key.kind {
    case .note: return RandomID(key.name).flatMap { NoteEditor(self, note: $0, of: index) }
    case .judgement, .decision: return field(of: key)
    case .plan: return planField(of: key)
    case .withdrawal:
      guard let index else { return nil }
      var field = Field.withdraw(index, self)
      field.buffer = TextBuffer(inspection.cases[index].withdrawnBecause ?? "")
      return field
    case .fact:
      // The form of the case may lie open already, and shows what stands there now.
      return layers.isEmpty ? index.map { CaseForm(caseIndex: $0) } : nil
    default: return nil
    }
  }

  private func planField(of key: EntryKey) -> Field? {
    guard let item = key.subject.flatMap(inspection.planItem(withID:)) else { return nil }
    if let field = key.planField { return Field.plan(field, of: item, self) }
    return inspection.plan.row(of: item.id).map { row in
      var field = Field.withdraw(row, self)
      field.buffer = TextBuffer(item.withdrawnBecause ?? "")
      return field
    }
  }

  private func field(of key: EntryKey) -> Field? {
    let framework = inspection.framework
    guard let standard = framework.standard(key.name) else { return nil }
    if key.kind == .judgement, let judgement = inspection.judgements[standard.index] {
      return Field.rationale(
        standard, framework.band(judgement.rating), judgement.rationale ?? "")
    }
    return inspection.decisions[standard.index].map { decision in
      var field = Field.decision(standard, framework.band(decision.rating))
      field.buffer = TextBuffer(decision.reason)
      return field
    }
  }
}
