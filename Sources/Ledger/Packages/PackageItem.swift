/// Reads bytes that stand one after another, each with its length before it in four bytes.
///
/// Reading throws rather than traps: the bytes come from outside.
struct PackageItem {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// So many bytes that have no length before them.
  mutating func bytes(_ count: Int) throws(MalformedRow) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw MalformedRow(detail: "it is cut short") }
    let bytes = rest.prefix(count)
    rest = rest.dropFirst(count)
    return bytes
  }

  /// The bytes between this place and a later one.
  func bytes(upTo later: PackageItem) -> [UInt8] {
    Array(rest.prefix(rest.count - later.rest.count))
  }

  /// The next bytes with a length.
  mutating func next() throws(MalformedRow) -> ArraySlice<UInt8> {
    try bytes(Int(UInt32(bigEndianBytes: try bytes(4))))
  }

  static func encoded(_ bytes: [UInt8]) -> [UInt8] { UInt32(bytes.count).bigEndianBytes + bytes }
}
