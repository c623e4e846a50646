import FrameworkFixtures
import Inspection
import SeededChance
import Standards
import Testing

@testable import caseaudit

/// A form that comes back from a practitioner is refused with a line of its own, or its comments
/// are taken in whole, and a second time they change nothing.
@Suite struct FormFuzzTests {
  private let inspection: Inspection
  private let mutation: Mutation

  init() throws {
    let framework = try Edition.harbour.framework()
    var inspection = Inspection(framework)
    inspection.take(
      try inspection.adding(
        reference: "H1", type: "visit", facts: [("setting", "boat")],
        id: RandomID(high: 1, low: 1)))
    for question in inspection.questions(of: 0) {
      inspection.take(try inspection.answering(question.id.text, with: "yes", of: 0))
    }
    inspection.take(try inspection.moving(0, to: .submitted, by: "AB", because: ""))
    let form = try CommentForm(inspection, of: 0, on: "2026-12-01").text
    let agreed = form.replacing("Do you agree, yes or no?", with: "Do you agree, yes or no? yes")
    let filled = form.replacing("yes or no?", with: "yes or no? No.", maxReplacements: 3)
      .replacing("Comment:", with: "Comment: é 😀\n\nit was not so", maxReplacements: 3)
    self.inspection = inspection
    mutation = Mutation(
      [form, agreed, filled.replacing("Date:", with: "Date: 2026-11-20")].map { Array($0.utf8) },
      words: [
        "Case:", "Date:", "Finding:", "Finding: No", "Comment:", "[2.1.1]", "[2.1.1.a]", "[9.9]",
        "Do you agree, yes or no?", " yes", " no", " perhaps", "\n", "\r\n", "\u{2028}",
        "\u{FEFF}", CommentForm.rule, "2026-02-30", "\u{301}",
      ])
  }

  @Test func commentsAreTakenInWholeOrNotAtAll() throws {
    try Fuzzing(reader: "comments", share: 25).run { generator in
      let bytes = mutation.input(using: &generator)
      let lines = 1...1 + String(decoding: bytes, as: UTF8.self).count(where: \.isNewline)
      let form: FilledForm
      var changed = inspection
      do throws(CommandError) {
        form = try FilledForm(bytes, path: "form.txt")
        changed.take(try form.changes(in: changed, today: "2026-12-01"))
      } catch {
        try Self.requireLine(of: error, in: lines)
        return .refused
      }
      let once = InspectionDocument.text(changed)
      changed.take(try form.changes(in: changed, today: "2026-12-01"))
      guard InspectionDocument.text(changed) == once else { throw Broken("taken in otherwise") }
      return .read
    }
  }

  private static func requireLine(of error: CommandError, in lines: ClosedRange<Int>) throws {
    switch error {
    case .form(_, let line, _) where lines.contains(line): return
    case .refused(_, _, let line?) where lines.contains(line): return
    default: throw Broken("refused without its line: \(error)")
    }
  }
}
