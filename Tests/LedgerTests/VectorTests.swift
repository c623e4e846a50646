import Inspection
import Standards
import Testing

@testable import Ledger

/// The figures that `docs/file-format.md` gives, so that other programs can check files too.
@Suite struct VectorTests {
  private static let salt = Array(UInt8(0)...15)
  private static let inspection = RandomID("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf")
  private static let writer = RandomID("101112131415161718191a1b1c1d1e1f")
  private static let subject = RandomID("202122232425262728292a2b2c2d2e2f")

  private func makeEntry() throws -> Entry {
    let writer = try #require(Self.writer)
    return Entry(
      id: EntryID(writer: writer, sequence: 3), time: 0x01A2_0B5C_4D10_0001,
      clock: "2026-11-23T14:03:22+00:00",
      author: Content(salt: Self.salt, text: "AB").commitment, action: 3,
      undoes: EntryID(writer: writer, sequence: 2),
      restores: EntryID(writer: writer, sequence: 1),
      key: EntryKey(subject: Self.subject, kind: .answer, name: "2.1.1.a"),
      replaces: [EntryID(writer: writer, sequence: 2)],
      commitment: Content(salt: Self.salt, value: "yes").commitment)
  }

  @Test func theChainBeginsWithTheInspection() throws {
    let origin = Entry.chainOrigin(of: try #require(Self.inspection))
    #expect(
      origin.hexadecimal == "503563c1bda45327ff4617750a06bd8143fcd4e7929934b7cf1e826c1ba60c90")
  }

  @Test func aValueIsCommittedToWithItsRandomBytes() {
    #expect(
      Content(salt: Self.salt, value: "yes").commitment.hexadecimal
        == "fb5c66d9ebcdb96e7f642fb03f5a2f3a401f717cee2b7deeeec6bd34730bb515")
  }

  @Test func aClearedValueIsCommittedToAsNoText() {
    #expect(
      Content(salt: Self.salt, value: nil).commitment.hexadecimal
        == "be45cb2605bf36bebde684841a28f0fd43c69850a3dce5fedba69928ee3a8991")
  }

  @Test func anAuthorIsCommittedToByTheCode() {
    #expect(
      Content(salt: Self.salt, text: "AB").commitment.hexadecimal
        == "8de47e800477e1c614305e4cb5f3657fa65e99155090596603afed2f7530bc69")
  }

  @Test func anEntryIsEncodedColumnByColumn() throws {
    let expected =
      [
        "00000010101112131415161718191a1b1c1d1e1f0000000800000000000000030000000801a20b5c",
        "4d10000100000019323032362d31312d32335431343a30333a32322b30303a3030000000208de47e",
        "800477e1c614305e4cb5f3657fa65e99155090596603afed2f7530bc690000000800000000000000",
        "0300000018101112131415161718191a1b1c1d1e1f00000000000000020000001810111213141516",
        "1718191a1b1c1d1e1f000000000000000100000010202122232425262728292a2b2c2d2e2f000000",
        "0000000006616e7377657200000007322e312e312e6100000018101112131415161718191a1b1c1d",
        "1e1f000000000000000200000020fb5c66d9ebcdb96e7f642fb03f5a2f3a401f717cee2b7deeeec6",
        "bd34730bb515",
      ].joined()
    #expect(try makeEntry().encoded.hexadecimal == expected)
  }

  @Test func theChainCoversTheOneBeforeAndTheEntry() throws {
    let origin = Entry.chainOrigin(of: try #require(Self.inspection))
    #expect(
      try makeEntry().chain(after: origin).hexadecimal
        == "51a5d9f02e19379f1d6739db286a9d3ff8a9b6989b8e600bffab6ca60ed28073")
  }
}
