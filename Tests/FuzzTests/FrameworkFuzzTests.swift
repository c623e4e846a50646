import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// A framework file is refused with the lines of its faults, or an inspection can be done by it.
@Suite struct FrameworkFuzzTests {
  private let bytes: Mutation
  private let values: ValueMutation

  init() throws {
    // The made-up one has every part and is small; the published ones are large and slow.
    let small = try Edition.harbour.bytes()
    bytes = Mutation([small], words: ["null", "\"\"", "{}", "[]", "101", "0"])
    values = ValueMutation([try JSON(parsing: small)])
  }

  @Test func anInspectionCanBeDoneByWhatIsRead() throws {
    try Fuzzing(reader: "frameworks", share: 40).run { generator in
      let input = document(using: &generator)
      let lines = 1...1 + input.count { $0 == UInt8(ascii: "\n") }
      let framework: Framework
      do throws(JSONFaults) {
        framework = try Framework.parsing(input)
      } catch {
        guard !error.faults.isEmpty, error.faults.allSatisfy({ lines.contains($0.line) }) else {
          throw Broken("refused without a line: \(error.faults.map(\.message))")
        }
        return .refused
      }
      let again = try Framework.parsing(Array(try JSON(parsing: input).text().utf8))
      guard again.questions.map(\.text) == framework.questions.map(\.text),
        again.scale.map(\.id) == framework.scale.map(\.id)
      else { throw Broken("not the same when it is written again") }
      try inspect(by: framework, using: &generator)
      return .read
    }
  }

  private func document(using generator: inout SeededGenerator) -> [UInt8] {
    guard generator.chance(75) else { return bytes.input(using: &generator) }
    return Array(values.document(using: &generator).text(.indented).utf8)
  }

  /// Adds cases, answers them by chance, and writes the inspection and its ratings.
  private func inspect(by framework: Framework, using generator: inout SeededGenerator) throws {
    var inspection = Inspection(framework)
    var changes = try inspection.setting([("service", "Anytown")])
    for (number, type) in framework.caseTypes.keys.enumerated() {
      let id = RandomID(high: 3, low: UInt64(number))
      changes += try inspection.adding(reference: "C\(number)", type: type.rawValue, id: id)
    }
    inspection.take(changes)
    for index in inspection.cases.indices {
      inspection.take(
        inspection.questions(of: index).map { question in
          let word = framework.words(for: question).randomElement(using: &generator)
          return Change(inspection.answerKey(question.index, of: index), word.map(JSON.string))
        })
    }
    _ = RatingsDocument(inspection).json.text()
    _ = InspectionDocument.text(inspection)
  }
}
