import Terminal
import Testing

/// The caret of the note editor moves over wrapped lines: every index has one
/// place, and every place leads to an index.
@Suite struct WrappedTextTests {
  private let note = "one two three\n漢字 end"

  @Test(arguments: [
    (0, 0, 0), (3, 3, 0), (7, 7, 0), (8, 0, 1), (13, 5, 1), (14, 0, 2), (15, 2, 2), (20, 8, 2),
  ])
  func caretStandsWhereItsCharacterShows(offset: Int, column: Int, row: Int) {
    let wrapped = WrappedText(note, columns: 8)
    let index = note.index(note.startIndex, offsetBy: offset)
    #expect(wrapped.point(of: index) == Point(column: column, row: row))
  }

  @Test(arguments: 0...20)
  func placeOfAnIndexLeadsBackToIt(offset: Int) {
    let wrapped = WrappedText(note, columns: 8)
    let index = note.index(note.startIndex, offsetBy: offset)
    #expect(wrapped.index(at: wrapped.point(of: index)) == index)
  }

  @Test func placesBeyondALineLeadToItsEnd() {
    let wrapped = WrappedText(note, columns: 8)
    #expect(wrapped.index(at: Point(column: 99, row: 99)) == note.endIndex)
    let beforeBreak = wrapped.index(at: Point(column: 99, row: 0))
    #expect(wrapped.point(of: beforeBreak).row == 0)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 80])
  func linesHoldTheWholeText(columns: Int) {
    let text = "Ein  längerer Text\nmit 漢字 and  spaces   \n\nand extraordinarilylongwords "
    let wrapped = WrappedText(text, columns: columns)
    let covered = wrapped.lines.map { String(text[$0.range]) }.joined()
    #expect(covered == text.filter { !$0.isNewline })
    #expect(wrapped.lines.allSatisfy { TextWidth.of($0.text) <= max(2, columns) })
  }
}
