import Crypto

/// A random 256-bit key that seals values, and wraps other keys.
package struct DataKey: Equatable, Sendable {
  static let byteCount = 32
  /// Values are filled up to so many bytes, since "no" must not show by being short.
  static let blockCount = 64

  private let key: SymmetricKey

  init(_ key: SymmetricKey) {
    self.key = key
  }

  /// A key that nobody has seen.
  package static func random() -> DataKey { DataKey(SymmetricKey(size: .bits256)) }

  /// Seals bytes (AES-GCM) so that they open only with this key and in the same context.
  ///
  /// - Returns: The nonce, the sealed bytes, filled up, and the tag.
  package func seal(_ bytes: [UInt8], authenticating context: SealingContext) -> [UInt8] {
    seal(bytes, authenticating: context, nonce: AES.GCM.Nonce())
  }

  func seal(
    _ bytes: [UInt8], authenticating context: SealingContext, nonce: AES.GCM.Nonce
  ) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(
        Self.filled(bytes), using: key, nonce: nonce, authenticating: context.bytes)
      return Array(nonce) + Array(box.ciphertext) + Array(box.tag)
    } catch {
      preconditionFailure("a key of 256 bits seals anything that fits in memory")
    }
  }

  /// Opens sealed bytes; nil where key or context is another one, or a bit was changed.
  package func open(_ sealed: [UInt8], authenticating context: SealingContext) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: context.bytes)
    else { return nil }
    return Self.unfilled([UInt8](bytes))
  }

  /// A proof that only a holder of this key can make of the bytes (HMAC with SHA-256).
  func authentication(of bytes: [UInt8], in context: SealingContext) -> [UInt8] {
    let own = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: context.bytes, outputByteCount: Self.byteCount)
    return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: own))
  }
}

// MARK: - Filling up

extension DataKey {
  /// A byte of 0x80, then zeros to the next whole block (ISO/IEC 7816-4).
  private static func filled(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = blockCount - 1 - bytes.count % blockCount
    return bytes + [0x80] + [UInt8](repeating: 0, count: zeros)
  }

  private static func unfilled(_ bytes: [UInt8]) -> [UInt8]? {
    guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
    return Array(bytes[..<end])
  }
}

// MARK: - Keys under keys

extension DataKey {
  /// Another key, sealed under this one.
  package func wrap(_ other: DataKey, authenticating context: SealingContext) -> [UInt8] {
    seal(other.key.withUnsafeBytes { Array($0) }, authenticating: context)
  }

  /// Opens what ``wrap(_:authenticating:)`` sealed; nil where that cannot be.
  package func unwrap(_ wrapped: [UInt8], authenticating context: SealingContext) -> DataKey? {
    guard let bytes = open(wrapped, authenticating: context), bytes.count == Self.byteCount
    else { return nil }
    return DataKey(SymmetricKey(data: bytes))
  }
}
