import Inspection
import OrderedCollections
import Standards
import Terminal

extension ConflictList {
  func draw(_ model: Model, in frame: inout Frame) {
    let items = items(model)
    guard !items.isEmpty else {
      return frame.writeEmpty(
        "There is nothing to settle. After a merge, values on which two people disagree stand"
          + " here, and references that two cases bear.")
    }
    var rest = frame.bounds
    let detail = rest.takeBottom(max(7, rest.rows / 2))
    let window = position.window(count: items.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (row, index) in window.enumerated() {
        draw(items[index], index, model, at: row, in: &frame)
        frame.offerFocus(onRow: row, item: index)
      }
    }
    frame.draw(in: detail) { frame in
      frame.writeDetail(
        "\(model.key(.open)) settles it", lines(on: items[position.row], model), rowsEach: 3)
    }
  }

  private func draw(
    _ item: Item, _ index: Int, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let isHere = index == position.row
    let kind = Point(column: frame.size.columns - 19, row: row)
    frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
    frame.write(
      title(of: item, model), at: Point(column: 3, row: row), style: isHere ? .bold : .plain,
      width: kind.column - 4)
    frame.write(kindWords(item), at: kind, style: Palette.warning)
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }

  func title(of item: Item, _ model: Model) -> String {
    switch item {
    case .conflict(let key):
      let text = model.question(of: key).map { "  \($0.text)" } ?? ""
      return model.words(for: key) + text
    case .doubleReference(let reference):
      let count = model.inspection.indices(ofReference: reference).count
      return "\(reference)  is the reference of \(counted(count, "case"))"
    case .alteredLock(let index):
      return "\(model.inspection.cases[index].reference)  is not as it was locked"
    case .mixedAuthors(let index):
      let record = model.inspection.cases[index]
      return "\(record.reference)  \(record.authors.sorted().joined(separator: " and ")) answered"
    }
  }

  func kindWords(_ item: Item) -> String {
    switch item {
    case .conflict: "conflict"
    case .doubleReference: "double reference"
    case .mixedAuthors: "two authors"
    case .alteredLock: "changed after lock"
    }
  }
}

// MARK: - The thing under the cursor

extension ConflictList {
  func lines(on item: Item, _ model: Model) -> [StyledText] {
    switch item {
    case .conflict(let key): conflictLines(key, model)
    case .doubleReference(let reference):
      model.inspection.indices(ofReference: reference).map { (model.description(of: $0), .plain) }
        + [("Both count until one is renamed or withdrawn.", Palette.quiet)]
    case .alteredLock(let index):
      [
        (
          "A merge brought changes that were made elsewhere. H in the case shows them; reopen it"
            + " with the reason, and lock it again as it stands.", .plain
        ), (model.description(of: index), Palette.quiet),
      ]
    case .mixedAuthors(let index):
      model.answerCounts(of: index).map { ("\($0.author): \(counted($0.count, "answer"))", .plain) }
        + [
          (
            "The case counts. Confirm that these answers belong to one reading;"
              + " until then it cannot be submitted.", Palette.quiet
          )
        ]
    }
  }

  private func conflictLines(_ key: EntryKey, _ model: Model) -> [StyledText] {
    var lines: [StyledText] = model.question(of: key).map { [($0.text, .bold)] } ?? []
    for head in model.inspection.conflicts[key] ?? [] {
      let value = head.value.map { model.words(for: $0, under: key) } ?? ""
      lines.append(("\(head.author), \(head.moment): \(value)", .plain))
    }
    lines += model.notes(on: key).map {
      ("\($0.heading) (\($0.author)): \($0.text)", Palette.quiet)
    }
    if key.kind == .answer {
      lines.append(("Until it is settled it counts as unanswered.", Palette.quiet))
    }
    return lines
  }
}

// MARK: - What there is to say

extension Model {
  /// The question that a key is an answer to or a mark on.
  func question(of key: EntryKey) -> Question? {
    key.kind == .answer ? inspection.framework.question(key.name) : nil
  }

  /// The notes that belong beside a conflict, of whichever reading.
  fileprivate func notes(on key: EntryKey) -> [Note] {
    guard key.kind != .note else { return [] }
    guard let index = key.subject.flatMap({ inspection.index(of: $0) }) else {
      return inspection.standardNotes.filter { $0.about?.text == key.name }
    }
    let record = inspection.cases[index]
    return (record.notes + record.readings.values.flatMap(\.notes))
      .filter { $0.about?.text == key.name }
  }

  /// A case among others of the same reference: what it is, how far, and who reads it.
  func description(of index: Int) -> String {
    let record = inspection.cases[index]
    let progress = inspection.progress(of: index)
    let reader = record.fact(.inspector).map { ", read by \($0)" } ?? ""
    return inspection.summary(of: record)
      + " · \(progress.answered) of \(progress.asked) answered\(reader)"
  }

  /// How many answers each person gave in the first reading of a case.
  func answerCounts(of index: Int) -> [(author: String, count: Int)] {
    let counts = inspection.cases[index].answerCounts
    return counts.keys.sorted().map { ($0, counts[$0] ?? 0) }
  }
}
