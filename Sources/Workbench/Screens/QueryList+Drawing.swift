import Inspection
import OrderedCollections
import Standards
import Terminal

extension QueryList {
  private func group(of item: Item) -> String {
    switch item {
    case .flag(let flag): flag.isOpen ? "Safeguarding flags" : "Flags that are closed"
    case .comment(let placed):
      placed.isOpen ? "Practitioners disagree" : "Practitioners’ comments, nothing to settle"
    case .query(let query): "Queries \(query.state == .open ? "open" : query.state.rawValue)"
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let metrics = metricLines(model)
    if rest.rows > 20, !metrics.isEmpty {
      let head = rest.takeTop(metrics.count + 1)
      frame.draw(in: head) { frame in
        for (row, line) in metrics.enumerated() {
          frame.write(line, at: Point(column: 1, row: row), style: Palette.quiet)
        }
      }
    }
    guard !items.isEmpty else { return frame.draw(in: rest) { $0.writeEmpty(emptyWords(model)) } }
    let detail = rest.takeBottom(min(8, rest.rows / 2))
    let rows = SectionedRows(items.indices, section: { group(of: items[$0]) }) {
      "\($0) · \($1)"
    }
    frame.draw(in: rest) { frame in
      rows.draw(in: &frame, showing: position.row) { draw($0, model, at: $1, in: &$2) }
    }
    frame.draw(in: detail) { drawDetail(of: items[position.row], model, in: &$0) }
  }

  /// Why the list is empty.
  private func emptyWords(_ model: Model) -> String {
    filter.isEmpty
      ? "No flag, no query and no comment. \(model.key(.askQuery)) in a case asks a query on the "
        + "answer under the cursor; \(model.key(.raiseFlag)) raises a safeguarding flag from anywhere."
      : "Nothing has the words “\(filter)”. \(model.key(.find)) changes them, and nothing shows all."
  }

  private func draw(_ index: Int, _ model: Model, at row: Int, in frame: inout Frame) {
    let item = items[index]
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    let width = frame.size.columns
    let isWide = width >= 80
    let end = isWide ? width - 32 : width - 20
    frame.beginRow(index, of: reference(of: item, model), isHere: isHere, at: row)
    frame.write(about(item, model), at: Point(column: 13, row: row), style: style, width: 9)
    frame.write(text(of: item), at: Point(column: 23, row: row), style: style, width: end - 24)
    if isWide, case .query(let query) = item {
      frame.write(query.owner ?? "–", at: Point(column: end, row: row), style: style, width: 10)
    }
    frame.write(
      state(of: item), at: Point(column: isWide ? width - 21 : width - 19, row: row),
      style: isUrgent(item) ? Palette.warning : Palette.quiet, width: 10)
    let age = age(of: item, model)
    frame.write(
      age.map { isWide ? ageWords($0) : "\($0) d" } ?? "", endingAt: width - 1, row: row,
      style: Palette.quiet)
  }

  private func isUrgent(_ item: Item) -> Bool {
    switch item {
    case .flag(let flag): flag.isOpen
    case .query: false
    case .comment(let placed): placed.isOpen
    }
  }

  func about(_ item: Item, _ model: Model) -> String {
    switch item {
    case .flag: "flag"
    case .comment(let placed):
      model.inspection.framework.questions[placed.question].id.text
    case .query(let query): query.about?.text ?? "case"
    }
  }

  /// What was said last of a query, for that is what waits for an answer.
  private func text(of item: Item) -> String {
    switch item {
    case .comment(let placed): placed.comment.line
    case .flag(let flag): flag.concern
    case .query(let query): query.thread.last?.text ?? ""
    }
  }

  private func age(of item: Item, _ model: Model) -> Int? {
    switch item {
    case .flag(let flag): flag.isOpen ? flag.age(on: model.today) : nil
    case .comment(let placed): placed.isOpen ? placed.comment.age(on: model.day) : nil
    case .query(let query):
      query.state == .resolved ? query.daysToResolve : query.age(on: model.today)
    }
  }
}

// MARK: - What is under the cursor, and the whole

extension QueryList {
  private func drawDetail(of item: Item, _ model: Model, in frame: inout Frame) {
    frame.writeDetail(
      title(of: item, model), detail(of: item, model).map { ($0, .plain) }, rowsEach: 2)
  }

  private func title(of item: Item, _ model: Model) -> String {
    let reference = reference(of: item, model)
    switch item {
    case .flag(let flag):
      return "\(reference) · safeguarding flag"
        + (flag.isOpen ? " · \(model.key(.open)) deals with it" : "")
    case .comment(let placed):
      let deed = placed.isOpen ? "settles it" : "settles it anew"
      return "\(reference) \(about(item, model)) · \(model.key(.open)) goes there, "
        + "\(model.key(.askQuery)) \(deed)"
    case .query(let query):
      let keys =
        "· \(model.key(.open)) goes there, \(model.key(.askQuery)) responds or resolves"
      return [reference, query.about?.text, keys]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  private func detail(of item: Item, _ model: Model) -> [String] {
    let inspection = model.inspection
    switch item {
    case .flag(let flag): return inspection.words(for: flag, on: model.today)
    case .comment(let placed): return inspection.commentDetails(placed)
    case .query(let query):
      let asked = query.about.flatMap { inspection.framework.question($0)?.text }
      return [asked, inspection.words(for: query, on: model.today)].compactMap(\.self)
        + inspection.replies(to: query)
    }
  }

  /// The figures of all queries; none where there is no query.
  func metricLines(_ model: Model) -> [String] {
    let queries = model.inspection.queries
    guard !queries.isEmpty else { return [] }
    let metrics = QueryMetrics(queries)
    var counts =
      "\(metrics.open) open · \(metrics.responded) responded · \(metrics.resolved) resolved"
    if let median = metrics.medianDays, let longest = metrics.longestDays {
      counts += " · resolved after \(counted(median, "day")) in the median, \(longest) at most"
    }
    let questions = metrics.questions.prefix(3).map {
      "\($0.thing?.text ?? "whole cases") \($0.count)"
    }
    let owners = metrics.owners.map { "\($0.thing ?? "nobody") \($0.count)" }
    let waiting = owners.isEmpty ? "" : " · to respond: \(owners.joined(separator: ", "))"
    return [counts, "Most queried: \(questions.joined(separator: ", "))\(waiting)"]
  }

  func speech(_ model: Model) -> Speech {
    let choices = items.map { item in
      Speech.Choice(
        name: "\(reference(of: item, model)) \(about(item, model))",
        detail: "\(state(of: item)), \(detail(of: item, model).joined(separator: ". "))")
    }
    return Speech(
      title: heading(model),
      lines: metricLines(model) + (items.isEmpty ? ["No flag and no query."] : []),
      here: choices.indices.contains(position.row)
        ? ["\(position.row + 1) \(choices[position.row].spoken)"] : [],
      choices: choices, hint: "A number opens one; query responds, resolves or reopens it.")
  }
}
