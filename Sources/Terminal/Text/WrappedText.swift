/// A text broken into lines of a given width, which knows where each line came
/// from, so that an editor can place a caret and move it by lines.
///
/// Lines break at newlines, after spaces, and inside words only where a word is
/// longer than a line. The spaces at a break belong to the line they end, but
/// are not shown.
package struct WrappedText: Sendable {
  /// One line as shown.
  package struct Line: Sendable {
    /// The part of the text that the line covers, without its newline.
    package let range: Range<String.Index>
    /// The text to show.
    package let text: String
  }

  /// The text.
  package let text: String
  /// Its lines, at least one.
  package let lines: [Line]

  private let columns: Int

  /// Breaks a text; a width below one counts as one.
  package init(_ text: String, columns: Int) {
    self.text = text
    self.columns = max(1, columns)
    var lines: [Line] = []
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
      WrappedText.breakParagraph(text, start..<end, columns: self.columns, into: &lines)
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
    self.lines = lines
  }

  /// Returns the place of a caret before the character at an index.
  package func point(of index: String.Index) -> Point {
    let row = lines.lastIndex { $0.range.lowerBound <= index } ?? 0
    let line = lines[row]
    let end = min(index, line.range.upperBound)
    let limit = continues(row) ? TextWidth.of(line.text) : columns
    let column = TextWidth.of(text[line.range.lowerBound..<end])
    return Point(column: min(column, limit), row: row)
  }

  /// Returns the index whose caret is nearest to a place, on that line.
  package func index(at point: Point) -> String.Index {
    let row = min(max(0, point.row), lines.count - 1)
    let range = lines[row].range
    var index = range.lowerBound
    var column = 0
    while index < range.upperBound {
      column += TextWidth.of(text[index])
      let next = text.index(after: index)
      if column > point.column || (next == range.upperBound && continues(row)) { break }
      index = next
    }
    return index
  }
}

extension WrappedText {
  /// Tells whether a line ends at a soft break, where the index of its end is
  /// already that of the next line.
  private func continues(_ row: Int) -> Bool {
    row + 1 < lines.count && lines[row + 1].range.lowerBound == lines[row].range.upperBound
  }

  private static func breakParagraph(
    _ text: String, _ range: Range<String.Index>, columns: Int, into lines: inout [Line]
  ) {
    var start = range.lowerBound
    repeat {
      let end = lineEnd(text, start..<range.upperBound, columns: columns)
      let limit = end == range.upperBound ? columns : 0
      lines.append(Line(range: start..<end, text: shown(text[start..<end], columns: limit)))
      start = end
    } while start < range.upperBound
  }

  /// Returns where the first line of a paragraph ends: after the last space
  /// that fits, else at the last character that fits, but after at least one.
  private static func lineEnd(
    _ text: String, _ range: Range<String.Index>, columns: Int
  ) -> String.Index {
    var used = 0
    var index = range.lowerBound
    var lastBreak: String.Index?
    while index < range.upperBound {
      let next = text.index(after: index)
      if text[index] == " " {
        lastBreak = next
      } else if used + TextWidth.of(text[index]) > columns {
        if let lastBreak { return lastBreak }
        return index > range.lowerBound ? index : next
      }
      used += TextWidth.of(text[index])
      index = next
    }
    return index
  }

  /// Returns a line without the spaces at its end that go beyond a column.
  private static func shown(_ line: Substring, columns: Int) -> String {
    var line = line
    while line.last == " ", TextWidth.of(line) > columns { line.removeLast() }
    return String(line)
  }
}
