import BundledData
import FrameworkFixtures
import Standards
import Testing

/// What is read is written and read again as the same; a refusal names a line of the text.
@Suite struct JSONFuzzTests {
  private static let mutation = Mutation(
    [
      #"{"b": [1, -0, 2.50e+7, 9223372036854775808, true, false, null], "é\u0301": "\ud83d\ude00\n"}"#,
      #"[[[[]]], {"a": {"b": {"c": [{}, "\"\\\/\b\f\n\r\t\u007f"]}}}]"#,
      String(repeating: "[", count: 63) + "7" + String(repeating: "]", count: 63),
      "\u{FEFF} { \"line\" :\r\n\t\"\u{2028}é😀\" } ",
    ].map { Array($0.utf8) } + BundledData.published.map(\.bytes),
    words: [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\uDE00", "00", "-", "e", "E+",
      ".", "true", "null", "\n", "\"a\":", "[[[[[[[[", "]]]]", "\u{0}", "\u{FEFF}",
    ])

  @Test func whatIsReadIsWrittenAndReadTheSame() throws {
    try Fuzzing(reader: "JSON", share: 255).run { generator in
      let bytes = Self.mutation.input(using: &generator)
      let lines = 1...1 + bytes.count { $0 == UInt8(ascii: "\n") }
      let value: JSON
      do throws(JSONSyntaxError) {
        value = try JSON(parsing: bytes)
      } catch {
        guard lines.contains(error.line) else { throw Broken("line \(error.line)") }
        return .refused
      }
      for layout in [JSON.Layout.compact, .indented] {
        let text = value.text(layout)
        let again = try JSON(parsing: text)
        guard again == value, again.text(layout).utf8.elementsEqual(text.utf8) else {
          throw Broken("written as \(text)")
        }
      }
      return .read
    }
  }
}
