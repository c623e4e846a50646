import Inspection

extension Field {
  /// Asks for the words by which a list is narrowed, and shows the list that has them.
  static func filter(
    _ title: String, hint: String, now words: String,
    list: @escaping @Sendable (String) -> any Screen
  ) -> Field {
    Field(title: title, hint: hint, buffer: TextBuffer(words)) { text, _ in
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return [.dismiss, .replace(list(words))]
    }
  }
}

extension String {
  /// Whether each word of a filter stands somewhere in it, in capitals or not.
  func hasWords(of filter: String) -> Bool {
    let text = lowercased()
    return filter.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}
