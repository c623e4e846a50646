/// A table to be read by a spreadsheet or by another program.
struct OutputTable {
  private static let lineEnd = "\n"

  private(set) var text = ""

  init(columns: [String]) { add(columns) }

  /// Adds a row of plain texts, defused for spreadsheets.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + Self.lineEnd
  }

  /// A cell that a spreadsheet does not take for a formula, in quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let defused = startsFormula(text) ? "'" + text : text
    // By scalars: a mark that combines with a comma hides it from characters, and from no reader.
    let needsQuotes = defused.unicodeScalars.contains { scalar in
      scalar == "," || scalar == "\"" || Character(scalar).isNewline
    }
    return needsQuotes ? quoted(defused) : defused
  }

  /// A text in quotation marks, with each of its own doubled.
  static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether a text begins as no harmless cell does (`trust.md`).
  private static func startsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}
