import Inspection
import OrderedCollections
import Standards
import Terminal

extension DueList {
  func draw(_ model: Model, in frame: inout Frame) {
    guard !readings.isEmpty else { return frame.writeEmpty(emptyWords(model)) }
    var rest = frame.bounds
    let detail = rest.takeBottom(min(5, rest.rows / 2))
    let rows = SectionedRows(readings.indices, section: { readings[$0].reader }) { reader, _ in
      workloads.first { $0.reader == reader }.map(model.inspection.words) ?? ""
    }
    frame.draw(in: rest) { frame in
      rows.draw(in: &frame, showing: position.row) { draw($0, model, at: $1, in: &$2) }
    }
    let reading = readings[position.row]
    frame.draw(in: detail) { frame in
      frame.writeDetail(
        model.inspection.title(of: reading),
        details(of: reading, model).map { ($0, .plain) }, rowsEach: 2)
    }
  }

  private func details(of reading: DueReading, _ model: Model) -> [String] {
    let hint =
      reading.due == nil && reading.isOwed ? ["\(model.key(.setDue)) sets by when it is due"] : []
    return model.inspection.details(of: reading) + hint
  }

  /// Why the list is empty.
  func emptyWords(_ model: Model) -> String {
    if !filter.isEmpty {
      "No reading has the words “\(filter)”. \(model.key(.find)) changes them, and nothing shows all."
    } else if selection != .all {
      "No reading is \(selection.words). \(model.key(.group)) lists others."
    } else {
      "There are no cases yet."
    }
  }

  private func draw(_ index: Int, _ model: Model, at row: Int, in frame: inout Frame) {
    let inspection = model.inspection
    let reading = readings[index]
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    let width = frame.size.columns
    frame.beginRow(
      index, of: inspection.cases[reading.caseIndex].reference, isHere: isHere, at: row)
    frame.write(reading.kind.rawValue, at: Point(column: 13, row: row), style: style)
    frame.write(reading.progressWords, at: Point(column: 21, row: row), style: style, width: 12)
    if width >= 80 {
      frame.write(
        inspection.stageWords(of: reading), at: Point(column: 33, row: row), style: style,
        width: 17)
    }
    let due = reading.due.map { "\(reading.hasOwnDay ? "by" : "  ") \($0)" } ?? "no day set"
    frame.write(due, endingAt: width - 15, row: row, style: Palette.quiet)
    frame.write(
      reading.standingWords, endingAt: width - 1, row: row,
      style: reading.daysLate == nil ? Palette.quiet : Palette.warning)
  }

  func speech(_ model: Model) -> Speech {
    let choices = readings.map { choice($0, model) }
    let details = focused.map { self.details(of: $0, model) } ?? []
    return Speech(
      title: heading(model),
      lines: workloads.map { model.inspection.words(for: $0) }
        + (readings.isEmpty ? [emptyWords(model)] : []),
      here: focused == nil ? [] : ["\(position.row + 1) \(choices[position.row].spoken)"] + details,
      choices: choices,
      hint: "A number goes to a case; due date and exempt act on the reading you are at.")
  }

  private func choice(_ reading: DueReading, _ model: Model) -> Speech.Choice {
    let inspection = model.inspection
    return Speech.Choice(
      name: "\(inspection.cases[reading.caseIndex].reference) \(reading.kind.rawValue) reading",
      detail: [
        reading.reader ?? "nobody", reading.progressWords, inspection.stageWords(of: reading),
        reading.due.map { "due \($0)" } ?? "no day set", reading.standingWords,
      ].joined(separator: ", "))
  }
}
