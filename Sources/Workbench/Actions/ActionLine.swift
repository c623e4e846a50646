/// One line of the key table.
package struct ActionLine: Sendable {
  /// What the keys do.
  package let action: Action
  /// The keys, the usual one first; each does the same.
  package let keys: [KeySequence]
  /// One or two words for the footer.
  package let short: String
  /// What it does, for the help page.
  package let help: String
  /// Where the keys hold; elsewhere they may mean something else.
  package let contexts: Set<Context>
}

extension ActionLine {
  /// The keys in one line; pairs of keys are held apart by a word.
  package var keyNames: String {
    let isPaired = keys.contains { $0.prefix != nil }
    return keys.map(\.name).joined(separator: isPaired ? " or " : " ")
  }

  /// The same line with other keys, in some of its contexts.
  func with(_ keys: [KeySequence], in contexts: Set<Context>) -> ActionLine {
    ActionLine(action: action, keys: keys, short: short, help: help, contexts: contexts)
  }
}
