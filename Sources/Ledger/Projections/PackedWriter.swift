import Inspection
import Standards

/// Packs the heads of a scope into the bytes of one row (`docs/file-format.md`).
///
/// Every text stands once and is named by its number, and so is every writer.
struct PackedWriter {
  static let version: UInt8 = 1

  private var texts = NumberedList<String>()
  private var writers = NumberedList<RandomID>()
  private var body: [UInt8] = []

  static func pack(_ projection: Projection) -> [UInt8] {
    var writer = PackedWriter()
    let fields = projection.fields
    writer.body.appendVariable(UInt64(fields.count))
    for field in fields { writer.append(field) }
    return writer.bytes
  }

  private var bytes: [UInt8] {
    var bytes = [Self.version]
    bytes.appendVariable(UInt64(texts.elements.count))
    for text in texts.elements {
      bytes.appendVariable(UInt64(text.utf8.count))
      bytes += text.utf8
    }
    bytes.appendVariable(UInt64(writers.elements.count))
    for writer in writers.elements { bytes += writer.bytes }
    return bytes + body
  }

  private mutating func append(_ field: Field) {
    body.appendVariable(texts.number(of: field.key.kind.rawValue))
    body.appendVariable(texts.number(of: field.key.name))
    body.appendVariable(UInt64(field.heads.count))
    for head in field.heads { append(head) }
  }

  private mutating func append(_ head: Head) {
    body.appendVariable(head.stamp.time)
    body.appendVariable(writers.number(of: head.stamp.writer))
    body.appendVariable(UInt64(head.stamp.sequence))
    body.appendVariable(texts.number(of: head.author))
    body.appendVariable(texts.number(of: head.clock))
    body.appendVariable(head.value.map { texts.number(of: $0.text()) + 1 } ?? 0)
  }
}

/// Gives each different element a number in the order of first use.
private struct NumberedList<Element: Hashable> {
  private(set) var elements: [Element] = []
  private var numbers: [Element: UInt64] = [:]

  mutating func number(of element: Element) -> UInt64 {
    if let number = numbers[element] { return number }
    let number = UInt64(elements.count)
    numbers[element] = number
    elements.append(element)
    return number
  }
}

extension [UInt8] {
  /// Appends seven bits a byte, the lowest first; the high bit says that more follow (LEB128).
  fileprivate mutating func appendVariable(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
