import Terminal

extension Context {
  /// What writes and corrects text besides the keys of the table.
  private static let writing: Set<Key> = [
    .backspace, .delete, .left, .right, .control("b"), .control("d"), .control("f"),
  ]
  private static let rows: Set<Key> = [.up, .down, .pageUp, .pageDown]
  private static let agreeing: Set<Key> = ["y", "n"]

  /// Whether a key is taken here for typing, before the key table is asked.
  func takes(_ key: Key) -> Bool {
    switch self {
    case .list, .field: key.typed != nil || Self.writing.contains(key)
    case .editor: key.typed != nil || Self.writing.contains(key) || Self.rows.contains(key)
    case .question: Self.agreeing.contains(key)
    default: false
    }
  }
}
