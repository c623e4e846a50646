import Terminal
import Testing

/// Compares the last screen, or the last one of a size, with text, and wants a cursor on it.
///
/// `Tests/Tools/accept-screens.py` writes what came out into the literal, to be read before it is
/// committed.
func expectScreen(
  _ sitting: Sitting, at size: Size? = nil, _ expected: String,
  _ location: SourceLocation = #_sourceLocation
) {
  let frame = size.map { sitting.frame(at: $0) } ?? sitting.frame
  expectFrame(frame, expected, location)
}

/// Compares a frame with text, and wants a cursor on it.
func expectFrame(
  _ frame: Frame?, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  expectText(frame?.text ?? "", expected, location)
  #expect(
    frame?.cursor != nil, "the cursor must stand on the focused item", sourceLocation: location)
}

/// Compares a frame of no sitting with text, and wants a cursor on it.
func expectFrame(
  _ frame: Frame, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  expectText(frame.text, expected, location)
  #expect(
    frame.cursor != nil, "the cursor must stand on the focused item", sourceLocation: location)
}

/// Compares the entries made at a desk with lines such as `AB C01 answer 2.1.1.a "yes"`.
func expectRows(
  _ desk: Desk, _ expected: String, _ location: SourceLocation = #_sourceLocation
) throws {
  expectText(try desk.rows, expected, location)
}

/// Compares a talk with text, from its beginning or from a line that was typed: what was typed
/// after `>`, and what was said.
func expectTranscript(
  _ talk: Talk, from line: String? = nil, _ expected: String,
  _ location: SourceLocation = #_sourceLocation
) {
  let start = line.flatMap { talk.transcript.firstIndex(of: "> \($0)") } ?? 0
  // An empty line that was typed ends in a space, which no literal keeps.
  let heard = talk.transcript[start...].map { $0 == "> " ? ">" : $0 }
  expectText(heard.joined(separator: "\n"), expected, location)
}

private func expectText(_ actual: String, _ expected: String, _ location: SourceLocation) {
  guard actual != expected else { return }
  let lines = difference(from: lines(expected), to: lines(actual))
  // In parts, because a comment beyond 16 KB does not reach the output of the test run.
  for start in stride(from: 0, to: lines.count, by: 20) {
    let part = lines[start..<min(lines.count, start + 20)].joined(separator: "\n")
    Issue.record(
      Comment(rawValue: "- expected, + actual, from row \(start + 1)\n" + part),
      sourceLocation: location)
  }
}

private func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// All lines of both texts: `-` those only expected, `+` those that came instead, `|` the same.
private func difference(from expected: [String], to actual: [String]) -> [String] {
  let difference = actual.difference(from: expected)
  let removed = Dictionary(
    uniqueKeysWithValues: difference.removals.map { ($0.offset, $0.element) })
  let inserted = Set(difference.insertions.map(\.offset))
  var lines: [String] = []
  var old = 0
  for (new, line) in actual.enumerated() {
    while let gone = removed[old] {
      lines.append("- \(gone)")
      old += 1
    }
    lines.append(inserted.contains(new) ? "+ \(line)" : "| \(line)")
    if !inserted.contains(new) { old += 1 }
  }
  return lines + expected[min(old, expected.count)...].map { "- \($0)" }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  fileprivate var element: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}
