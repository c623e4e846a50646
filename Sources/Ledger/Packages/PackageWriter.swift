import Crypto
import Foundation

/// Seals what is handed over, piece by piece, so that no more than a piece is in memory.
///
/// A hash of all bytes stands at the end. It is no protection, the seals are: it lets a damaged
/// file be told from a wrong passphrase.
struct PackageWriter {
  /// Bytes of a piece before it is sealed.
  static let pieceCount = 1 << 20

  private let header: PackageHeader
  private let key: DataKey
  private let write: ([UInt8]) throws -> Void
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  private var pieces = 0

  /// - Parameter write: takes the bytes of the package, in order.
  init(
    under passphrase: Passphrase, cost: KeyDerivation.Cost,
    _ write: @escaping ([UInt8]) throws -> Void
  ) throws {
    key = DataKey.random()
    header = PackageHeader(
      try WrappedKey(key, for: PackageHeader.purpose, under: passphrase, cost: cost))
    self.write = write
    try put(header.bytes)
  }

  /// Adds an item; its length goes before it.
  mutating func add(_ item: [UInt8]) throws {
    waiting += PackageItem.encoded(item)
    while waiting.count > Self.pieceCount {
      try seal(Array(waiting.prefix(Self.pieceCount)), isLast: false)
      waiting.removeFirst(Self.pieceCount)
    }
  }

  /// Seals what is left, and ends the package.
  mutating func finish() throws {
    try seal(waiting, isLast: true)
    waiting = []
    try write(Array(hash.finalize()))
  }

  private mutating func seal(_ bytes: [UInt8], isLast: Bool) throws {
    let sealed = key.seal(bytes, authenticating: header.context(piece: pieces, isLast: isLast))
    pieces += 1
    try put(PackageItem.encoded(sealed))
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    hash.update(data: bytes)
    try write(bytes)
  }
}
