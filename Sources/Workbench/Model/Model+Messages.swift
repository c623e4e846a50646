extension Model {
  /// Shows a message in the last line.
  package mutating func say(_ message: String) { status.message = message }

  /// Says why nothing came of what was asked for. In lines it is counted: whoever sends them through a
  /// pipe hears nothing.
  @discardableResult
  mutating func refuse(_ message: String) -> [Effect] {
    if isSpoken { refusedLines += 1 }
    status.message = message
    return []
  }

  /// Shows a message in the last line unless something else is said there.
  mutating func sayAside(_ message: String) {
    if status.message == nil { status.message = message }
  }

  /// Lays over the screen what the person must know first.
  mutating func announce(_ notices: [OpeningNotice]) -> [Effect] {
    if notices.isEmpty { return [] }
    let lines = notices.flatMap { [Page.Line(text: $0.sentence), Page.Line(text: "")] }
    return run([.lay(Page(title: "Please note", lines: lines.dropLast()))])
  }
}
