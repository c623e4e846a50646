import OrderedCollections
import SeededChance
import Standards
import Testing

/// Documents and frameworks come from strangers: whatever they hold, the parser must say what it
/// read, or what is wrong and on which line.
@Suite struct JSONParserTests {
  @Test(
    arguments: [
      ("null", JSON.null), ("true", true), ("false", false), ("0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .decimal("9223372036854775808")), ("1.50", .decimal("1.50")),
      ("-0.1e+7", .decimal("-0.1e+7")), ("2E3", .decimal("2E3")), ("[]", []), ("{}", [:]),
      (" [ 1 ,\t[ ] , {\"a\" :\r\n null } ] ", [1, [], ["a": nil]]), ("\"\"", ""),
      ("\u{FEFF}7", 7),
    ] as [(String, JSON)])
  func valuesOfTheGrammarAreRead(_ text: String, _ value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""\uD83D\uDE00""#, "😀"), (#""\u0000\u001f\u007F""#, "\u{0}\u{1F}\u{7F}"),
    ("\"é😀\u{2028}\"", "é😀\u{2028}"), (#""\uFFFF""#, "\u{FFFF}"),
  ])
  func escapesStandForTheirCharacters(_ text: String, _ string: String) throws {
    let read = try #require(try JSON(parsing: text).string)
    #expect(Array(read.unicodeScalars) == Array(string.unicodeScalars))
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd), ("  ", .unexpectedEnd), ("[", .unexpectedEnd), ("[1", .unexpectedEnd),
      ("[1,", .unexpectedEnd), ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd),
      ("\"ab", .unexpectedEnd), ("\"\\", .unexpectedEnd), ("\"\\u00", .unexpectedEnd),
      ("[1,]", .unexpectedCharacter("]")), ("{,}", .unexpectedCharacter(",")),
      ("{\"a\":1,}", .unexpectedCharacter("}")), ("{a:1}", .unexpectedCharacter("a")),
      ("[1 2]", .unexpectedCharacter("2")), ("{\"a\" 1}", .unexpectedCharacter("1")),
      ("tru", .unexpectedCharacter("t")), ("nul", .unexpectedCharacter("n")),
      ("'a'", .unexpectedCharacter("'")), ("+1", .unexpectedCharacter("+")),
      (".5", .unexpectedCharacter(".")), ("-", .unexpectedEnd), ("-x", .unexpectedCharacter("x")),
      ("NaN", .unexpectedCharacter("N")), ("// no", .unexpectedCharacter("/")),
      ("01", .badNumber), ("-00", .badNumber), ("1.", .badNumber), ("1e", .badNumber),
      ("1e+", .badNumber), ("1 1", .textAfterEnd), ("{} x", .textAfterEnd),
      ("trues", .textAfterEnd),
      (#""\x""#, .badEscape), (#""\u00g0""#, .badEscape), (#""\uD83D""#, .badEscape),
      (#""\uD83D\u0041""#, .badEscape), (#""\uDE00""#, .badEscape), (#""\uD83Dx""#, .badEscape),
      ("\"a\u{1}\"", .controlCharacterInText), ("\"a\nb\"", .controlCharacterInText),
      (#"{"a": 1, "\u0061": 2}"#, .duplicateKey("a")),
    ] as [(String, JSONSyntaxError.Problem)])
  func textsOutsideTheGrammarAreRefused(_ text: String, _ problem: JSONSyntaxError.Problem) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error?.problem == problem)
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func bytesThatAreNotUTF8AreRefused(_ bytes: [UInt8]) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
    #expect(error?.problem == .badEncoding)
  }

  @Test func nestingIsReadDownToSixtyFourLevels() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try JSON(parsing: deepest)
    let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[\(deepest)]") }
    #expect(error?.problem == .tooDeep)
  }

  @Test func hundredThousandOpenBracketsAreRefused() {
    let text = String(repeating: "[{\"a\":", count: 100_000)
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n  \"a\": 2\n}", 3), ("[\n1,\n\n2\n,x]", 5), ("{\r\n\"a\":\r\n?}", 3),
    ("\n\n", 3), ("{}\n\nx", 3), ("[\n\"a\u{1}\"]", 2),
  ])
  func faultsOfSyntaxNameTheirLine(_ text: String, _ line: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error?.line == line)
  }

  @Test func keysKeepTheirOrder() throws {
    let value = try JSON(parsing: #"{"b": 1, "a": 2, "10": 3, "9": 4}"#)
    #expect(value.object.map { Array($0.keys) } == ["b", "a", "10", "9"])
  }
}

/// Nothing that a file can hold may crash the program.
@Suite struct JSONParserRandomTests {
  @Test(arguments: 0..<50) func randomBytesNeverCrash(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...80, using: &generator)
      readEitherWay((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: 0..<50) func randomTokensNeverCrash(_ seed: UInt64) {
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "D83D", "DE00", "00", "-", "1", "e", ".",
      "true", "null", "\n", " ", "\"a\"", "\"b\":", "\u{E9}", "\u{0}",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = (0..<count).compactMap { _ in tokens.randomElement(using: &generator) }.joined()
      readEitherWay(Array(text.utf8))
    }
  }

  /// What is read is written and read again as the same; what is not names a line of the text.
  private func readEitherWay(_ bytes: [UInt8]) {
    _ = JSON.line(of: JSONPath.root.appending(1).appending("a"), in: bytes)
    do {
      let value = try JSON(parsing: bytes)
      #expect(try JSON(parsing: value.text()) == value)
    } catch {
      #expect((1...1 + bytes.count { $0 == UInt8(ascii: "\n") }).contains(error.line))
    }
  }
}
