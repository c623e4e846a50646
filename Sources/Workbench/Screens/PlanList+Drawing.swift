import Inspection
import OrderedCollections
import Standards
import Terminal

extension PlanList {
  private static let referenceColumn = 3
  private static let textColumn = 12
  /// Columns of a step under what it stands under.
  private static let step = 2

  func draw(_ model: Model, in frame: inout Frame) {
    guard let row else { return drawEmpty(model, in: &frame) }
    var rest = frame.bounds
    let detail = rest.takeBottom(min(13, rest.rows / 2))
    frame.draw(in: rest) { frame in
      let window = position.window(count: rows.count, height: frame.size.rows)
      for (line, index) in window.enumerated() {
        draw(rows[index], index, model, at: line, in: &frame)
        frame.offerFocus(onRow: line, item: index)
      }
    }
    frame.draw(in: detail) { drawDetail(of: row, model, in: &$0) }
  }

  private func drawEmpty(_ model: Model, in frame: inout Frame) {
    let words =
      plan.rows.isEmpty
      ? "There is no improvement plan yet. \(model.key(.addPlanItem)) adds a recommendation, and"
        + " \(model.key(.draftPlan)) drafts one from the weakest prompts and themes."
      : "Nothing is \(selection.name). \(model.key(.selectPlan)) lists something else."
    frame.writeEmpty(words)
  }

  private func draw(
    _ row: Plan.Row, _ index: Int, _ model: Model, at line: Int, in frame: inout Frame
  ) {
    let isHere = index == position.row
    let indent = row.depth * Self.step
    let width = frame.size.columns
    let state = stateColumn(of: width)
    frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: line))
    if isHere { frame.placeCursor(at: Point(column: Self.referenceColumn, row: line)) }
    frame.write(
      row.reference, at: Point(column: Self.referenceColumn + indent, row: line),
      style: Palette.key)
    frame.write(
      row.item.text, at: Point(column: Self.textColumn + indent, row: line),
      style: isHere ? .bold : .plain, width: state - Self.textColumn - indent - 1)
    let words = state < width - 20 ? longState(of: row, model) : shortState(of: row, model)
    let end = width < 80 ? width - 1 : width - 9
    frame.write(
      words, at: Point(column: state, row: line), style: style(of: row, model), width: end - state)
    let count = gaps[row.item.id]?.count ?? 0
    if width >= 80, count > 0 {
      frame.write(counted(count, "gap"), endingAt: width - 1, row: line, style: Palette.warning)
    }
  }

  /// Where the state begins: beside long texts where there is room for both.
  private func stateColumn(of width: Int) -> Int {
    width >= 110 ? width - 48 : width >= 80 ? width - 31 : width - 13
  }

  private func style(of row: Plan.Row, _ model: Model) -> CellStyle {
    guard row.item.kind == .action, !row.isWithdrawn else { return Palette.quiet }
    return switch signal(of: row.item, model)?.color {
    case .red: Palette.failure
    case .amber: Palette.warning
    case .green, nil: Palette.quiet
    }
  }

  func signal(of action: PlanItem, _ model: Model) -> PlanSignal? {
    CalendarDate(model.today).map { model.inspection.signal(of: action, in: plan, on: $0) }
  }
}

// MARK: - States

extension PlanList {
  /// How an item stands, in a few words.
  func longState(of row: Plan.Row, _ model: Model) -> String {
    if row.isWithdrawn { return "withdrawn" }
    switch row.item.kind {
    case .recommendation, .area:
      let fields = [PlanField.addressedTo, .response].compactMap {
        row.item.values[$0] == nil ? nil : $0
      }
      let words = fields.compactMap { model.inspection.words(for: $0, of: row.item, in: plan) }
      return (words + [actionWords(of: row.item)]).joined(separator: " · ")
    case .line: return linkWords(of: row.item, model)
    case .action:
      let due = row.item.due.map { ", due \($0)" } ?? ""
      let isDone = row.item.status == .done
      return isDone
        ? signal(of: row.item, model)?.words ?? ""
        : "\(signal(of: row.item, model)?.color.name ?? ""): \(row.item.status.name.lowercased())\(due)"
    }
  }

  private func shortState(of row: Plan.Row, _ model: Model) -> String {
    if row.isWithdrawn { return "withdrawn" }
    switch row.item.kind {
    case .recommendation, .area: return actionWords(of: row.item)
    case .line:
      let links = model.inspection.framework.sorted(row.item.links)
      guard let first = links.first else { return "no link" }
      return switch model.inspection.figure(of: first) {
      case .share(let share): "\(share.percent)%"
      case .rating(let rating): model.inspection.framework.short(of: rating)
      case .nothing: first.word
      }
    case .action: return signal(of: row.item, model)?.color.name ?? ""
    }
  }

  private func actionWords(of item: PlanItem) -> String {
    let count = plan.actions(under: item).count
    return count == 0 ? "no action" : counted(count, "action")
  }

  private func linkWords(of line: PlanItem, _ model: Model) -> String {
    let links = model.inspection.framework.sorted(line.links)
    guard let first = links.first else { return "no link" }
    let more = links.count > 1 ? " +\(links.count - 1)" : ""
    return model.inspection.words(for: first) + more
  }
}

// MARK: - The item under the cursor

extension PlanList {
  private func drawDetail(of row: Plan.Row, _ model: Model, in frame: inout Frame) {
    frame.rule("\(row.reference) · \(row.item.kind.name)", row: 0)
    var line = 1
    for (text, style) in detail(of: row, model) where line < frame.size.rows {
      let rect = Rect(
        column: 1, row: line, columns: frame.size.columns - 2,
        rows: min(3, frame.size.rows - line))
      line += frame.writeWrapped(text, in: rect, style: style)
    }
  }

  /// What there is to say of an item, the most needed first: on a small screen the rest is cut.
  func detail(of row: Plan.Row, _ model: Model) -> [StyledText] {
    let inspection = model.inspection
    var lines: [StyledText] = [(row.item.text, .bold)]
    if let reason = row.item.withdrawnBecause {
      return lines + [
        ("Withdrawn: \(reason). \(model.key(.withdraw)) brings it back.", Palette.warning)
      ]
    }
    let gaps = (gaps[row.item.id] ?? []).map { inspection.words(for: $0, in: plan) }
    if !gaps.isEmpty { lines.append(("Gaps: " + gaps.joined(separator: " · "), Palette.warning)) }
    if row.item.kind == .action, let signal = signal(of: row.item, model) {
      lines.append((signal.words, .plain))
    }
    let fields = PlanField.fields(of: row.item.kind).filter { $0 != .number && $0 != .text }
    let words = fields.compactMap { field in
      inspection.words(for: field, of: row.item, in: plan).map { "\(field.name): \($0)" }
    }
    if !words.isEmpty { lines.append((words.joined(separator: " · "), .plain)) }
    return lines + figures(of: row.item, inspection)
  }

  private func figures(of item: PlanItem, _ inspection: Inspection) -> [StyledText] {
    switch item.kind {
    case .recommendation, .area: return []
    case .action:
      return item.status == .done
        ? [(inspection.words(for: inspection.evidence(for: item, in: plan)), .plain)] : []
    case .line:
      return inspection.framework.sorted(item.links).map { link in
        let comparison = inspection.comparisons(of: item).first { $0.link == link }
        return (comparison.map(inspection.words) ?? inspection.longWords(for: link), .plain)
      }
    }
  }
}
