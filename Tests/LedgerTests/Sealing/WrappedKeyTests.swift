import Standards
import Testing

@testable import Ledger

/// A passphrase opens what it wrapped; nothing else does, and no file takes the machine down.
@Suite struct WrappedKeyTests {
  private static let cost = KeyDerivation.Cost(rounds: 16, blockSize: 8, parallelism: 1)
  private let key = DataKey.random()

  private func wrap(under text: String) throws -> WrappedKey {
    let passphrase = try #require(Passphrase(new: text))
    return try WrappedKey(key, for: "file", under: passphrase, cost: Self.cost)
  }

  @Test func whatTheFileKeepsIsEnoughToOpen() throws {
    let wrapped = try wrap(under: "a long enough one")
    let read = try WrappedKey(derivation: wrapped.derivation.value, bytes: wrapped.bytes)
    #expect(try read.open(for: "file", with: Passphrase(attempt: "a long enough one")) == key)
  }

  @Test(arguments: ["", "a long enough", "A long enough one", "a long enough one "])
  func anotherPassphraseDoesNotOpen(_ text: String) throws {
    let wrapped = try wrap(under: "a long enough one")
    #expect(try wrapped.open(for: "file", with: Passphrase(attempt: text)) == nil)
  }

  @Test func aCopyForAnotherPurposeDoesNotOpen() throws {
    let wrapped = try wrap(under: "a long enough one")
    #expect(
      try wrapped.open(for: "lead", with: Passphrase(attempt: "a long enough one")) == nil)
  }

  @Test func aPassphraseIsTheSameHoweverItsLettersAreSpelt() throws {
    let wrapped = try wrap(under: "caf\u{E9} au lait sucr\u{E9}")
    let decomposed = Passphrase(attempt: "cafe\u{301} au lait sucre\u{301}")
    #expect(try wrapped.open(for: "file", with: decomposed) == key)
  }

  @Test func theSamePassphraseWrapsDifferently() throws {
    let (one, other) = (try wrap(under: "a long enough one"), try wrap(under: "a long enough one"))
    #expect(one.derivation.salt != other.derivation.salt)
  }

  @Test(arguments: ["elevenchars", "ééééééééééé", ""])
  func lessThanTwelveCharactersProtectNothing(_ text: String) {
    #expect(Passphrase(new: text) == nil)
  }

  @Test func aPassphraseNeverShowsInADump() throws {
    let passphrase = try #require(Passphrase(new: "a long enough one"))
    var dumped = ""
    dump(passphrase, to: &dumped)
    #expect(!(dumped + "\(passphrase)" + String(reflecting: passphrase)).contains("97"))
    #expect(!(dumped + "\(passphrase)").contains("long"))
  }

  @Test(arguments: [
    (1 << 21, 8, 1), (1 << 20, 9, 1), (1 << 62, 8, 1), (2, 1 << 62, 1), (1 << 20, 8, 2),
    (1 << 17, 8, 9), (2, 1, 1 << 23), (2, 1, .max),
    (0, 8, 1), (3, 8, 1), (-2, 8, 1), (16, 0, 1), (16, 8, 0), (16, -8, 1),
  ])
  func costsBeyondAllMeasureAreRefused(_ rounds: Int, _ blockSize: Int, _ parallelism: Int) {
    let cost = KeyDerivation.Cost(
      rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    let derivation = KeyDerivation(cost, salt: [UInt8](repeating: 7, count: 16))
    #expect(throws: MalformedRow.self) { try KeyDerivation(derivation.value) }
  }

  @Test(arguments: [(1 << 20, 8, 1), (1 << 17, 8, 8), (16, 8, 1 << 16)])
  func workOfOneGibibyteIsTaken(_ rounds: Int, _ blockSize: Int, _ parallelism: Int) throws {
    let cost = KeyDerivation.Cost(
      rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    let derivation = KeyDerivation(cost, salt: [UInt8](repeating: 7, count: 16))
    #expect(try KeyDerivation(derivation.value) == derivation)
  }

  @Test(arguments: [JSON.null, [:], ["function": "argon2"], ["function": "scrypt"]])
  func aDerivationThatSaysTooLittleIsRefused(_ value: JSON) {
    #expect(throws: MalformedRow.self) { try KeyDerivation(value) }
  }
}
