import Standards
package import Terminal

extension StartScreen {
  /// Tells what can be opened until something is chosen.
  ///
  /// - Throws: ``TerminalError`` where signals cannot be received.
  package mutating func run(over device: any LineDevice) throws(TerminalError) -> Choice {
    try device.enter()
    defer { device.leave() }
    device.say(["CaseAudit. Type a number, or quit."])
    var told: Step?
    while true {
      device.say(message.isEmpty ? [] : [message])
      if step != told { device.say(spoken) }
      told = step
      message = ""
      for event in device.nextEvents(deadline: nil) {
        switch event {
        case .line(let line):
          if let choice = hear(line.trimmed) { return choice }
          if line.trimmed.isEmpty { told = nil }
        case .key(Key.control("z")): _ = device.suspend()
        case .resumed: told = nil
        default: if let choice = update(event) { return choice }
        }
      }
    }
  }

  private mutating func hear(_ line: String) -> Choice? {
    switch line.lowercased() {
    case "quit": return .leave(exitCode: 0)
    case "back": return back()
    case _ where isTyping:
      if !line.isEmpty { buffer = TextBuffer(line) }
      acceptText()
      return nil
    case "": return nil
    default: return choose(line)
    }
  }

  private mutating func choose(_ line: String) -> Choice? {
    let titles = titles
    let named = titles.indices.filter { titles[$0].lowercased().hasPrefix(line.lowercased()) }
    if let row = titles.indices.first(where: { String($0 + 1) == line }) { return accept(row) }
    if named.count == 1 { return accept(named[0]) }
    message = "Type a number from 1 to \(titles.count), or quit"
    return nil
  }

  /// What this step asks for.
  private var spoken: [String] {
    switch step {
    case .list:
      titles.enumerated().map { number, title in
        let detail = items.indices.contains(number) ? ": \(items[number].detail)" : ""
        return "\(number + 1) \(title)\(detail)"
      }
    case .framework: [question] + numbered
    case .protection: [question, Self.advice] + numbered
    case .service: ["What is the name of the service?"]
    case .path:
      ["Which file is to be made? An empty line makes this one:", buffer.text]
    }
  }

  private var numbered: [String] {
    titles.enumerated().map { "\($0.offset + 1) \($0.element)" }
  }
}
