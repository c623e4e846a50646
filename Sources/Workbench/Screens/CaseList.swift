import OrderedCollections
import Inspection
import Standards
import Terminal

/// The cases of the sample: state, progress, who reads them.
struct CaseList: Screen {
  var position = ListPosition()

  var context: Context { .cases }

  /// Begins at a row.
  init(row: Int) { position.row = row }

  /// Begins at the case the person comes from.
  init(_ model: Model) {
    guard let walk = model.screen as? Walk else { return }
    position.row = walk.caseIndex
  }

  func heading(_ model: Model) -> String {
    let withdrawn = model.inspection.cases.count - model.inspection.activeCases.count
    let words = counted(model.inspection.activeCases.count, "case")
    return withdrawn == 0 ? words : "\(words), \(withdrawn) withdrawn"
  }

  mutating func refresh(_ model: Model) { position.keep(within: model.inspection.cases.count) }

  func obstacle(to action: Action, _ model: Model) -> String? {
    let isEmpty = model.inspection.cases.isEmpty
    switch action {
    case .open, .details, .reassign, .withdraw, .note, .newNote, .find:
      return isEmpty ? "There are no cases yet; + adds one" : nil
    default: return nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let row = position.row
    switch action {
    case .open: return open(model)
    case .details: return [.lay(CaseForm(caseIndex: row))]
    case .addCase: return [.lay(Picker.newCase(model))]
    case .reassign: return [.lay(Field.reassign(row, model))]
    case .withdraw: return withdraw(model)
    case .note: return [.lay(NoteEditor(model, onCase: row))]
    case .newNote: return [.lay(NoteEditor(model, onCase: row, anew: true))]
    case .nextUnanswered: return model.goToNextOpenCase(after: row - 1)
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.cases(model))]
    default:
      _ = position.move(action, count: model.inspection.cases.count, page: model.rowsOfPage)
      return []
    }
  }

  private func open(_ model: Model) -> [Request] {
    guard model.inspection.cases[position.row].isActive else {
      return [.say("This case is withdrawn; w brings it back")]
    }
    return [.push(Walk(model, caseAt: position.row))]
  }

  private func withdraw(_ model: Model) -> [Request] {
    let row = position.row
    guard !model.inspection.cases[row].isActive else {
      return [.lay(Field.withdraw(row, model))]
    }
    do {
      return [.commit(try model.inspection.restoring(row), then: [.say("The case is back")])]
    } catch {
      return [.say(error.message)]
    }
  }
}

// MARK: - Drawing

extension CaseList {
  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let head = rest.takeTop(1)
    let columns = Columns(width: frame.size.columns)
    frame.draw(in: head) { columns.drawHead(in: &$0) }
    if model.inspection.cases.isEmpty {
      frame.write(
        "There are no cases yet; + adds one", at: Point(column: 2, row: 2), style: Palette.quiet)
      frame.placeCursor(at: Point(column: 2, row: 2))
    }
    let detail = rest.takeBottom(rest.rows > 14 ? 5 : 3)
    let window = position.window(count: model.inspection.cases.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (line, index) in window.enumerated() {
        columns.draw(index, isHere: index == position.row, model, at: line, in: &frame)
      }
    }
    frame.draw(in: detail) { drawDetail(model, in: &$0) }
  }

  private func drawDetail(_ model: Model, in frame: inout Frame) {
    guard model.inspection.cases.indices.contains(position.row) else { return }
    let record = model.inspection.cases[position.row]
    frame.rule(record.reference, row: 0)
    var lines = [model.inspection.facts(of: record)]
    if let reason = record.withdrawnBecause { lines.insert("Withdrawn: \(reason)", at: 0) }
    lines += record.notes.filter { $0.about == nil }.map { "\($0.kind.name): \($0.text)" }
    var row = 1
    for line in lines where row < frame.size.rows {
      let rect = Rect(
        column: 1, row: row, columns: frame.size.columns - 2, rows: frame.size.rows - row)
      row += frame.writeWrapped(line, in: rect, style: Palette.quiet)
    }
  }

  /// Where each column of the list stands.
  private struct Columns {
    let width: Int
    var disposal: Int { width < 100 ? 11 : 19 }
    var inspector: Int { width - 48 }
    var progress: Int { width - 38 }
    /// On the smallest screens the facts below the list say what a case is.
    var showsType: Bool { inspector - disposal >= 10 }

    func drawHead(in frame: inout Frame) {
      let style = CellStyle.plain.underline
      frame.write("Case", at: Point(column: 3, row: 0), style: style)
      if showsType { frame.write("Type", at: Point(column: disposal, row: 0), style: style) }
      frame.write("Reader", at: Point(column: inspector, row: 0), style: style)
      frame.write("Progress", at: Point(column: progress, row: 0), style: style)
      frame.write("State", at: Point(column: width - 12, row: 0), style: style)
    }

    func draw(_ index: Int, isHere: Bool, _ model: Model, at row: Int, in frame: inout Frame) {
      let inspection = model.inspection
      let record = inspection.cases[index]
      let style: CellStyle = record.isActive ? (isHere ? .bold : .plain) : Palette.quiet
      frame.write(isHere ? String(frame.glyphs.pointer) : " ", at: Point(column: 1, row: row))
      frame.write(
        record.reference, at: Point(column: 3, row: row), style: style, width: disposal - 4)
      if showsType {
        frame.write(
          inspection.summary(of: record), at: Point(column: disposal, row: row), style: style,
          width: inspector - disposal - 1)
      }
      frame.write(
        record.fact("inspector") ?? "–", at: Point(column: inspector, row: row), style: style,
        width: 9)
      let progress = inspection.progress(of: index)
      let words =
        record.isActive
        ? "\(progress.words) \(progress.answered)/\(progress.asked)" : "Withdrawn"
      frame.write(
        words, at: Point(column: self.progress, row: row),
        style: progress.conflicts > 0 ? Palette.failure : style, width: 25)
      frame.write(
        stateWords(record), at: Point(column: width - 12, row: row), style: style)
      if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    }

    private func stateWords(_ record: CaseRecord) -> String {
      record.hasMixedAuthors ? "two authors" : record.state.name
    }
  }
}
