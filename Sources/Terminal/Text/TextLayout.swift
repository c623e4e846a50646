/// Fits text into columns without ever splitting a grapheme cluster.
package enum TextLayout {
  /// Returns the text, or as much of it as fits before an ellipsis.
  package static func truncate(
    _ text: String, columns: Int, ellipsis: Character = "…"
  ) -> String {
    guard columns > 0 else { return "" }
    guard TextWidth.of(text) > columns else { return text }
    return prefix(text, columns: columns - 1) + String(ellipsis)
  }

  /// Returns the longest beginning of the text that fits.
  package static func prefix(_ text: String, columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += TextWidth.of(text[end])
      guard used <= columns else { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  /// Returns the longest end of the text that fits, for fields that scroll.
  package static func suffix(_ text: String, columns: Int) -> String {
    var used = 0
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      used += TextWidth.of(text[before])
      guard used <= columns else { break }
      start = before
    }
    return String(text[start...])
  }

  /// Returns the lines of a text broken between words.
  package static func wrap(_ text: String, columns: Int) -> [String] {
    WrappedText(text, columns: columns).lines.map(\.text)
  }
}
