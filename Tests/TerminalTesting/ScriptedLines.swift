package import Terminal

/// Somebody who types lines of a script, one by one, and hears what is said.
///
/// When the script is over the input ends, so that a loop which fails to quit still ends.
package final class ScriptedLines: LineDevice {
  /// What was typed, after `>`, and what was said, in the order in which it came.
  package private(set) var transcript: [String] = []

  private var script: [Event]

  package init(_ script: [Event]) { self.script = script }

  package func nextEvents(deadline: ContinuousClock.Instant?) -> [Event] {
    guard !script.isEmpty else { return [.ended(.endOfInput)] }
    let event = script.removeFirst()
    if case .line(let line) = event { transcript.append("> \(line)") }
    return [event]
  }

  package func say(_ lines: [String]) { transcript += lines }

  package func suspend() -> Bool {
    script.insert(.resumed, at: 0)
    return true
  }

  package func enter() {}
  package func leave() {}
}
