import Crypto
import CryptoExtras
package import Standards

/// How a key comes from a passphrase: scrypt (RFC 7914) with a salt and costs that stand in the file.
///
/// The costs make every guess slow. They come from the file, so that a later version may raise
/// them, and are bounded, so that no file can take the machine down.
package struct KeyDerivation: Hashable, Sendable {
  /// How slow a guess is.
  package struct Cost: Hashable, Sendable {
    /// Scrypt's N, a power of two.
    package let rounds: Int
    /// Scrypt's r.
    package let blockSize: Int
    /// Scrypt's p.
    package let parallelism: Int

    /// Any costs; whether they are within bounds is asked only where a file gives them.
    package init(rounds: Int, blockSize: Int, parallelism: Int) {
      self.rounds = rounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// 128 MiB, and about half a second on a field laptop.
    package static let standard = Cost(rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }

  /// The most memory that a file may ask for.
  static let maximumMemory = 1 << 30
  /// The most work, told as the memory that it goes through: eight times ours, so that opening
  /// takes seconds and no file can keep the machine busy for minutes.
  static let maximumWork = 1 << 30
  static let saltCount = 16
  private static let bytesPerBlock = 128

  let cost: Cost
  let salt: [UInt8]

  init(_ cost: Cost, salt: [UInt8]) {
    self.cost = cost
    self.salt = salt
  }

  /// A derivation with a salt of its own.
  static func fresh(_ cost: Cost) -> KeyDerivation {
    KeyDerivation(cost, salt: SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) })
  }

  func key(from passphrase: Passphrase) throws(MalformedRow) -> DataKey {
    do {
      return DataKey(
        try KDF.Scrypt.deriveKey(
          from: passphrase.bytes, salt: salt, outputByteCount: DataKey.byteCount,
          rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism))
    } catch {
      throw MalformedRow(detail: "its key cannot be derived")
    }
  }
}

// MARK: - In the file

extension KeyDerivation {
  /// What stands in the file.
  package var value: JSON {
    [
      "function": "scrypt", "rounds": .integer(cost.rounds),
      "blockSize": .integer(cost.blockSize), "parallelism": .integer(cost.parallelism),
      "salt": .string(salt.hexadecimal),
    ]
  }

  /// Reads what ``value`` wrote, and refuses costs beyond all measure.
  init(_ value: JSON) throws(MalformedRow) {
    guard value["function"] == "scrypt", let rounds = value["rounds"]?.integer,
      let blockSize = value["blockSize"]?.integer, let parallelism = value["parallelism"]?.integer,
      let salt = value["salt"]?.string.map({ [UInt8](hexadecimal: $0) }),
      salt.count == Self.saltCount
    else { throw MalformedRow(detail: "it does not say how its key is derived") }
    self.init(Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism), salt: salt)
    try requireBounds()
  }

  private func requireBounds() throws(MalformedRow) {
    guard cost.rounds > 1, cost.rounds.nonzeroBitCount == 1, cost.blockSize > 0,
      cost.parallelism > 0
    else { throw MalformedRow(detail: "it does not say how its key is derived") }
    let (blocks, isTooLarge) = cost.rounds.multipliedReportingOverflow(by: cost.blockSize)
    guard !isTooLarge, blocks <= Self.maximumMemory / Self.bytesPerBlock else {
      throw MalformedRow(detail: "its key asks for more than 1 GiB of memory")
    }
    let (work, isTooLong) = blocks.multipliedReportingOverflow(by: cost.parallelism)
    guard !isTooLong, work <= Self.maximumWork / Self.bytesPerBlock else {
      throw MalformedRow(detail: "its key asks for more work than any of ours")
    }
  }
}
