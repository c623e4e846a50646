extension StringProtocol {
  /// On one line: a space for each end of a line.
  package var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension String {
  /// With its first letter as a capital.
  package var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
