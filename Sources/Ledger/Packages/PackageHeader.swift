import Standards

/// What stands at the head of a package in clear: how to come to its key.
struct PackageHeader {
  static let mark = Array("CaseAuditPackage".utf8)
  static let version: UInt32 = 1
  /// What the key is for, so that the wrapped copy serves nothing else.
  static let purpose = "package"

  let wrappedKey: WrappedKey
  /// As they stand in the package: what says the same in other bytes is not the same head.
  let bytes: [UInt8]

  /// What ties a piece of the package to this head, to its place, and to being the last or not.
  ///
  /// So pieces cannot be left out, moved, repeated or taken from another package.
  func context(piece: Int, isLast: Bool) -> SealingContext {
    SealingContext("package", [bytes, UInt64(piece).bigEndianBytes, [isLast ? 1 : 0]])
  }
}

extension PackageHeader {
  /// Whether a file begins as a package does.
  static func isAhead(of bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: mark) }

  /// Reads the head of a package, and moves on to its pieces.
  init(_ items: inout PackageItem) throws {
    let beginning = items
    guard try items.bytes(Self.mark.count) == Self.mark[...] else {
      throw MalformedRow(detail: "it is no package")
    }
    let version = UInt32(bigEndianBytes: try items.bytes(4))
    guard version == Self.version else {
      throw MalformedRow(detail: "it is of version \(version), which this program does not know")
    }
    guard let derivation = try? JSON(parsing: Array(items.next())) else {
      throw MalformedRow(detail: "it does not say how its key is derived")
    }
    wrappedKey = try WrappedKey(derivation: derivation, bytes: Array(items.next()))
    bytes = beginning.bytes(upTo: items)
  }

  init(_ wrappedKey: WrappedKey) {
    self.wrappedKey = wrappedKey
    bytes =
      Self.mark + Self.version.bigEndianBytes
      + PackageItem.encoded(Array(wrappedKey.derivation.value.text().utf8))
      + PackageItem.encoded(wrappedKey.bytes)
  }
}
