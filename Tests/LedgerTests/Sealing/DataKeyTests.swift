import Testing

@testable import Ledger

/// What is sealed opens with its key and in its place only, and shows nothing meanwhile.
@Suite struct DataKeyTests {
  private let key = DataKey.random()
  private let context = SealingContext("content", [[1], [2, 3]])

  @Test(arguments: [0, 1, 62, 63, 64, 65, 1000])
  func bytesOfAnyNumberComeBack(_ count: Int) {
    let bytes = [UInt8](repeating: 0, count: count)
    #expect(key.open(key.seal(bytes, authenticating: context), authenticating: context) == bytes)
  }

  @Test func equalBytesAreSealedDifferently() {
    let bytes = Array("yes".utf8)
    #expect(key.seal(bytes, authenticating: context) != key.seal(bytes, authenticating: context))
  }

  @Test func aShortAnswerIsAsLongAsALongOne() {
    let short = key.seal(Array("no".utf8), authenticating: context)
    #expect(short.count == key.seal(Array("notApplicable".utf8), authenticating: context).count)
  }

  @Test func anotherKeyDoesNotOpen() {
    let sealed = key.seal([1, 2, 3], authenticating: context)
    #expect(DataKey.random().open(sealed, authenticating: context) == nil)
  }

  @Test(arguments: [
    SealingContext("draft", [[1], [2, 3]]), SealingContext("content", [[1, 2], [3]]),
    SealingContext("content", [[1]]),
  ])
  func anotherContextDoesNotOpen(_ other: SealingContext) {
    let sealed = key.seal([1, 2, 3], authenticating: context)
    #expect(key.open(sealed, authenticating: other) == nil)
  }

  @Test func anyChangedByteIsSeen() {
    let sealed = key.seal([1, 2, 3], authenticating: context)
    for position in sealed.indices {
      var changed = sealed
      changed[position] ^= 1
      #expect(key.open(changed, authenticating: context) == nil, "byte \(position)")
    }
  }

  @Test(arguments: [0, 1, 27, 28])
  func bytesThatAreTooFewDoNotOpen(_ count: Int) {
    #expect(key.open([UInt8](repeating: 0, count: count), authenticating: context) == nil)
  }

  @Test func aWrappedKeyComesBack() {
    let other = DataKey.random()
    let wrapped = key.wrap(other, authenticating: context)
    #expect(key.unwrap(wrapped, authenticating: context) == other)
  }
}
