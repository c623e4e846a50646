import Inspection

extension Entry {
  /// Reads what ``encoded`` wrote.
  init(encoded bytes: ArraySlice<UInt8>) throws(MalformedRow) {
    var columns = PackageItem(bytes)
    let writer = try columns.identity()
    id = EntryID(writer: writer, sequence: try columns.number())
    time = UInt64(bigEndianBytes: try columns.next(of: 8))
    clock = try columns.text()
    author = Array(try columns.next(of: 32))
    action = try columns.number()
    undoes = try columns.entryIfAny()
    restores = try columns.entryIfAny()
    let subject = try columns.identityIfAny()
    let reading = try columns.identityIfAny()
    let kind = EntryKind(rawValue: try columns.text())
    key = EntryKey(subject: subject, reading: reading, kind: kind, name: try columns.text())
    replaces = try Self.entries(try columns.next())
    commitment = Array(try columns.next(of: 32))
    guard columns.isAtEnd,
      Self.isPossible(sequence: id.sequence, action: action, time: time)
    else { throw MalformedRow(detail: "an entry makes no sense") }
  }

  private static func entries(_ bytes: ArraySlice<UInt8>) throws(MalformedRow) -> [EntryID] {
    var rest = PackageItem(bytes)
    var entries: [EntryID] = []
    while !rest.isAtEnd { entries.append(try rest.entry(EntryID.byteCount)) }
    return entries
  }
}

extension PackageItem {
  fileprivate mutating func next(of count: Int) throws(MalformedRow) -> ArraySlice<UInt8> {
    let bytes = try next()
    guard bytes.count == count else { throw MalformedRow(detail: "a column is of a wrong length") }
    return bytes
  }

  fileprivate mutating func text() throws(MalformedRow) -> String {
    guard let text = String(validating: try next(), as: UTF8.self) else {
      throw MalformedRow(detail: "a text is not UTF-8")
    }
    return text
  }

  fileprivate mutating func number() throws(MalformedRow) -> Int {
    guard let number = Int(exactly: UInt64(bigEndianBytes: try next(of: 8))) else {
      throw MalformedRow(detail: "a number is too large")
    }
    return number
  }

  fileprivate mutating func identity() throws(MalformedRow) -> RandomID {
    guard let id = RandomID(bytes: try next(of: 16)) else {
      throw MalformedRow(detail: "an identity is not sixteen bytes")
    }
    return id
  }

  fileprivate mutating func identityIfAny() throws(MalformedRow) -> RandomID? {
    let bytes = try next()
    guard let id = RandomID(bytes: bytes) else {
      if bytes.isEmpty { return nil }
      throw MalformedRow(detail: "an identity is not sixteen bytes")
    }
    return id
  }

  fileprivate mutating func entryIfAny() throws(MalformedRow) -> EntryID? {
    var bytes = PackageItem(try next())
    return bytes.isAtEnd ? nil : try bytes.entry(EntryID.byteCount)
  }

  fileprivate mutating func entry(_ count: Int) throws(MalformedRow) -> EntryID {
    guard let entry = EntryID(bytes: try bytes(count)) else {
      throw MalformedRow(detail: "the name of an entry makes no sense")
    }
    return entry
  }
}
