/// Lines of plain text as they come in and go out.
enum LineText {
  /// Reads the bytes of a line, without its end: what is no text is replaced, controls go.
  static func read(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return PasteText.singleLine(PasteText.sanitise(String(decoding: text, as: UTF8.self)))
  }

  /// A line with a visible mark for every character that would act instead of show.
  static func shown(_ line: String, _ repertoire: TextRepertoire) -> String {
    let visible = String(line.map { VisibleText.mark(for: $0) ?? $0 })
    guard repertoire == .ascii else { return visible }
    // Read out rather than looked at: three points are what a person knows.
    return visible.map { $0 == "…" ? "..." : String(SevenBits.standIn(for: $0)) }.joined()
  }
}
