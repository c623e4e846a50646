/// Paints what changed in one row after the other.
struct RowPainter {
  /// Unchanged cells that may be written again instead of stepping over them.
  private static let longestRewrite = 4

  let usesColor: Bool
  let contrast: Contrast
  let repertoire: TextRepertoire
  let size: Size

  /// Appends the changes of a row.
  func paint(
    _ row: Int, from previous: CellRow, to next: CellRow, into output: inout PaintBuffer
  ) {
    let end = min(contentEnd(from: previous, to: next), size.writableColumns(inRow: row))
    var column = 0
    var written: Int?
    // Where a terminal draws a glyph wider than we hold it to be, writing or
    // replacing that glyph disturbs the cells beside it, up to this column.
    var disturbed = 0
    while column < end {
      guard !previous[column].looksLike(next[column]) || column < disturbed else {
        column += 1
        continue
      }
      approach(column, row: row, after: written, cells: next, output: &output)
      let reach = column + max(previous[column].glyph.reach, next[column].glyph.reach)
      column += write(next, at: column, into: &output)
      written = column
      disturbed = max(disturbed, reach)
    }
    let hasRest = end < size.writableColumns(inRow: row)
    // What is never written can be covered all the same.
    if hasRest || min(disturbed, size.columns) > end { clear(from: end, row: row, into: &output) }
  }
}

extension RowPainter {
  /// Returns where the row's last cells can be cleared at once, which pays when
  /// more of them change than the sequence has bytes.
  private func contentEnd(from previous: CellRow, to next: CellRow) -> Int {
    var end = size.columns
    while end > 0, next[end - 1].isEmpty { end -= 1 }
    var changes = 0
    for column in end..<size.columns where !previous[column].isEmpty { changes += 1 }
    return changes > Sequences.clearToRowEnd.utf8.count ? end : size.columns
  }

  private func clear(from column: Int, row: Int, into output: inout PaintBuffer) {
    output.move(to: Point(column: column, row: row))
    if !output.style.leavesBlanksPlain { output.setStyle(.plain) }
    output.append(Sequences.clearToRowEnd)
  }

  /// Brings the cursor to a changed cell: over a few unchanged ones in the same
  /// style by writing them again, where that is shorter.
  private func approach(
    _ column: Int, row: Int, after written: Int?, cells: CellRow,
    output: inout PaintBuffer
  ) {
    if let written, canRewrite(written..<column, of: cells, in: output) {
      for rewritten in written..<column {
        output.print(ascii: UInt8(truncatingIfNeeded: cells[rewritten].glyph.rawValue))
      }
    }
    output.move(to: Point(column: column, row: row))
  }

  private func canRewrite(
    _ gap: Range<Int>, of cells: CellRow, in output: PaintBuffer
  ) -> Bool {
    guard gap.count <= Self.longestRewrite,
      gap.count <= output.costOfMovingRight(by: gap.count), output.knowsColumn
    else { return false }
    return gap.allSatisfy { column in
      cells[column].glyph.isASCII && needsNoChange(of: output.style, for: cells[column])
    }
  }

  /// Writes the glyph of a cell and returns the columns it covers.
  private func write(
    _ cells: CellRow, at column: Int, into output: inout PaintBuffer
  ) -> Int {
    let glyph = cells[column].glyph
    if !needsNoChange(of: output.style, for: cells[column]) {
      output.setStyle(shown(cells[column]))
    }
    let isWide = column + 1 < size.columns && cells[column + 1].glyph == .continuation
    let covered = isWide ? 2 : 1
    if glyph.isASCII {
      output.print(ascii: UInt8(truncatingIfNeeded: glyph.rawValue))
    } else if repertoire == .ascii {
      let standIn = String(SevenBits.standIn(for: Character(glyph.text)))
      output.print(isWide ? standIn + standIn : standIn, columns: covered)
    } else {
      print(glyph, columns: covered, into: &output)
    }
    // In the last column a terminal's cursor stays, or waits beyond it.
    if column + covered == size.columns { output.forgetColumn() }
    return covered
  }

  /// A glyph of uncertain width gets its two columns blanked first, in case the
  /// terminal covers only one, and the next move names its column.
  private func print(_ glyph: Glyph, columns: Int, into output: inout PaintBuffer) {
    guard glyph.isUncertain else { return output.print(glyph.text, columns: columns) }
    if columns == 2, let place = output.place {
      output.print("  ", columns: nil)
      output.move(to: place)
    }
    output.print(glyph.text, columns: nil)
  }

  /// Tells whether a cell can be written in the style that is set.
  private func needsNoChange(of style: CellStyle, for cell: Cell) -> Bool {
    style == shown(cell) || cell.isEmpty && style.leavesBlanksPlain
  }

  private func shown(_ cell: Cell) -> CellStyle {
    let style = contrast.shown(cell.style)
    return usesColor ? style : style.withoutColors
  }
}
