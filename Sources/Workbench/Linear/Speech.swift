import Standards
import Terminal

/// What a screen, or what lies over it, says of itself where nobody looks at a screen.
struct Speech: Equatable, Sendable {
  /// Something that is chosen by its number or the beginning of its name.
  struct Choice: Equatable, Sendable {
    let name: String
    var detail = ""
    /// What it stands under together with others; told before the first of them.
    var heading = ""

    var spoken: String { detail.isEmpty ? name : "\(name): \(detail)" }
  }

  /// The extent of drawings that are read out: narrow enough that nothing stands side by side.
  static let sheet = Size(columns: 108, rows: 300)
  /// So many choices are told at once; the others have their numbers all the same.
  static let choicesTold = 24

  /// What it is; whatever has another title is told from the beginning.
  var title = ""
  /// What is known of the whole of it, such as the facts of a case: told once, and again only to
  /// whoever asks where they are.
  var once: [String] = []
  /// Each is told once, and again when it changes.
  var lines: [String] = []
  /// What is under the cursor; told whole when its first line changes.
  var here: [String] = []
  var choices: [Choice] = []
  /// What may be typed.
  var hint = ""
}

// MARK: - Telling

extension Speech {
  /// All there is to say.
  var all: [String] {
    let told = page(at: 0)
    let known = Set(lines + told)
    let place = here.filter { !known.contains($0) }
    return [title] + once + lines + told + place + [hint]
  }

  /// What differs from what was told before.
  func lines(since before: Speech?, isPlaceKnown: Bool) -> [String] {
    guard let before, before.title == title else { return all }
    let known = Set(before.lines)
    return lines.filter { !known.contains($0) }
      + (isPlaceKnown && here.first == before.here.first ? [] : place(since: before))
      + choices(since: before) + [hint == before.hint ? "" : hint]
  }

  private func place(since before: Speech) -> [String] {
    here.first == before.here.first ? here.filter { !before.here.contains($0) } : here
  }

  private func choices(since before: Speech) -> [String] {
    guard choices != before.choices else { return [] }
    // A form stays and some of its lines change; a list that was narrowed is another list.
    guard choices.count != before.choices.count else {
      return choiceLines.filter { !before.choiceLines.contains($0) }
    }
    return page(at: 0)
  }

  private var choiceLines: [String] { choices.indices.map(line) }

  private func line(of choice: Int) -> String { "\(choice + 1) \(choices[choice].spoken)" }

  /// The choices that are told together with the one in a row, under their headings, and how many
  /// follow.
  func page(at row: Int) -> [String] {
    let first = row / Self.choicesTold * Self.choicesTold
    let shown = choices.indices.clamped(to: first..<first + Self.choicesTold)
    var lines: [String] = []
    var heading = ""
    for choice in shown {
      if choices[choice].heading != heading {
        heading = choices[choice].heading
        lines.append("\(heading):")
      }
      lines.append(line(of: choice))
    }
    let more = choices.count - shown.upperBound
    return more > 0 ? lines + ["And \(more) more."] : lines
  }

  /// The choices that are told together with the one under the cursor; nothing where all are.
  var pageHere: [String] {
    guard choices.count > Self.choicesTold,
      let row = choices.indices.first(where: { line(of: $0) == here.first })
    else { return [] }
    return page(at: row)
  }
}

// MARK: - Reading a drawing out

extension Speech {
  /// What cannot be read out: lines, corners, bars and pointers.
  private static let drawn = Set("─│┌┐└┘├┤┬┴┼▏▎▍▌▋▊▉█▸◂")

  /// Reads a drawing row by row, for whatever has no sentences of its own.
  init(reading title: String, _ draw: (inout Frame) -> Void) {
    var frame = Frame(size: Self.sheet)
    draw(&frame)
    self.title = title
    lines = (0..<Self.sheet.rows).map { Self.read(frame.rowText($0)) }.filter { !$0.isEmpty }
    here = frame.cursor.map { [Self.read(frame.rowText($0.row))] }?.filter { !$0.isEmpty } ?? []
  }

  /// A row without what is only drawn; columns become a list.
  static func read(_ row: String) -> String {
    let text = String(row.map { drawn.contains($0) ? " " : $0 }).replacing("··", with: "  ")
    let parts = text.split(separator: "  ").map { $0.trimmed }
    return parts.filter { !$0.isEmpty && $0 != "·" }.joined(separator: ", ")
  }

  /// A line without the signs that separate words for the eye.
  static func plain(_ line: String) -> String {
    line.replacing(" · ", with: ", ").trimmed
  }
}
