import OrderedCollections

/// What an item of the plan lacks, so that nobody could be held to it.
package struct PlanGap: Hashable, Sendable {
  /// What is amiss.
  package enum Problem: Hashable, Sendable {
    /// Nothing is recorded.
    case missing(PlanField)
    /// Something stands there that only says that it is still to come, such as “TBC”.
    case placeholder(PlanField, String)
    /// Two people recorded something different.
    case conflict(PlanField)
    case noAction
    /// A line of enquiry that no figure can answer.
    case noLink
    /// The same text stands in the plan before.
    case repeats(of: RandomID)
    /// The same number stands there twice, as a merge can leave it.
    case sameNumber(as: RandomID)
  }

  /// The identity of the item.
  package let item: RandomID
  /// What is amiss with it; an item has a gap for each problem.
  package let problem: Problem
}

extension Inspection {
  /// The gaps of the plan in its order; what was withdrawn has none.
  package func planGaps(_ plan: Plan) -> [PlanGap] {
    var texts: [String: RandomID] = [:]
    var references: [String: RandomID] = [:]
    return plan.active.flatMap { row in
      let item = row.item
      var problems = self.problems(of: item, in: plan)
      let text = item.text.lowercased().filter { $0.isLetter || $0.isNumber }
      if let first = texts[text] { problems.append(.repeats(of: first)) }
      texts[text] = texts[text] ?? item.id
      if let first = references[row.reference] { problems.append(.sameNumber(as: first)) }
      references[row.reference] = references[row.reference] ?? item.id
      return problems.map { PlanGap(item: item.id, problem: $0) }
    }
  }

  private func problems(of item: PlanItem, in plan: Plan) -> [PlanGap.Problem] {
    let fields = PlanField.fields(of: item.kind).compactMap { problem($0, of: item, in: plan) }
    switch item.kind {
    case .recommendation, .area:
      let needsNone = item.values[.response] == "notAgreed"
      return fields + (needsNone || !plan.actions(under: item).isEmpty ? [] : [.noAction])
    case .line: return fields + (item.links.isEmpty ? [.noLink] : [])
    case .action: return fields
    }
  }

  private func problem(
    _ field: PlanField, of item: PlanItem, in plan: Plan
  ) -> PlanGap.Problem? {
    if conflicts[PlanItem.key(item.id, field.rawValue)] != nil { return .conflict(field) }
    guard let value = plan.value(field, of: item) else {
      return plan.needs(field, item) ? .missing(field) : nil
    }
    // What an action has from its recommendation is amiss there.
    guard field.isFreeText, item.values[field] != nil else { return nil }
    return PlanGap.placeholder(in: value).map { .placeholder(field, $0) }
  }
}

extension Plan {
  /// Whether a field must say something for the plan to be one that can be followed.
  fileprivate func needs(_ field: PlanField, _ item: PlanItem) -> Bool {
    switch field {
    case .number, .text: false  // Nothing is added without them.
    case .addressedTo: true
    // What an action has from its recommendation is missing there.
    case .response, .boardChampion, .serviceChampion:
      item.kind != .action && !areAnswered(field, under: item)
    case .responseReason: ["partly", "notAgreed"].contains(item.values[.response])
    case .progress:
      item.kind == .action
        ? item.status != .notStarted
        : !actions(under: item).contains { $0.item.values[.progress] != nil }
    case .owner, .due, .measure: true
    case .status: false  // Nothing recorded is not started.
    case .evidence: item.status == .done
    }
  }

  /// Whether every action under an item says of its own what the item leaves open.
  private func areAnswered(_ field: PlanField, under item: PlanItem) -> Bool {
    let actions = actions(under: item)
    return !actions.isEmpty && actions.allSatisfy { $0.item.values[field] != nil }
  }
}

// MARK: - Placeholders

extension PlanGap {
  private static let words: Set<String> = ["tbc", "tba", "tbd", "tbn"]
  private static let phrases = [
    "to be confirmed", "to be agreed", "to be announced", "to be decided", "to be determined",
    "to be named", "to be identified", "to follow",
  ]

  /// The words in a text that only say that something is still to come; nil where there are none.
  package static func placeholder(in text: String) -> String? {
    let folded = text.lowercased()
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let word = parts.first(where: { words.contains($0.lowercased()) }) { return word }
    if let phrase = phrases.first(where: folded.contains) { return phrase }
    return text.contains { $0.isLetter || $0.isNumber } ? nil : text
  }
}
