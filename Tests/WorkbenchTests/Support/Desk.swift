import Foundation
import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting

@testable import Workbench

/// An inspection on a desk: people sit down at it one after the other, press keys and get up.
///
/// Loop, model and ledger are the real ones, the ledger in memory. Only the terminal is a script,
/// and clocks and chance are fixed, so that the same keys always lead to the same screen.
final class Desk {
  let ledger: Ledger
  /// The time of the latest entry of the seed; what comes after it was done at the desk.
  private var begun: Stamp?

  /// Takes over a ledger; whatever it holds is the seed.
  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    begun = try history().last?.stamp
  }

  /// Lets somebody press keys, given by their names, with text to type “between such marks”,
  /// and then make the window larger or smaller.
  ///
  /// When the keys are over the terminal hangs up, as if the window were closed. The next sitting
  /// begins where this one was left, unless it names a place such as `C01 2.1.1.a`.
  @discardableResult
  func sit(
    _ keys: String = "", at place: String = "", size: Size = .standard,
    thenSizes: [Size] = [], as author: String = "AB", workplace: Workplace = Workplace(),
    minutesAKey: Int? = nil,
    watching: @escaping (Frame) -> Void = { _ in }
  ) throws -> Sitting {
    let events = [Event].script(keys) + thenSizes.map(Event.resized)
    return try sit(
      batches: events.map { [$0] }, at: place, size: size, as: author, workplace: workplace,
      minutesAKey: minutesAKey, watching: watching)
  }

  /// The texts that are being typed, as they are kept.
  var draftTexts: [String] {
    get throws { try ledger.drafts(by: "AB").compactMap { $0.value["text"]?.string } }
  }

  /// Lets things happen at the terminal, in batches as the loop reads them.
  ///
  /// - Parameter minutesAKey: how far the clock moves with each batch; else it moves with each look.
  @discardableResult
  func sit(
    batches: [[Event]], at place: String = "", size: Size = .standard,
    as author: String = "AB", hasJobControl: Bool = true, workplace: Workplace = Workplace(),
    every step: Duration = .seconds(60),
    minutesAKey: Int? = nil,
    watching: @escaping (Frame) -> Void = { _ in }
  ) throws -> Sitting {
    let terminal = ScriptedTerminal(size: size, batches: batches)
    terminal.onPresent = watching
    terminal.hasJobControl = hasJobControl
    let (clock, start) = (SteppingClock(step), ContinuousClock.now)
    let workbench = try Workbench(
      ledger, on: terminal, as: author, today: "2026-12-01", glyphs: .unicode,
      workplace: workplace,
      now: {
        minutesAKey.map { start + .seconds(60 * $0 * terminal.deadlines.count) } ?? clock.next()
      })
    let parts = place.split(separator: " ").map(String.init)
    let opening = Workbench.Opening(reference: parts.first, question: parts.dropFirst().first)
    return Sitting(departure: try workbench.run(opening), terminal: terminal)
  }
}

// MARK: - What is in the ledger

extension Desk {
  /// The inspection as the ledger says it is now.
  var inspection: Inspection {
    get throws { try Inspection(ledger) }
  }

  /// The entries that were made at the desk, the access log aside, each in a line:
  /// who, which case, what, and the value.
  var rows: String {
    get throws {
      let inspection = try inspection
      return try history().filter { entry in
        entry.key.kind != .access && begun.map { $0 < entry.stamp } ?? true
      }.map { $0.line(inspection) }.joined(separator: "\n")
    }
  }

  /// How many questions have an answer.
  var answerCount: Int {
    (try? inspection.progress.answered) ?? 0
  }

  /// The texts of the notes on the first case.
  var notes: [String] {
    get throws { try inspection.cases[0].notes.map(\.text) }
  }

  /// How many keys have answers that disagree.
  var conflictCount: Int {
    get throws { try inspection.conflicts.map(\.key).count }
  }

  /// Whether every question of the first case is answered.
  var isFirstCaseComplete: Bool {
    get throws { try inspection.progress(of: 0).isComplete }
  }

  /// How often something was noted in the access log.
  func accessCount(_ event: String) throws -> Int {
    try ledger.history(ofKind: .access).count { entry in
      if case .value(let value) = entry.content { value.text().contains(event) } else { false }
    }
  }

  private func history() throws -> [HistoryEntry] {
    let inspection = try inspection
    let subjects =
      inspection.cases.map { Optional($0.id) } + inspection.plan.rows.map { $0.item.id } + [nil]
    return try subjects.flatMap { try ledger.history(ofSubject: $0) }
      .sorted { $0.stamp < $1.stamp }
  }
}

extension HistoryEntry {
  fileprivate func line(_ inspection: Inspection) -> String {
    let reference = key.subject.flatMap { id in
      inspection.index(of: id).map { inspection.cases[$0].reference }
        ?? inspection.plan.row(of: id)?.reference
    }
    let isNamedByChance = key.kind == .note
    let value =
      switch content {
      case .value(let value): value.text()
      case .cleared: "–"
      case .missing: "?"
      }
    let parts = [
      author, reference, key.kind.rawValue, isNamedByChance ? nil : key.name, value,
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// What came of one sitting.
struct Sitting {
  let departure: Workbench.Departure
  let terminal: ScriptedTerminal

  /// The frame that was shown last.
  var frame: Frame? { terminal.frame }

  /// The frame that was shown last at a size.
  func frame(at size: Size) -> Frame? { terminal.frames.last { $0.size == size } }

  /// The screen that was shown last, as text.
  var screen: String { terminal.text }

  /// A line of the last screen, counted from the end for negative numbers.
  func line(_ number: Int) -> String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[number < 0 ? lines.count + number : number])
  }

  /// The first line that contains a text, or none.
  func line(containing text: String) -> String {
    screen.split(separator: "\n").first { $0.contains(text) }.map(String.init) ?? ""
  }

  /// What the last line says, without the part of a list that stands at its end.
  var message: String { line(-1).components(separatedBy: "   ")[0] }

  /// The header line.
  var header: String { line(0) }

  /// The line on which the cursor stands, from the cursor on.
  var atCursor: String {
    guard let frame, let cursor = frame.cursor else { return "" }
    return String(frame.rowText(cursor.row).dropFirst(cursor.column))
  }

  /// The whole line on which the cursor stands.
  var cursorLine: String {
    guard let frame, let cursor = frame.cursor else { return "" }
    return frame.rowText(cursor.row)
  }
}
