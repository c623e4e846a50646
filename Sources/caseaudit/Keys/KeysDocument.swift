import Workbench

/// The key table as the document `docs/keys.md`.
struct KeysDocument {
  let text: String

  init() {
    var text = """
      # Keys of the workbench

      This page is written by `caseaudit keys --format markdown` from the table that the program
      itself reads; a test compares the two.

      """
    for context in Context.allCases {
      text += "\n## \(context.name)\n\n| key | does |\n| --- | --- |\n"
      for line in ActionTable.lines(in: context) {
        let keys = line.keyNames.map { "`\($0)`" }.joined(separator: " ")
        text += "| \(keys) | \(line.help) |\n"
      }
    }
    self.text = text
  }
}
