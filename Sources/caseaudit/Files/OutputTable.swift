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
    let needsQuotes = defused.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"\(defused.replacing("\"", with: "\"\""))\"" : defused
  }

  /// Whether a text begins as no harmless cell does (`trust.md`).
  private static func startsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}
