import Inspection
import Standards
import Terminal

extension Walk {
  func draw(_ model: Model, in frame: inout Frame) {
    let isWide = frame.size.columns >= 110 && frame.size.rows >= 26
    var rest = frame.bounds
    if !isWide {
      let strip = rest.takeTop(2)
      frame.draw(in: strip) { drawStrip(model, in: &$0) }
    }
    let detail = rest.takeBottom(isWide ? 8 : 6)
    if isWide {
      let right = rest.takeRight(max(50, rest.columns * 40 / 100))
      frame.draw(in: right) {
        LiveBandings(standard: current(model).id.standard).draw(model, in: &$0)
      }
    }
    frame.draw(in: rest) { drawList(model, in: &$0) }
    frame.draw(in: detail) { drawDetail(model, in: &$0) }
  }

  /// The standard being answered and the whole, in two lines.
  private func drawStrip(_ model: Model, in frame: inout Frame) {
    let framework = model.inspection.framework
    let ratings = model.inspection.ratings
    let (first, second) = (Point(column: 1, row: 0), Point(column: 1, row: 1))
    var used = (0, 0)
    if let id = current(model).id.standard, let standard = framework.standard(id.text) {
      let strip = LiveBandings.strip(ratings.standards[standard.index], standard, framework)
      used = (frame.write(strip.standard, at: first), frame.write(strip.keyQuestions, at: second))
    } else {
      let tally = model.inspection.oversight(of: model.inspection.cases[caseIndex].type)
      let words = "Oversight effective in \(tally.yes) of \(tally.denominator) such cases"
      used.0 = frame.write(words, at: first)
    }
    let overall = "overall " + LiveBandings.overallLetters(ratings, framework)
    drawAtEnd(
      "score \(ratings.score.value) · \(ratings.score.worst)–\(ratings.score.best)", 0, used.0,
      &frame)
    drawAtEnd(overall, 1, used.1, &frame)
  }

  /// Writes at the end of a line what there is room for.
  private func drawAtEnd(_ text: String, _ row: Int, _ used: Int, _ frame: inout Frame) {
    guard used + TextWidth.of(text) + 3 < frame.size.columns else { return }
    frame.write(text, endingAt: frame.size.columns - 1, row: row, style: Palette.quiet)
  }
}

// MARK: - The list

extension Walk {
  private func drawList(_ model: Model, in frame: inout Frame) {
    let rows = rows(model)
    let asked = model.inspection.questions(of: caseIndex)
    let question = current(model)
    let title = [
      question.id.standard.flatMap { model.inspection.framework.standard($0.text)?.name },
      model.inspection.framework.questions[question.keyQuestion].name,
    ].compactMap { $0 }.joined(separator: " · ")
    frame.box(frame.bounds, title: title, style: Palette.frame, titleStyle: Palette.title)
    drawSectionProgress(model, in: &frame)
    frame.draw(in: frame.bounds.inset(columns: 1, rows: 1)) { frame in
      let window = window(rows, height: frame.size.rows)
      for (line, row) in rows[window].enumerated() {
        switch row {
        case .standard(let standard): draw(standard, model, at: line, in: &frame)
        case .heading(let question): draw(heading: question, model, at: line, in: &frame)
        case .kept(let count):
          frame.write(
            "\(counted(count, "answer")) out of scope; kept, and counted nowhere",
            at: Point(column: 6, row: line), style: Palette.quiet)
        case .question(let question):
          draw(question, model, at: line, in: &frame)
          let item = asked.firstIndex { $0.index == question.index }
          if let item { frame.offerFocus(onRow: line, item: item) }
        case .gap: break
        }
      }
    }
  }

  private func drawSectionProgress(_ model: Model, in frame: inout Frame) {
    let section = current(model).section
    guard section.depth > 1 else { return }
    let state = model.inspection.state(of: section, in: caseIndex, on: model.day)
    // The count of the case stands in the header: another one here would be sent with each answer.
    let words = " \(state.name) "
    frame.write(words, endingAt: frame.size.columns - 2, row: 0)
  }

  private func draw(_ standard: Standard, _ model: Model, at row: Int, in frame: inout Frame) {
    frame.write(
      "\(standard.id) \(standard.name)", at: Point(column: 0, row: row), style: Palette.heading)
    let state = model.inspection.state(of: standard.id, in: caseIndex, on: model.day)
    frame.write(state.name, endingAt: frame.size.columns - 1, row: row, style: Palette.quiet)
  }

  private func draw(
    heading question: Question, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let id = question.kind == .oversight ? "" : "\(question.id) "
    frame.write(
      " \(id)\(question.name)", at: Point(column: 0, row: row),
      style: CellStyle.plain.underline)
    let state =
      question.kind == .oversight
      ? model.inspection.state(of: question.section, in: caseIndex, on: model.day).name
      : model.inspection.progress(of: caseIndex, keyQuestion: question.index).words
    frame.write(state, endingAt: frame.size.columns - 1, row: row, style: Palette.quiet)
  }

  private func draw(_ question: Question, _ model: Model, at row: Int, in frame: inout Frame) {
    let isCurrent = question.index == self.question
    // No style of its own for the row under the cursor: both rows would be sent
    // again whole with every answer. Pointer, reversed box and cursor tell it.
    let style = question.kind == .prompt ? CellStyle.plain : .bold
    let pointer = isCurrent ? String(frame.glyphs.pointer) : " "
    let answer = answerText(question, model, isCurrent: isCurrent)
    let signs = signs(of: question, model)
    let end = frame.size.columns - 1
    let answerStart = end - 11
    frame.write(
      " \(pointer)\(label(of: question)) ", at: Point(column: 0, row: row), style: style)
    frame.write(
      question.text, at: Point(column: 6, row: row), style: style,
      width: answerStart - 4 - 6 - (signs.hasPrefix(" ") ? 0 : 1))
    frame.write(signs, at: Point(column: answerStart - 4, row: row), style: Palette.sign)
    frame.write(
      answer.text, at: Point(column: answerStart, row: row),
      style: isCurrent ? answer.style.reverse : answer.style, width: end - answerStart)
    if isCurrent { frame.placeCursor(at: Point(column: answerStart, row: row)) }
  }

  /// The letter of a prompt, in brackets where it may not apply; `=` for what follows from them.
  private func label(of question: Question) -> String {
    guard question.kind == .prompt else { return " = " }
    let letter = question.id.letter
    return question.whereApplicable ? "(\(letter))" : " \(letter) "
  }

  /// What stands beside a question: `k` a query that is not resolved, `d` a practitioner's
  /// disagreement that is not settled, `v` verified; `*` a note; `?` ask at interview.
  private func signs(of question: Question, _ model: Model) -> String {
    let record = model.inspection.cases[caseIndex]
    let inspection = model.inspection
    let note = record.notes.contains { $0.about == question.id } ? "*" : " "
    return reviewSign(question, inspection) + note
      + (record.marks.contains(question.id) ? "?" : " ")
  }

  private func reviewSign(_ question: Question, _ inspection: Inspection) -> String {
    if !inspection.unresolvedQueries(on: question.id, of: caseIndex).isEmpty { return "k" }
    if inspection.comment(on: question, of: caseIndex)?.isOpen ?? false { return "d" }
    return inspection.isVerified(question, in: caseIndex) ? "v" : " "
  }

  private func answerText(
    _ question: Question, _ model: Model, isCurrent: Bool
  ) -> (text: String, style: CellStyle) {
    let inspection = model.inspection
    if !inspection.conflict(question.index, of: caseIndex).isEmpty {
      return ("two answers", Palette.failure)
    }
    if let answer = inspection.sheet.answer(question.index, of: caseIndex) {
      let isShort = answer == .notApplicable
      let name = inspection.framework.name(of: answer, to: question)
      let short = question.kind == .prompt ? "Not appl." : "Not rel."
      return (isShort ? short : name, answer == .no ? .bold : .plain)
    }
    if isCurrent {
      return ("[\(model.answerKeys(question))]", .bold)
    }
    return inspection.isRequired(question, of: caseIndex)
      ? ("·", Palette.quiet) : ("no need", Palette.quiet)
  }
}

// MARK: - The question under the cursor

extension Walk {
  private func drawDetail(_ model: Model, in frame: inout Frame) {
    let question = current(model)
    let title = "\(question.id) \(statusWords(question, model))"
    frame.rule(title, row: 0)
    let legend = " ( ) where applicable "
    if TextWidth.of(title) + TextWidth.of(legend) + 4 <= frame.size.columns {
      frame.write(legend, endingAt: frame.size.columns - 1, row: 0, style: Palette.quiet)
    }
    var row = 1
    let width = frame.size.columns - 2
    let room = { (row: Int, frame: borrowing Frame, limit: Int) in
      Rect(column: 1, row: row, columns: width, rows: max(0, min(limit, frame.size.rows - row)))
    }
    row += frame.writeWrapped(question.text, in: room(row, frame, 2), style: .bold)
    // The facts always have a row, and whatever the others leave.
    for remark in allRemarks(model) where row < frame.size.rows - 1 {
      let limit = min(remark.rows, frame.size.rows - 1 - row)
      row += frame.writeWrapped(remark.text, in: room(row, frame, limit), style: remark.style)
    }
    frame.writeWrapped(
      factWords(model), in: room(row, frame, frame.size.rows), style: Palette.quiet)
  }

  /// Something there is to say about a question here.
  struct Remark {
    /// As it was written, line by line.
    let lines: [String]
    let style: CellStyle
    /// As many rows as it may take, so that every one is seen.
    var rows = 2

    init(_ text: String, _ style: CellStyle) {
      lines = text.split(separator: "\n").map(String.init)
      self.style = style
    }

    /// On one line, with a mark where a line ended: “3 May: seen / 10 May: missed”.
    var text: String { lines.joined(separator: " / ") }
  }

  func statusWords(_ question: Question, _ model: Model) -> String {
    let kind =
      switch question.kind {
      case .prompt: "prompt"
      case .keyQuestion: "key question"
      case .oversight: "every case"
      }
    if let pattern = model.inspection.promptPattern(of: question, in: caseIndex) {
      return "\(kind) · \(pattern.words)"
    }
    return kind
  }

  /// What there is to say about a question here: conflict, proposal, marks, its notes.
  func remarks(on question: Question, _ model: Model) -> [Remark] {
    let inspection = model.inspection
    let record = inspection.cases[caseIndex]
    var remarks: [Remark] = []
    for flag in inspection.openFlags where flag.subject == record.id {
      remarks.append(Remark("Safeguarding flag, open: \(flag.concern)", Palette.failure))
    }
    let values = inspection.conflict(question.index, of: caseIndex)
    if !values.isEmpty {
      let words = values.map { inspection.answerWords($0, to: question) }
      remarks.append(
        Remark(
          "Two answers disagree: \(words.joined(separator: " / ")). Answer to choose.",
          Palette.failure))
    }
    if let words = proposalWords(question, inspection) {
      remarks.append(Remark(words, Palette.warning))
    }
    if let pattern = inspection.promptPattern(of: question, in: caseIndex),
      let warning = pattern.warning
    {
      remarks.append(Remark(warning, Palette.warning))
    }
    if let reason = inspection.reason(for: question, of: caseIndex) {
      remarks.append(Remark("Does not apply: \(reason.name.lowercasedStart).", .plain))
    }
    for query in inspection.unresolvedQueries(on: question.id, of: caseIndex) {
      let lines = [inspection.words(for: query, on: model.today)] + inspection.replies(to: query)
      remarks.append(Remark(lines.joined(separator: " · "), Palette.warning))
    }
    if let placed = inspection.comment(on: question, of: caseIndex) {
      remarks += inspection.lines(on: placed).map {
        Remark($0, placed.isOpen ? Palette.warning : .plain)
      }
    }
    if let words = verificationWords(question, model) { remarks.append(Remark(words, .plain)) }
    if record.marks.contains(question.id) { remarks.append(Remark("? Ask at interview", .bold)) }
    for note in record.notes.reversed() where note.about == question.id {
      remarks.append(Remark("\(note.heading) (\(note.author)): \(note.text)", .plain))
    }
    return remarks
  }

  /// All there is to say beside the question under the cursor.
  func allRemarks(_ model: Model) -> [Remark] {
    remarks(on: current(model), model) + notesOnCase(model)
  }

  /// The notes on the whole case, the latest first.
  func notesOnCase(_ model: Model) -> [Remark] {
    let notes = model.inspection.cases[caseIndex].notes.filter { $0.about == nil }
    return notes.reversed().map { note in
      var remark = Remark("On the case (\(note.author)): \(note.text)", Palette.quiet)
      // They stand beside every question, so they take little.
      remark.rows = 1
      return remark
    }
  }

  /// What the program proposes where a question is open; said from the first prompt that leads to it,
  /// before any of them is answered for nothing.
  private func proposalWords(_ question: Question, _ inspection: Inspection) -> String? {
    let framework = inspection.framework
    let judged = framework.questions[question.keyQuestion]
    guard inspection.sheet.answer(judged.index, of: caseIndex) == nil,
      let proposal = inspection.proposal(for: judged, of: caseIndex)
    else { return nil }
    if question.index == judged.index { return "Proposed: Not relevant. \(proposal.because)" }
    let first = inspection.questions(of: caseIndex).first { $0.keyQuestion == judged.index }
    guard first?.index == question.index else { return nil }
    return "\(judged.id) is proposed as Not relevant. \(proposal.because)"
  }

  /// What follows from the dates of the case, and its facts.
  func factWords(_ model: Model) -> String {
    let figures = model.inspection.derivedFigures(of: caseIndex, on: model.day).map(\.words)
    let facts = model.factWords(of: model.inspection.cases[caseIndex])
    return (figures + [facts]).joined(separator: " · ")
  }
}
