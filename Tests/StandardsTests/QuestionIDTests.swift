import Standards
import Testing

/// Numbers are read as printed and sort as printed.
@Suite struct QuestionIDTests {
  @Test(arguments: ["2.1", "2.1.1", "2.1.1.a", "oversight", "10.12.3.aa", "V.1"])
  func printedNumbersAreRead(_ text: String) {
    #expect(QuestionID(text)?.text == text)
  }

  @Test(arguments: ["", ".", "2.", ".1", "2..1", "2.1.1.a.b", "2.1a", "2 1", "2.é", "2.-1", "２.1"])
  func otherTextsAreNot(_ text: String) {
    #expect(QuestionID(text) == nil)
  }

  @Test func numbersSortAsPrinted() throws {
    let sorted = [
      "2.1", "2.1.1", "2.1.1.a", "2.1.1.b", "2.1.1.z", "2.1.1.aa", "2.1.2", "2.1.10", "2.2", "2.9",
      "2.10", "10.1", "2", "oversight",
    ]
    let numbers = try sorted.map { try #require(QuestionID($0)) }
    #expect(numbers.reversed().sorted().map(\.text) == sorted)
  }

  @Test func theOrderIsStrictAndTotal() {
    let texts = ["1.1", "01.2", "1.3", "001.2", "1.a", "a.1", "1", "x", "99999999999999999999.1"]
    let numbers = texts.compactMap { QuestionID($0) }
    for one in numbers {
      for other in numbers {
        #expect([one == other, one < other, other < one].count { $0 } == 1)
        for third in numbers where one < other && other < third { #expect(one < third) }
      }
    }
  }

  @Test func partsTellParentStandardAndLetter() throws {
    let prompt = try #require(QuestionID("2.1.3.b"))
    #expect(prompt.depth == 4)
    #expect(prompt.parent?.text == "2.1.3")
    #expect(prompt.standard?.text == "2.1")
    #expect(prompt.letter == "b")
    let word = try #require(QuestionID("oversight"))
    #expect(word.depth == 1)
    #expect(word.parent == nil)
    #expect(word.standard == nil)
  }
}
