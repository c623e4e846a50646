import Inspection
import Testing

/// An identity is part of keys: one spelling each, or one thing would have two histories.
@Suite struct RandomIDTests {
  private static let digits = "00000000000000ab00000000000000cd"

  @Test func digitsAreReadAsTheyAreWritten() {
    #expect(RandomID(Self.digits)?.description == Self.digits)
  }

  @Test(arguments: [
    "00000000000000AB00000000000000cd", "+0000000000000ab00000000000000cd",
    "00000000000000ab-0000000000000cd", "00000000000000ab00000000000000c",
    "00000000000000ab00000000000000cg", "",
  ])
  func anotherSpellingIsNone(_ digits: String) {
    #expect(RandomID(digits) == nil)
  }
}
