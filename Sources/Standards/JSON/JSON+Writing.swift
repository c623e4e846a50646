import OrderedCollections

extension JSON {
  /// How a JSON text is laid out.
  package enum Layout: Sendable {
    /// No white space: ledger values and hashes.
    case compact
    /// Two-space indent; a value without nested containers stays on one line when it is short.
    case indented
  }

  /// The text of this value. The same value always gives the same bytes.
  package func text(_ layout: Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self, indent: 0)
    return writer.text
  }
}

private struct JSONWriter {
  /// A list or object without nested containers stays on one line up to this many bytes.
  static let lineLength = 100

  let layout: JSON.Layout
  var text = ""

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value
    case .string(let value): write(value)
    case .array(let elements):
      writeContainer("[", "]", elements.map { (nil, $0) }, indent)
    case .object(let members):
      writeContainer("{", "}", members.map { ($0.key, $0.value) }, indent)
    }
  }

  private mutating func writeContainer(
    _ opening: String, _ closing: String, _ members: [(key: String?, value: JSON)], _ indent: Int
  ) {
    text += opening
    let breaks = layout == .indented && !fitsOneLine(members)
    for (position, member) in members.enumerated() {
      if position > 0 { text += layout == .indented && !breaks ? ", " : "," }
      if breaks { newLine(indent + 1) }
      if let key = member.key {
        write(key)
        text += layout == .indented ? ": " : ":"
      }
      write(member.value, indent: indent + 1)
    }
    if breaks { newLine(indent) }
    text += closing
  }

  private func fitsOneLine(_ members: [(key: String?, value: JSON)]) -> Bool {
    var length = 0
    for member in members {
      switch member.value {
      case .array(let elements) where !elements.isEmpty: return false
      case .object(let members) where !members.isEmpty: return false
      case .string(let value): length += value.utf8.count + 4
      default: length += 8
      }
      length += (member.key?.utf8.count ?? -4) + 4
    }
    return length <= Self.lineLength
  }

  private mutating func newLine(_ indent: Int) {
    text += "\n" + String(repeating: "  ", count: indent)
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..<"\u{20}", "\u{7F}":
        text += "\\u" + UInt16(scalar.value).hexadecimal
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
