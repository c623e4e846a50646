import OrderedCollections
import SeededChance
import Standards
import Testing

/// Ledger values, hashes and exports rest on one value always giving the same bytes.
@Suite struct JSONWritingTests {
  @Test func compactTextHasNoWhiteSpace() {
    let value: JSON = ["a": [1, "x", nil, true], "b": [:], "c": .decimal("1.50")]
    #expect(value.text() == #"{"a":[1,"x",null,true],"b":{},"c":1.50}"#)
  }

  @Test func indentedTextBreaksWhereContainersAreNested() {
    let value: JSON = ["a": [["b": 1], []], "c": ["d": "e"]]
    #expect(
      value.text(.indented) == """
        {
          "a": [
            {"b": 1},
            []
          ],
          "c": {"d": "e"}
        }
        """)
  }

  @Test func longListsBreakIntoLines() {
    let words = [JSON](repeating: .string(String(repeating: "x", count: 30)), count: 4)
    #expect(JSON.array(words).text(.indented).split(separator: "\n").count == 6)
  }

  @Test(arguments: [
    ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{8}\u{1B}\u{7F}", #""\u0000\u0008\u001b\u007f""#), ("é😀\u{2028}", "\"é😀\u{2028}\""),
    ("\r\n", #""\r\n""#), ("e\u{301}", "\"e\u{301}\""),
  ])
  func textsAreEscapedWhereTheyMustBe(_ string: String, _ text: String) {
    #expect(Array(JSON.string(string).text().utf8) == Array(text.utf8))
  }

  @Test(arguments: 0..<200) func writingWhatWasReadGivesTheSameBytes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = randomValue(depth: 4, using: &generator)
    for layout in [JSON.Layout.compact, .indented] {
      let text = value.text(layout)
      let again = try JSON(parsing: text)
      #expect(again == value)
      #expect(Array(again.text(layout).utf8) == Array(text.utf8))
    }
  }

  private func randomValue(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3: return .decimal(["1.0", "-0.5e9", "1E400"].randomElement(using: &generator) ?? "")
    case 4: return .string(randomText(using: &generator))
    case 5: return .array(randomValues(depth, using: &generator))
    default:
      let members = randomValues(depth, using: &generator).map {
        (randomText(using: &generator), $0)
      }
      return .object(OrderedDictionary(members) { first, _ in first })
    }
  }

  private func randomValues(_ depth: Int, using generator: inout SeededGenerator) -> [JSON] {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      randomValue(depth: depth - 1, using: &generator)
    }
  }

  private func randomText(using generator: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{301}",
      "\u{200D}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{1F600}", "\u{10FFFF}", " ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      text.append(scalars.randomElement(using: &generator) ?? "?")
    }
    return String(text)
  }
}
