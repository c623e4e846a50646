import Crypto
import Standards
import Testing

@testable import Ledger

/// The figures that `docs/file-format.md` gives for sealed values, worked out by another program.
@Suite struct SealingVectorTests {
  private static let key = DataKey(SymmetricKey(data: Array(UInt8(0)...31)))
  private static let context = SealingContext("content", [[1, 2, 3]])
  private static let sealed = [UInt8](
    hexadecimal: """
      b0b1b2b3b4b5b6b7b8b9babbbb2c3fd8ce4dbb5f47f897a2cd5d88c2843c49d2152e8f355ece82f15c82f216\
      054b233a63dea6b8a55ba04a3cb982b52d6d17c71b3b42f04d8a6c30049b20ff5e2c385870d58f2fd9e039b3\
      130c0ee3
      """)
  private static let derivation = KeyDerivation(
    KeyDerivation.Cost(rounds: 16, blockSize: 8, parallelism: 1), salt: Array(UInt8(0)...15))
  private static let wrapped = [UInt8](
    hexadecimal: """
      b0b1b2b3b4b5b6b7b8b9babbe1d16b9c41052f4b72808844eeeff5bb40e8a95065fd066f0ca91c1d9cfb6060\
      9add501fd37554e31c7b32922f28ccf39b95504cd3316907e5f82c006dbb7967c1eca56025316e094223fced\
      4d022715
      """)

  @Test func aValueIsSealedByteForByte() throws {
    let nonce = try AES.GCM.Nonce(data: Array(UInt8(0xB0)...0xBB))
    let sealed = Self.key.seal(
      Array(#""yes""#.utf8), authenticating: Self.context, nonce: nonce)
    #expect(sealed == Self.sealed)
  }

  @Test func aSealedValueOpens() {
    #expect(Self.key.open(Self.sealed, authenticating: Self.context) == Array(#""yes""#.utf8))
  }

  @Test func bytesAreAuthenticatedByteForByte() {
    #expect(
      Self.key.authentication(of: Array("runs".utf8), in: SealingContext("head")).hexadecimal
        == "ba342313d9ae6d5c378aa8c9aad0af6ed4204af6813796bd1d5356e339823e47")
  }

  @Test func aPassphraseOpensAWrappedKey() throws {
    let wrapped = try WrappedKey(derivation: Self.derivation.value, bytes: Self.wrapped)
    let passphrase = try #require(Passphrase(new: "Zwölf Zeichen"))
    #expect(try wrapped.open(for: "file", with: passphrase) == Self.key)
  }

  @Test func aKeyIsDerivedByteForByte() throws {
    let key = try Self.derivation.key(from: Passphrase(attempt: "Zwölf Zeichen"))
    #expect(
      key
        == DataKey(
          SymmetricKey(
            data: [UInt8](
              hexadecimal: "8e45187a06451a174d16ec3d43c0986812d0f4b6ee98b936ba9509cc98fabecc"))))
  }
}
