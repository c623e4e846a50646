/// What a sealed value is and where it belongs, so that it cannot be passed off as another one.
///
/// It is authenticated with the value (AES-GCM's additional data) and not stored.
package struct SealingContext: Hashable, Sendable {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - purpose: What is sealed, such as `content`.
  ///   - parts: Whose it is; each goes in with its length.
  package init(_ purpose: String, _ parts: [[UInt8]] = []) {
    bytes = ([Array(purpose.utf8)] + parts).flatMap { part in
      UInt32(part.count).bigEndianBytes + part
    }
  }
}
