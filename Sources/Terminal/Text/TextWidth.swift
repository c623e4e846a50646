/// The number of columns that text takes on the screen.
///
/// Swift knows grapheme clusters but not their width. The rules: a pair of
/// regional indicators and anything with variation selector 16 is two wide, any
/// other cluster is as wide as its widest scalar, combining characters and
/// joiners are nothing, ambiguous is one. Controls count as the one column of
/// the mark that is shown for them.
package enum TextWidth {
  /// The version of the Unicode data behind the widths.
  package static var unicodeVersion: String { WidthTable.unicodeVersion }

  /// Returns the columns of a text without line breaks.
  ///
  /// The column of a caret is the width of the text before it.
  package static func of(_ text: some StringProtocol) -> Int {
    if isPrintableASCII(text.utf8) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Returns the columns of one grapheme cluster: 0, 1 or 2.
  package static func of(_ character: Character) -> Int {
    if VisibleText.mark(for: character) != nil { return 1 }
    var widest = 0
    var indicators = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { indicators += 1 }
      widest = max(widest, WidthClass(scalar).columns)
    }
    return indicators == 2 ? 2 : widest
  }

  /// Tells whether all bytes are printable ASCII, each of them one column.
  static func isPrintableASCII(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
