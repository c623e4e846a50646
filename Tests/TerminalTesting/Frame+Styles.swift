internal import Rainbow
package import Terminal

extension Frame {
  /// The styles of the screen as a grid of letters, `.` for the plain one, and
  /// below it what the letters mean: the second half of an expected screen.
  package var styleText: String {
    var known: [CellStyle] = []
    let rows = (0..<grid.size.rows).map { row in
      let letters = (0..<grid.size.columns).map { column in
        letter(for: grid[Point(column: column, row: row)].style, in: &known)
      }
      return String(letters)
    }
    let legend = known.enumerated().map { "\(Self.letters[$0 % 26]) \($1.legend)" }
    return (rows + legend).joined(separator: "\n")
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private func letter(for style: CellStyle, in known: inout [CellStyle]) -> Character {
    guard style != .plain else { return "." }
    let index = known.firstIndex(of: style) ?? known.count
    if index == known.count { known.append(style) }
    return Self.letters[index % 26]
  }
}

extension CellStyle {
  /// The style in words: `bold red on blue`.
  package var legend: String {
    let emphases: [(Emphasis, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    var words = emphases.filter { emphasis.contains($0.0) }.map(\.1)
    if foreground != .default { words.append("\(foreground)") }
    if background != .default { words += ["on", "\(background)"] }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
