import Inspection
import Terminal

/// The program on one screen, for whoever opens it for the first time.
///
/// It is never in the way: any key closes it, and one that means something does that as well.
struct Tour: Layer {
  /// That of the screen beneath, whose keys it leaves alone.
  let context: Context

  init(over screen: any Screen) { context = screen.context }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.open), .action(.back), .key, .paste: [.dismiss, .finishTour]
    case .action(let action): [.dismiss, .finishTour, .perform(action)]
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = min(72, frame.size.columns - 6)
    let lines = lines(model).flatMap { line in
      TextLayout.wrap(line.text, columns: columns - 11).enumerated().map { row, text in
        (key: row == 0 ? line.key : "", text: text)
      }
    }
    Panel.draw(Self.title, columns: columns, rows: lines.count, in: &frame) { frame in
      for (row, line) in lines.enumerated() {
        frame.write(line.key, at: Point(column: 0, row: row), style: Palette.key)
        frame.write(line.text, at: Point(column: 11, row: row))
      }
      frame.placeCursor(at: Point(column: 11, row: 0))
    }
  }

  func speech(_ model: Model) -> Speech {
    Speech(
      title: Self.title,
      lines: lines(model).map { $0.key.isEmpty ? $0.text : "\($0.key): \($0.text)" })
  }

  private static let title = "CaseAudit on one screen"

  private func lines(_ model: Model) -> [(key: String, text: String)] {
    let names = { (actions: [Action]) in
      actions.map { model.keys.name(of: $0, in: .walk) }.joined(separator: " ")
    }
    return [
      (names([.nextUnanswered]), "next open question, in whatever case"),
      (names([.answerYes, .answerNo, .answerNotApplicable]), "answer it: yes, no, not applicable"),
      (names([.undo, .redo]), "take back what you did, and put it back"),
      (names([.back]), "goes back; it never throws text away"),
      (names([.note, .markForInterview]), "write a note; mark to ask at interview"),
      (names([.jump, .find]), "go to a number or a case; find by words"),
      (
        names([.showOverview, .showCases, .showBandings, .showStandards]),
        "overview, cases, bandings, standards"
      ),
      (names([.help, .palette]), "every key here; every command by words"),
      ("", "Answers are saved at once. You come back to where you were."),
      ("", "“Could end”: what the sample can become."),
      (names([.tour]), "shows this again; any key closes it"),
    ]
  }
}
