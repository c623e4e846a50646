import Standards
import Testing

/// A refusal names its place: the path as a person would write it, and the line of the text.
@Suite struct JSONPathTests {
  static let text = """
    {
      "cases": [
        {"reference": "C01"},
        {
          "reference":
            "C02",
          "answers": {"2.1.1": "yes",
            "2.1.2": "no"}
        }
      ],
      "service": "A"
    }
    """

  @Test(arguments: [
    (JSONPath.root, "$"), (JSONPath.root.appending("cases").appending(3), "$.cases[3]"),
    (JSONPath.root.appending("answers").appending("2.1.1"), #"$.answers["2.1.1"]"#),
    (JSONPath.root.appending(""), #"$[""]"#), (JSONPath.root.appending("a b"), #"$["a b"]"#),
    (JSONPath.root.appending("a\"b"), #"$["a\"b"]"#),
    (JSONPath.root.appending("\u{1B}[2J"), #"$["\u001b[2J"]"#),
    (JSONPath.root.appending("né"), #"$["né"]"#),
    (JSONPath.root.appending("a@[`{"), #"$["a@[`{"]"#),
  ])
  func pathsPrintAsTheyAreWritten(_ path: JSONPath, _ text: String) {
    #expect(path.description == text)
  }

  @Test(
    arguments: [
      ([], 1), ([.key("cases")], 2), ([.key("cases"), .index(0), .key("reference")], 3),
      ([.key("cases"), .index(1)], 4), ([.key("cases"), .index(1), .key("reference")], 6),
      ([.key("cases"), .index(1), .key("answers"), .key("2.1.2")], 8), ([.key("service")], 11),
      ([.key("cases"), .index(1), .key("answers"), .key("9.9")], 7),
      ([.key("cases"), .index(2)], 2), ([.key("cases"), .index(0), .key("x"), .key("y")], 3),
      ([.key("nothing")], 1),
    ] as [([JSONPath.Step], Int)])
  func linesAreThoseOfTheValueOrItsNearestParent(_ steps: [JSONPath.Step], _ line: Int) {
    var path = JSONPath.root
    path.steps = steps
    #expect(JSON.line(of: path, in: Self.text.utf8) == line)
  }

  @Test func everyFaultOfManyIsLocated() {
    let faults = JSONFaults([
      JSONFault(JSONPath.root.appending("service"), .empty),
      JSONFault(JSONPath.root.appending("cases").appending(1), .unknownKey),
      JSONFault(JSONPath.root.appending("cases"), .unreachable, line: 99),
    ])
    #expect(faults.located(in: Array(Self.text.utf8)).faults.map(\.line) == [11, 4, 99])
  }

  /// A document of the wrong edition has a fault for each answer; naming them must not take a
  /// reading of the text for each.
  @Test func manyFaultsAreLocatedInOneReading() {
    let text = "[" + (0..<1000).map { "{\n\"a\": \($0)}" }.joined(separator: ",") + "]"
    let faults = (0..<1000).map { JSONFault(JSONPath.root.appending($0).appending("a"), .empty) }
    let bytes = CountedText(text)
    let lines = JSONFaults(faults).located(in: bytes).faults.map(\.line)
    #expect(lines == Array(2...1001))
    #expect(bytes.readings == 1)
  }

  @Test func messagesNameLinePathAndProblem() {
    let fault = JSONFault(
      JSONPath.root.appending("cases").appending(3).appending("type"),
      .unknownValue("cort", allowed: ["court", "outOfCourt"]), line: 14)
    #expect(
      fault.message == "line 14, $.cases[3].type: “cort” is not one of court, outOfCourt")
  }
}

/// A text that counts how often it is read from its beginning.
private final class CountedText: Sequence {
  private let bytes: [UInt8]
  private(set) var readings = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  func makeIterator() -> Array<UInt8>.Iterator {
    readings += 1
    return bytes.makeIterator()
  }
}
