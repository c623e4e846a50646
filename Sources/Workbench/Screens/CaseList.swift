import Inspection
import OrderedCollections
import Standards
import Terminal

/// The cases of the sample: state, progress, who reads them.
struct CaseList: Screen {
  /// Index of the case under the cursor.
  private(set) var caseIndex = 0

  var context: Context { .cases }
  var printout: Printout? { .daySheets }

  /// Begins at a case.
  init(caseIndex: Int) { self.caseIndex = caseIndex }

  /// Begins at the case the person comes from.
  init(_ model: Model) {
    guard let walk = model.screen as? Walk else { return }
    caseIndex = walk.caseIndex
  }

  /// Indices of the cases that are listed: those whose adding was taken back were never there.
  func listed(_ model: Model) -> [Int] {
    model.inspection.cases.indices.filter { !model.inspection.cases[$0].isTakenBack }
  }

  func position(_ model: Model) -> ListPosition {
    ListPosition(row: listed(model).firstIndex { $0 >= caseIndex } ?? listed(model).count - 1)
  }

  func heading(_ model: Model) -> String {
    let withdrawn = listed(model).count - model.inspection.activeCases.count
    let words = counted(model.inspection.activeCases.count, "case")
    return withdrawn == 0 ? words : "\(words), \(withdrawn) withdrawn"
  }

  func rowCount(_ model: Model) -> Int { listed(model).count }
  func caseInFocus(_ model: Model) -> Int? { listed(model).contains(caseIndex) ? caseIndex : nil }

  mutating func refresh(_ model: Model) { stand(at: position(model), model) }

  func obstacle(to action: Action, _ model: Model) -> String? {
    let isEmpty = listed(model).isEmpty
    switch action {
    case .open, .details, .reassign, .withdraw, .note, .newNote, .history, .find, .moveOn,
      .askQuery:
      return isEmpty ? "There are no cases yet; \(model.key(.addCase)) adds one" : nil
    default: return nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(model)
    case .details: return [.lay(CaseForm(caseIndex: caseIndex))]
    case .addCase: return [.lay(Picker.newCase(model))]
    case .reassign: return [.lay(Field.reassign(caseIndex, model))]
    case .withdraw: return withdraw(model)
    case .moveOn: return [.lay(Picker.steps(of: caseIndex, model))]
    case .askQuery: return model.requests(forQueriesOn: nil, of: caseIndex)
    case .note: return [.lay(NoteEditor(model, onCase: caseIndex))]
    case .newNote: return [.lay(NoteEditor(model, onCase: caseIndex, anew: true))]
    case .history:
      return [.history(.wholeCase(model.inspection.cases[caseIndex].id))]
    case .nextUnanswered: return model.goToNextOpenCase(after: caseIndex - 1)
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.cases(model))]
    default:
      move(action, model)
      return []
    }
  }

  private mutating func move(_ action: Action, _ model: Model) {
    var position = position(model)
    _ = position.move(action, count: listed(model).count, page: model.rowsOfPage)
    stand(at: position, model)
  }

  private mutating func stand(at position: ListPosition, _ model: Model) {
    let listed = listed(model)
    if listed.indices.contains(position.row) { caseIndex = listed[position.row] }
  }

  private func open(_ model: Model) -> [Request] {
    guard model.inspection.cases[caseIndex].isActive else {
      return [.refuse("This case is withdrawn; \(model.key(.withdraw)) brings it back")]
    }
    if model.inspection.practice(caseIndex) != nil { return model.openPractice(caseIndex) }
    return [.push(Walk(model, caseAt: caseIndex))]
  }

  private func withdraw(_ model: Model) -> [Request] {
    guard !model.inspection.cases[caseIndex].isActive else {
      return [.lay(Field.withdraw(caseIndex, model))]
    }
    do {
      return [.commit(try model.inspection.restoring(caseIndex), then: [.say("The case is back")])]
    } catch {
      return [.refuse(error.message)]
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
    let listed = listed(model)
    if listed.isEmpty {
      frame.write(
        "There are no cases yet; \(model.key(.addCase)) adds one", at: Point(column: 2, row: 2),
        style: Palette.quiet)
      frame.placeCursor(at: Point(column: 2, row: 2))
    }
    let detail = rest.takeBottom(rest.rows > 14 ? 5 : 3)
    let window = position(model).window(count: listed.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (line, number) in window.enumerated() {
        columns.draw(
          listed[number], number, isHere: listed[number] == caseIndex, model, at: line, in: &frame)
        frame.offerFocus(onRow: line, item: number)
      }
    }
    if listed.contains(caseIndex) { frame.draw(in: detail) { drawDetail(model, in: &$0) } }
  }

  private func drawDetail(_ model: Model, in frame: inout Frame) {
    let record = model.inspection.cases[caseIndex]
    frame.rule(record.reference, row: 0)
    var lines = model.reviewLines(of: caseIndex) + [model.factWords(of: record)]
    if let reason = record.withdrawnBecause { lines.insert("Withdrawn: \(reason)", at: 0) }
    lines += record.notes.filter { $0.about == nil }.map { "\($0.heading): \($0.text)" }
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

    func draw(
      _ index: Int, _ number: Int, isHere: Bool, _ model: Model, at row: Int,
      in frame: inout Frame
    ) {
      let inspection = model.inspection
      let record = inspection.cases[index]
      let style: CellStyle = record.isActive ? (isHere ? .bold : .plain) : Palette.quiet
      frame.mark(row: number, isHere: isHere, at: Point(column: 1, row: row))
      frame.write(
        record.reference, at: Point(column: 3, row: row), style: style, width: disposal - 4)
      if showsType {
        frame.write(
          inspection.summary(of: record), at: Point(column: disposal, row: row), style: style,
          width: inspector - disposal - 1)
      }
      frame.write(
        record.fact(.inspector) ?? "–", at: Point(column: inspector, row: row), style: style,
        width: 9)
      let progress = inspection.progress(of: index)
      let words =
        record.isActive
        ? "\(progress.words) \(progress.answered)/\(progress.asked)" : "Withdrawn"
      frame.write(
        words, at: Point(column: self.progress, row: row),
        style: progress.conflicts > 0 ? Palette.failure : style, width: 25)
      frame.write(
        stateWords(index, inspection), at: Point(column: width - 12, row: row), style: style)
      if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    }

    private func stateWords(_ index: Int, _ inspection: Inspection) -> String {
      if inspection.cases[index].needsConfirmation { return "two authors" }
      if inspection.isAlteredSinceLock(index) { return "altered" }
      // The column is twelve wide; below the list stands how many answers changed.
      let standing = inspection.standing(of: index)
      return standing == .acceptedChanged ? "changed" : standing.name
    }
  }
}
