/// A line whose end has not come.
///
/// Each byte is looked at once, and as much of one line is kept as of one paste: input without line
/// ends must not fill the memory.
struct PartialLine {
  private var bytes: [UInt8] = []

  /// Takes bytes in and returns the lines that they end.
  mutating func take(_ input: [UInt8]) -> [String] {
    var lines: [String] = []
    var rest = input[...]
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<newline])
      lines.append(LineText.read(bytes[...]))
      bytes.removeAll(keepingCapacity: true)
      rest = rest[(newline + 1)...]
    }
    keep(rest)
    return lines
  }

  /// The last line, where it has no end of its own.
  mutating func finish() -> String? {
    defer { bytes = [] }
    return bytes.isEmpty ? nil : LineText.read(bytes[...])
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    bytes += part.prefix(KeyDecoder.maximumPaste - bytes.count)
  }
}
