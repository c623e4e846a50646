import Ledger
import Terminal
import TerminalTesting

@testable import Workbench

/// What came of a talk in lines.
struct Talk {
  let departure: Workbench.Departure
  /// Everything that was typed, after `>`, and said.
  let transcript: [String]

  /// What was said after a line that was typed, up to the next one.
  func answer(to line: String) -> [String] {
    guard let start = transcript.lastIndex(of: "> \(line)") else { return [] }
    return Array(transcript[(start + 1)...].prefix { !$0.hasPrefix("> ") })
  }

  /// The last answer.
  var last: [String] {
    let start = transcript.lastIndex { $0.hasPrefix("> ") }.map { $0 + 1 } ?? 0
    return Array(transcript[start...])
  }
}

extension Desk {
  /// Lets somebody type lines; then the input ends.
  @discardableResult
  func talk(
    _ lines: String..., at place: String = "", as author: String = "AB",
    workplace: Workplace = Workplace()
  ) throws -> Talk {
    try talk(lines: lines, at: place, as: author, workplace: workplace)
  }

  /// Lets somebody type lines; then the input ends.
  @discardableResult
  func talk(
    lines: [String], at place: String = "", as author: String = "AB",
    workplace: Workplace = Workplace()
  ) throws -> Talk {
    let device = ScriptedLines(lines.map(Event.line))
    let clock = SteppingClock()
    let workbench = try Workbench(
      ledger, over: device, as: author, today: "2026-12-01", workplace: workplace,
      now: { clock.next() })
    let parts = place.split(separator: " ").map(String.init)
    let opening = Workbench.Opening(reference: parts.first, question: parts.dropFirst().first)
    return Talk(departure: try workbench.run(opening), transcript: device.transcript)
  }
}
