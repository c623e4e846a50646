/// The characters that lines, bars and marks are made of.
///
/// Every one takes exactly one column in every terminal; the ASCII set serves
/// terminals whose locale is not UTF-8, and people who ask for it.
package struct Glyphs: Equatable, Sendable {
  /// A horizontal line.
  package let horizontal: Character
  /// A vertical line.
  package let vertical: Character
  /// The corners of a box.
  package let topLeft, topRight, bottomLeft, bottomRight: Character
  /// The parts of a bar: one eighth to seven eighths, then a whole cell.
  package let barEighths: [Character]
  /// The empty part of a bar.
  package let barEmpty: Character
  /// What stands for text that is cut off.
  package let ellipsis: Character
  /// What stands before the focused item.
  package let pointer: Character
  /// What points back at a line from its right.
  package let backPointer: Character
}

extension Glyphs {
  /// Line drawing and blocks, for UTF-8 terminals.
  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    barEighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], barEmpty: "·",
    ellipsis: "…", pointer: "▸", backPointer: "◂")

  /// Seven-bit characters only.
  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    barEighths: [".", ".", ".", "=", "=", "=", "=", "#"], barEmpty: ".",
    ellipsis: "~", pointer: ">", backPointer: "<")
}

extension Glyphs {
  /// Returns a bar that is filled to `part` of `whole`, in eighths of a cell.
  ///
  /// A part that is not nothing never shows as nothing, and one that is not
  /// everything never shows as full.
  package func bar(_ part: Int, of whole: Int, columns: Int) -> String {
    guard columns > 0 else { return "" }
    let eighths = filledEighths(part, of: whole, columns: columns)
    let remainder = eighths % 8
    var cells = Array(repeating: barEighths[7], count: eighths / 8)
    if remainder > 0 { cells.append(barEighths[remainder - 1]) }
    cells += Array(repeating: barEmpty, count: columns - cells.count)
    return String(cells)
  }

  private func filledEighths(_ part: Int, of whole: Int, columns: Int) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    guard part < whole else { return columns * 8 }
    return min(max(1, (part * columns * 16 + whole) / (whole * 2)), columns * 8 - 1)
  }
}
