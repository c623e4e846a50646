import Inspection
import Standards

/// Reads what ``PackedWriter`` packed; anything else is a malformed row.
struct PackedReader {
  private let bytes: [UInt8]
  private var position = 0
  private var texts: [String] = []
  private var writers: [RandomID] = []

  /// - Parameter values: The values read before, since most are one of a few words.
  static func unpack(
    _ bytes: [UInt8], scope: Scope, values: inout [String: JSON]
  ) throws -> Projection {
    var reader = PackedReader(bytes: bytes)
    try reader.readTables()
    var projection = Projection()
    for _ in 0..<(try reader.count()) {
      try reader.readField(scope, into: &projection, &values)
    }
    guard reader.position == bytes.count else { throw reader.malformed }
    return projection
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var malformed: MalformedRow { MalformedRow(detail: "a projection cannot be read") }

  private mutating func readTables() throws {
    guard bytes.first == PackedWriter.version else { throw malformed }
    position = 1
    for _ in 0..<(try count()) {
      texts.append(String(decoding: try take(try count()), as: UTF8.self))
    }
    for _ in 0..<(try count()) {
      guard let writer = RandomID(bytes: try take(16)) else { throw malformed }
      writers.append(writer)
    }
  }

  private mutating func readField(
    _ scope: Scope, into projection: inout Projection, _ values: inout [String: JSON]
  ) throws {
    let key = EntryKey(
      subject: scope.subject, reading: scope.reading, kind: EntryKind(rawValue: try text()),
      name: try text())
    var heads: [Head] = []
    for _ in 0..<(try count()) { heads.append(try head(&values)) }
    projection.set(heads, of: key)
  }

  private mutating func head(_ values: inout [String: JSON]) throws -> Head {
    let time = try variable()
    let writer = try element(of: writers, at: try variable())
    guard let sequence = Int(exactly: try variable()) else { throw malformed }
    return Head(
      stamp: Stamp(time: time, writer: writer, sequence: sequence),
      author: try text(), clock: try text(), value: try value(&values))
  }

  private mutating func value(_ values: inout [String: JSON]) throws -> JSON? {
    let number = try variable()
    if number == 0 { return nil }
    let text = try element(of: texts, at: number - 1)
    if let value = values[text] { return value }
    guard let value = try? JSON(parsing: text) else { throw malformed }
    if text.utf8.count < 16 { values[text] = value }
    return value
  }
}

// MARK: - Numbers and tables

extension PackedReader {
  private mutating func variable() throws -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard position < bytes.count else { throw malformed }
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw malformed
  }

  /// A number of things to come, each of at least one byte; so a bound on damage.
  private mutating func count() throws -> Int {
    guard let count = Int(exactly: try variable()), count <= bytes.count - position else {
      throw malformed
    }
    return count
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw malformed }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func text() throws -> String {
    try element(of: texts, at: try variable())
  }

  private func element<Element>(of list: [Element], at number: UInt64) throws -> Element {
    guard number < list.count else { throw malformed }
    return list[Int(number)]
  }
}
