import FrameworkFixtures
import Standards
import Testing

/// One thing done to a sound framework file, and the fault it must be refused with.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  /// A fragment that stands once in the file, and what replaces it.
  let old: String
  let new: String
  let path: String
  let problem: JSONFault.Problem
  /// A fragment of the damaged file on whose line the fault stands.
  let line: String
  /// Faults elsewhere that follow from this one.
  let consequences: [JSONFault.Problem]

  init(
    _ name: String, _ old: String, _ new: String, _ path: String, _ problem: JSONFault.Problem,
    line: String? = nil, besides consequences: JSONFault.Problem...
  ) {
    self.name = name
    self.old = old
    self.new = new
    self.path = path
    self.problem = problem
    self.line = line ?? new
    self.consequences = consequences
  }

  var testDescription: String { name }
}

/// `framework check` names each fault by its path and line, and all the faults of a file at once.
@Suite struct FrameworkFaultTests {
  @Test(
    arguments: Damage.keys + Damage.scale + Damage.rules + Damage.vocabulary + Damage.questions
      + Damage.oversight + Damage.sections)
  func aFaultIsNamedWithItsPathAndLine(_ damage: Damage) throws {
    let text = try applying([damage])
    let faults = faults(of: text)
    #expect(Set(faults.map(\.problem)) == Set([damage.problem] + damage.consequences))
    #expect(faults.count == 1 + damage.consequences.count)
    let fault = try #require(faults.first { $0.problem == damage.problem })
    #expect(fault.path.description == damage.path)
    #expect(try fault.line == line(of: damage.line, in: text))
  }

  @Test func allFaultsOfAFileAreNamedAtOnce() throws {
    let damages = [Damage.keys[0], Damage.scale[1], Damage.rules[0], Damage.questions[0]]
    let found = faults(of: try applying(damages))
    for damage in damages {
      #expect(found.contains { $0.path.description == damage.path && $0.problem == damage.problem })
    }
    #expect(found.count == damages.count)
  }

  @Test func aFileThatLacksAWholePartNamesItsOtherFaultsToo() {
    let found = faults(of: #"{"format": "caseaudit-framework/1", "title": 7}"#)
    let missing = [
      "id", "revision", "attribution", "scale", "rounding", "denominator", "overall", "caseTypes",
      "facts", "domains", "oversight", "sample",
    ]
    #expect(
      Set(found.map(\.problem)) == Set(missing.map { .missing($0) } + [Self.notText("a number")]))
    #expect(found.count == missing.count + 1)
  }

  @Test(arguments: ["[]", "7", "\"x\"", "null"]) func aFileThatIsNoObjectHasOneFault(_ text: String)
  {
    #expect(faults(of: text).count == 1)
  }

  @Test func aFaultOfSyntaxNamesItsLine() throws {
    let text = Edition.harbourText.replacing(#""revision": 7,"#, with: #""revision": 07,"#)
    #expect(faults(of: text).map(\.message) == ["line 4, $: this is not a number"])
  }

  static func notText(_ found: String) -> JSONFault.Problem {
    .wrongKind(expected: "a text", found: found)
  }

  private func applying(_ damages: [Damage]) throws -> String {
    try damages.reduce(Edition.harbourText) { text, damage in
      try #require(text.ranges(of: damage.old).count == 1, "\(damage.old) stands once")
      return text.replacing(damage.old, with: damage.new)
    }
  }

  private func faults(of text: String) -> [JSONFault] {
    do {
      _ = try Framework.parsing(Array(text.utf8))
      return []
    } catch {
      return error.faults
    }
  }

  private func line(of fragment: String, in text: String) throws -> Int {
    let place = try #require(text.firstRange(of: fragment)).lowerBound
    return 1 + text[..<place].count { $0 == "\n" }
  }
}
