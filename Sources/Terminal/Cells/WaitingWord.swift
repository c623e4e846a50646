/// What stands in a place of the screen while the program waits for something slow, such as a disk.
///
/// A frame declares it, because the program cannot draw while it waits.
struct WaitingWord: Equatable, Sendable {
  /// Where it ends, in screen coordinates.
  let end: Point
  let text: String
  /// The columns before the end that it covers, at least its own.
  let columns: Int
  let style: CellStyle
}

extension Frame {
  /// Declares a word that is shown instead of what ends at a column, while the program waits.
  ///
  /// - Parameter covering: how many columns before that one to cover, if the word is shorter.
  package mutating func whileWaiting(
    write text: String, endingAt column: Int, row: Int, covering columns: Int = 0,
    style: CellStyle = .plain
  ) {
    waitingWord = WaitingWord(
      end: region.origin.offset(columns: column, rows: row), text: text,
      columns: max(columns, TextWidth.of(text)), style: style)
  }

  /// The frame with the word that says the program waits; nil where none was declared.
  var waiting: Frame? {
    guard let word = waitingWord else { return nil }
    var frame = self
    frame.region = Rect(size: grid.size)
    let start = word.end.offset(columns: -word.columns)
    frame.fill(Rect(origin: start, size: Size(columns: word.columns, rows: 1)), style: word.style)
    frame.write(
      word.text, at: word.end.offset(columns: -TextWidth.of(word.text)), style: word.style)
    return frame
  }
}
