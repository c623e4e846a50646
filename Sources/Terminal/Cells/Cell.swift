/// One place on the screen, in eight bytes and without references, so that
/// comparing and clearing grids never counts references.
package struct Cell: Hashable, Sendable {
  /// A space in the default style.
  package static let blank = Cell(glyph: .space, style: .plain)

  /// What is shown.
  package var glyph: Glyph
  /// How it is shown.
  package var style: CellStyle

  /// Tells whether nothing is to be seen: a blank, whatever its style would make of a letter.
  package var isEmpty: Bool { glyph == .space && style.leavesBlanksPlain }

  /// Creates a cell.
  package init(glyph: Glyph, style: CellStyle) {
    self.glyph = glyph
    self.style = style
  }

  /// Tells whether two cells look the same.
  package func looksLike(_ other: Cell) -> Bool {
    self == other || isEmpty && other.isEmpty
  }
}
