import OrderedCollections
package import Standards

// Where people write what they like: notes, rationales, reasons, references, codes.

extension EntryKey {
  /// The free text in a value under this key; nil where the key holds none.
  package func freeText(in value: JSON?) -> String? {
    if let member = textMember { return value?[member]?.string }
    return [.withdrawal, .fact, .reason].contains(kind) ? value?.string : nil
  }

  /// The value with words taken out of its free text, a mark in their place.
  package func value(_ value: JSON, without words: [String]) -> JSON {
    guard let text = freeText(in: value) else { return value }
    let cleaned = JSON.string(words.reduce(text) { $0.replacing($1, with: "…") })
    guard let member = textMember, var members = value.object else { return cleaned }
    members[member] = cleaned
    return .object(members)
  }

  private var textMember: String? {
    switch kind {
    case .note: "text"
    case .judgement: "rationale"
    case .decision: "reason"
    default: nil
    }
  }
}
