import Terminal
import Testing

/// Expects a page laid over the screen: its title and its lines, however they are wrapped. Each
/// line begins with a date.
func expectPage(
  _ sitting: Sitting, _ title: String, _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(pageLines(sitting.screen, title) == expected, sourceLocation: sourceLocation)
}

/// The lines inside the box with a title, put together again where they were wrapped.
private func pageLines(_ screen: String, _ title: String) -> [String] {
  let rows = screen.split(separator: "\n").map { Array($0) }
  let corner = Array("┌ \(title) ")
  for (number, row) in rows.enumerated() {
    guard let column = row.indices.first(where: { row[$0...].starts(with: corner) }) else {
      continue
    }
    let body = rows[(number + 1)...].prefix { $0[column] == "│" }
    return unwrapped(body.map { String($0[(column + 1)...].prefix { $0 != "│" }) })
  }
  return []
}

private func unwrapped(_ rows: [String]) -> [String] {
  var lines: [String] = []
  for row in rows {
    let text = row.split(separator: " ").joined(separator: " ")
    if text.hasPrefix("2026-") || lines.isEmpty {
      lines.append(text)
    } else if !text.isEmpty {
      lines[lines.count - 1] += " " + text
    }
  }
  return lines
}
