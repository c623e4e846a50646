/// A text as words, each with what a scan must know of the place it stands in.
struct ScannedText {
  /// One word, without the punctuation around it.
  struct Word {
    let text: String
    let range: Range<String.Index>
    let startsSentence: Bool
    /// Whether nothing but a space stands between it and the word before.
    let isJoined: Bool
  }

  let words: [Word]
  private let source: String

  private static let opening: Set<Character> = ["(", "[", "{", "\"", "'", "“", "‘", "–", "-", "*"]
  private static let closing: Set<Character> = [
    ")", "]", "}", "\"", "'", "”", "’", ".", ",", ";", ":", "!", "?", "…", "–", "-", "/",
  ]
  private static let ending: Set<Character> = [".", "!", "?", ":", "…"]

  init(_ text: String) {
    var words: [Word] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var startsSentence = true
      var isJoined = false
      for piece in line.split(whereSeparator: \.isWhitespace) {
        let (word, before, after) = Self.strip(piece)
        if !word.isEmpty {
          words.append(
            Word(
              text: String(word), range: word.startIndex..<word.endIndex,
              startsSentence: startsSentence || !before.isEmpty && !isJoined,
              isJoined: isJoined && before.isEmpty))
        }
        startsSentence = word.isEmpty || after.contains { Self.ending.contains($0) }
        isJoined = !word.isEmpty && after.isEmpty
      }
    }
    self.words = words
    source = text
  }

  /// Words that follow one another, as they stand in the text with what is between them.
  func phrase(_ indices: Range<Int>) -> String {
    guard let first = words[indices].first, let last = words[indices].last else { return "" }
    return String(source[first.range.lowerBound..<last.range.upperBound])
  }

  /// A word without punctuation at its ends, and without the “’s” of possession.
  private static func strip(
    _ piece: Substring
  ) -> (word: Substring, before: Substring, after: Substring) {
    let start = piece.firstIndex { !opening.contains($0) } ?? piece.endIndex
    let before = piece[..<start]
    let end = piece[start...].lastIndex { !closing.contains($0) }.map(piece.index(after:)) ?? start
    let word = piece[start..<end]
    let isPossessive = word.hasSuffix("'s") || word.hasSuffix("’s")
    return (isPossessive ? word.dropLast(2) : word, before, piece[end...])
  }
}
