extension StringProtocol {
  /// On one line: a space for each end of a line.
  package var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// Without white space at both ends.
  var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension String {
  /// With its first letter as a capital.
  package var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
