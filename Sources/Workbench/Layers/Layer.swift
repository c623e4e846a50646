import Terminal

/// Something laid over the screen: help, a list to choose from, a field, a note.
///
/// The topmost layer sees events first and owns the cursor.
protocol Layer: Sendable {
  var context: Context { get }

  /// Takes one event; a layer keeps what it does not understand from the screen below.
  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request]

  /// Why an action of its keys would do nothing now; nil where it does something.
  func obstacle(to action: Action, _ model: Model) -> String?

  /// Takes what was cut last in another text, to be pasted here.
  mutating func receive(cut: String)

  /// Draws over the whole content region.
  func draw(_ model: Model, in frame: inout Frame)

  /// What it says of itself where there is no screen to draw on.
  func speech(_ model: Model) -> Speech

  /// Text that would be lost with the program, for the ledger's draft table.
  func draft(_ model: Model) -> Draft?

  /// What was cut from its text, to be pasted into another; nil where there is no text to share.
  var cut: String? { get }
}

extension Layer {
  func obstacle(to action: Action, _ model: Model) -> String? { nil }
  mutating func receive(cut: String) {}
  func draft(_ model: Model) -> Draft? { nil }
  var cut: String? { nil }
  /// Reads the drawing out, row by row.
  func speech(_ model: Model) -> Speech {
    Speech(reading: "") { draw(model, in: &$0) }
  }
}

extension Layer {
  /// Says what may be typed at a list of so many rows, after a key that leads nowhere.
  func saying(nothingComesOf key: Key, among count: Int, _ model: Model) -> Request {
    let isForm = context == .form
    let open = model.keys.name(of: isForm ? .open : .accept, in: context)
    let digits = count == 1 ? "1" : "1–\(min(count, 9))"
    let leave = model.keys.name(of: .cancel, in: context)
    return .say(
      "\(key.name) does nothing here: \(digits) or \(open) \(isForm ? "opens a line" : "chooses"),"
        + " \(leave) leaves")
  }
}
