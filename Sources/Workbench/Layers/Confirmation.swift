import Terminal

/// A question before something that excludes a case or cannot be seen at once.
struct Confirmation: Layer {
  let question: String
  let detail: String
  /// What follows when the person agrees.
  let requests: [Request]

  var context: Context { .question }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.accept), .key(Key("y")): [.dismiss] + requests
    case .action(.cancel), .key(Key("n")): [.dismiss, .say("Nothing was changed")]
    default: []
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = min(70, frame.size.columns - 6)
    let lines = TextLayout.wrap(question, columns: columns)
    let more = detail.isEmpty ? [] : TextLayout.wrap(detail, columns: columns)
    Panel.draw(
      "Please confirm", columns: columns, rows: lines.count + more.count + 2, in: &frame
    ) { frame in
      for (row, line) in lines.enumerated() {
        frame.write(line, at: Point(column: 0, row: row), style: .bold)
      }
      for (row, line) in more.enumerated() {
        frame.write(line, at: Point(column: 0, row: lines.count + row))
      }
      let row = lines.count + more.count + 1
      frame.write("y yes   n no", at: Point(column: 0, row: row), style: Palette.key)
      frame.placeCursor(at: Point(column: 0, row: row))
    }
  }
}
