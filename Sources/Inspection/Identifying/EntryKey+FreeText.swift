import OrderedCollections
package import Standards

// Where people write what they like: notes, rationales, reasons, references, codes, the plan.

extension EntryKey {
  /// The free text in a value under this key; nil where the key holds none.
  package func freeText(in value: JSON?) -> String? {
    let members = textMembers
    if members.isEmpty { return isText ? value?.string : nil }
    let texts = members.compactMap { value?[$0]?.string }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The value with words taken out of its free text, a mark in their place.
  package func value(_ value: JSON, without words: [String]) -> JSON {
    guard freeText(in: value) != nil else { return value }
    let cleaned = { (text: String) in
      JSON.string(words.reduce(text) { $0.replacing($1, with: "…") })
    }
    guard !isText, var members = value.object else { return cleaned(value.string ?? "") }
    for name in textMembers {
      members[name] = members[name]?.string.map(cleaned)
    }
    return .object(members)
  }

  /// Whether the value is nothing but text.
  private var isText: Bool { kind == .withdrawal || kind == .fact || kind == .reason || isPlanText }

  /// Whether it holds what somebody wrote of an item of the plan.
  private var isPlanText: Bool {
    planField?.isFreeText ?? (kind == .plan && name == PlanItem.withdrawal)
  }

  private var textMembers: [String] {
    switch kind {
    case .note, .remark: ["text"]
    case .comment: ["text", "by"]
    case .commentOutcome: ["reason"]
    case .exemption: ["reason", "approvedBy"]
    case .judgement: ["rationale"]
    case .decision: ["reason"]
    case .flag: ["concern", "told", "outcome"]
    default: []
    }
  }
}
