/// What a terminal was sent, as a screen reader tells it: text that is appended, line by line,
/// and nothing else.
///
/// Colours are not heard and spaces are one. Whatever moves the cursor back, hides it, or paints
/// over what was there is heard again, late or not at all, so it is a fault here
/// (`terminal.md`, technique 36).
package struct ScreenReader {
  /// Why somebody who listens would be lost.
  package enum Fault: Error, Hashable {
    /// A sequence that does more than colour.
    case sequence(String)
    /// A character that acts on the terminal: a return to the start of the line, a bell.
    case control(UInt8)
    /// A line without a word: rules and boxes are read out character by character.
    case drawn(String)
    /// The same line twice, one after the other.
    case saidTwice(String)
  }

  /// What was heard, without empty lines.
  package let lines: [String]

  /// Listens to all that was sent.
  package init(hearing bytes: [UInt8]) throws(Fault) {
    let text = try Self.text(of: bytes)
    lines = text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    for line in lines where !line.contains(where: { $0.isLetter || $0.isNumber }) {
      throw .drawn(line)
    }
    for (line, next) in zip(lines, lines.dropFirst()) where line == next {
      throw .saidTwice(line)
    }
  }

  private static func text(of bytes: [UInt8]) throws(Fault) -> String {
    var text: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: try dropColour(from: &rest)
      case UInt8(ascii: "\n"): text.append(byte)
      case UInt8(ascii: "\r") where rest.first == UInt8(ascii: "\n"): break
      case 0..<0x20, 0x7F: throw .control(byte)
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Drops `ESC [ … m`, and takes any other sequence for a fault.
  private static func dropColour(from rest: inout ArraySlice<UInt8>) throws(Fault) {
    let isFinal = { (byte: UInt8) in (0x40...0x7E).contains(byte) && byte != UInt8(ascii: "[") }
    let sequence = rest.prefix { !isFinal($0) } + rest.drop { !isFinal($0) }.prefix(1)
    let parameters = sequence.dropFirst().dropLast()
    let isColour =
      sequence.first == UInt8(ascii: "[") && sequence.last == UInt8(ascii: "m")
      && parameters.allSatisfy { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
    guard isColour else { throw .sequence(String(decoding: sequence, as: UTF8.self)) }
    rest = rest.dropFirst(sequence.count)
  }
}
