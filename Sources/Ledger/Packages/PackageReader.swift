import Crypto

/// Opens a package: all of it, or nothing.
struct PackageReader {
  /// Why a package is not opened.
  enum Fault: Error, Equatable {
    /// The bytes are not those that were written.
    case altered
    case wrongPassphrase
  }

  /// What was handed over, its items one after another.
  let contents: [UInt8]

  /// - Throws: ``Fault``, or ``MalformedRow`` for bytes that make no sense.
  init(_ bytes: [UInt8], with passphrase: Passphrase) throws {
    guard Self.isWhole(bytes) else { throw Fault.altered }
    var items = PackageItem(bytes.dropLast(SHA256.byteCount))
    let header = try PackageHeader(&items)
    guard let key = try header.wrappedKey.open(for: PackageHeader.purpose, with: passphrase)
    else { throw Fault.wrongPassphrase }
    contents = try Self.open(&items, header, key)
  }

  /// Whether the bytes are those that were written, as far as a hash without a key can tell.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    let body = bytes.dropLast(SHA256.byteCount)
    return Array(SHA256.hash(data: body)) == Array(bytes.suffix(SHA256.byteCount))
  }

  private static func open(
    _ items: inout PackageItem, _ header: PackageHeader, _ key: DataKey
  ) throws -> [UInt8] {
    var contents: [UInt8] = []
    var piece = 0
    repeat {
      let sealed = Array(try items.next())
      let context = header.context(piece: piece, isLast: items.isAtEnd)
      guard let bytes = key.open(sealed, authenticating: context) else { throw Fault.altered }
      contents += bytes
      piece += 1
    } while !items.isAtEnd
    return contents
  }
}
