import Crypto
import Standards

/// Sixteen random bytes and a text: what an entry, or the name of an author, commits to.
///
/// The random bytes keep anyone from finding a short value by trying. A cleared value has no
/// text, which is no JSON either, so it cannot be taken for one.
struct Content: Equatable {
  /// How content lies in the file.
  enum Form: Int {
    case plain = 0
    /// Sealed under a key of the file.
    case sealed = 1
  }

  static let saltCount = 16

  let bytes: [UInt8]

  init(salt: [UInt8], text: String) {
    bytes = salt + Array(text.utf8)
  }

  init(salt: [UInt8], value: JSON?) {
    self.init(salt: salt, text: value?.text() ?? "")
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var commitment: [UInt8] { Array(SHA256.hash(data: bytes)) }

  var text: String { String(decoding: bytes.dropFirst(Self.saltCount), as: UTF8.self) }

  /// What an entry said.
  enum Meaning: Equatable {
    case value(JSON)
    case cleared
    case unreadable
  }

  var meaning: Meaning {
    if bytes.count == Self.saltCount { return .cleared }
    guard let value = try? JSON(parsing: bytes.dropFirst(Self.saltCount)) else {
      return .unreadable
    }
    return .value(value)
  }
}
