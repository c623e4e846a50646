import OrderedCollections

extension JSON {
  /// Reads one JSON text (RFC 8259, UTF-8).
  ///
  /// Ours rather than Foundation's because a refusal must name the line, a key that stands twice
  /// must be refused, and the order of keys must be kept.
  ///
  /// - Throws: `JSONSyntaxError` at the first thing that is wrong.
  package init(parsing bytes: some Sequence<UInt8>) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: Array(bytes))
    self = try parser.parseText()
  }

  /// Reads one JSON text.
  ///
  /// - Throws: `JSONSyntaxError` at the first thing that is wrong.
  package init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: text.utf8)
  }

  /// The line on which the value at a path begins, counted from 1.
  ///
  /// A path that is not there gives the line of its nearest parent.
  package static func line(of path: JSONPath, in bytes: some Sequence<UInt8>) -> Int {
    lines(of: [path], in: bytes)[0]
  }

  /// The lines on which the values at paths begin, as ``line(of:in:)`` gives them.
  ///
  /// The text is read once more for this: only a refusal needs lines, so nothing else pays for
  /// them, and a refusal with thousands of faults pays once.
  static func lines(of paths: [JSONPath], in bytes: some Sequence<UInt8>) -> [Int] {
    var parser = JSONParser(bytes: Array(bytes), wanted: Set(paths.flatMap(\.withParents)))
    _ = try? parser.parseText()  // What was found before a syntax error still stands.
    return paths.map { path in
      path.withParents.lazy.compactMap { parser.wantedLines[$0] }.first ?? 1
    }
  }
}

/// A recursive-descent parser over bytes with a bound on depth.
private struct JSONParser {
  static let greatestDepth = 64

  let bytes: [UInt8]
  var position = 0
  var line = 1
  var depth = 0

  // Only for `JSON.lines(of:in:)`: the paths looked for, where the parser is, and what it found.
  let wanted: Set<JSONPath>
  var current = JSONPath.root
  var wantedLines: [JSONPath: Int] = [:]

  init(bytes: [UInt8], wanted: Set<JSONPath> = []) {
    self.bytes = bytes
    self.wanted = wanted
  }

  mutating func parseText() throws(JSONSyntaxError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try parseValue()
    skipSpace()
    if position < bytes.count { throw error(.textAfterEnd) }
    return value
  }

  func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, line: line)
  }

  var unexpected: JSONSyntaxError {
    guard position < bytes.count else { return error(.unexpectedEnd) }
    let rest = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    return error(.unexpectedCharacter(rest.first ?? "\u{FFFD}"))
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      position += 1
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func noteLine() {
    if wanted.contains(current) { wantedLines[current] = line }
  }

  mutating func parseValue() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    noteLine()
    switch next {
    case UInt8(ascii: "{"):
      return try nested { parser throws(JSONSyntaxError) in try parser.parseObject() }
    case UInt8(ascii: "["):
      return try nested { parser throws(JSONSyntaxError) in try parser.parseArray() }
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: return try parseNumber()
    }
  }

  mutating func nested(
    _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSON
  ) throws(JSONSyntaxError) -> JSON {
    guard depth < Self.greatestDepth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  mutating func step<Result>(
    _ step: JSONPath.Step, _ body: (inout JSONParser) throws(JSONSyntaxError) -> Result
  ) throws(JSONSyntaxError) -> Result {
    guard !wanted.isEmpty else { return try body(&self) }
    current.steps.append(step)
    let result = try body(&self)
    current.steps.removeLast()
    return result
  }

  mutating func parseObject() throws(JSONSyntaxError) -> JSON {
    var members: OrderedDictionary<String, JSON> = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected }
      let key = try parseString()
      if members[key] != nil { throw error(.duplicateKey(key)) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected }
      members[key] = try step(.key(key)) { parser throws(JSONSyntaxError) in
        try parser.parseValue()
      }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw unexpected }
    return .object(members)
  }

  mutating func parseArray() throws(JSONSyntaxError) -> JSON {
    var elements: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      elements.append(
        try step(.index(elements.count)) { parser throws(JSONSyntaxError) in
          try parser.parseValue()
        })
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw unexpected }
    return .array(elements)
  }

  mutating func parseWord(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let wordBytes = word.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: wordBytes) else { throw unexpected }
    position += wordBytes.count
    return value
  }
}

// MARK: - Numbers

extension JSONParser {
  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  mutating func parseNumber() throws(JSONSyntaxError) -> JSON {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let leadingZero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0 else { throw unexpected }
    if leadingZero && whole > 1 { throw error(.badNumber) }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw error(.badNumber) }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      guard digits() > 0 else { throw error(.badNumber) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    return .decimal(text)
  }
}

// MARK: - Texts

extension JSONParser {
  mutating func parseString() throws(JSONSyntaxError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw error(.badEncoding)
        }
        return string
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case 0..<0x20: throw error(.controlCharacterInText)
      default: text.append(byte)
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = next else { throw error(.unexpectedEnd) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try parseScalar()).utf8)
    default: throw error(.badEscape)
    }
  }

  private mutating func parseScalar() throws(JSONSyntaxError) -> Character {
    let first = try parseUnit()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u"))
    else { throw error(.badEscape) }
    let second = try parseUnit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw error(.badEscape) }
    return Character(scalar)
  }

  private mutating func parseUnit() throws(JSONSyntaxError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.badEscape)
      }
      unit = unit << 4 | UInt32(digit)
    }
    position += 4
    return unit
  }
}
