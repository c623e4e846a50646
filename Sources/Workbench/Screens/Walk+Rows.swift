import Inspection
import Standards

extension Walk {
  /// A line of the list of questions.
  enum Row {
    case standard(Standard)
    case heading(Question)
    case question(Question)
    /// Nothing, to set parts apart.
    case gap
    /// Answers kept behind a gate that is closed, to questions that this case is not asked.
    case kept(count: Int)
  }

  /// All lines of the case.
  func rows(_ model: Model) -> [Row] {
    let framework = model.inspection.framework
    var rows: [Row] = []
    var standard: QuestionID?
    var keyQuestion: Int?
    let inspection = model.inspection
    let inSight = inspection.questionsInSight(of: caseIndex)
    for question in inSight {
      let isAsked = inspection.sheet.isAsked(question.index, of: caseIndex)
      if question.kind == .oversight {
        rows += gap(after: rows, model) + [.heading(question)]
      } else if let next = framework.standard(of: question), next.id != standard {
        standard = next.id
        rows += gap(after: rows, model) + [.standard(next)]
      }
      if question.kind != .oversight, question.keyQuestion != keyQuestion {
        keyQuestion = question.keyQuestion
        if rows.last?.isStandard == false { rows += gap(after: rows, model) }
        rows.append(.heading(framework.questions[question.keyQuestion]))
        if !isAsked {
          let kept = inSight.count { $0.keyQuestion == question.keyQuestion }
          rows.append(.kept(count: kept))
        }
      }
      if isAsked { rows.append(.question(question)) }
    }
    return rows
  }

  /// What sets a part of a case apart from the one before it, where the person likes that.
  private func gap(after rows: [Row], _ model: Model) -> [Row] {
    model.habits.isSpacious && !rows.isEmpty ? [.gap] : []
  }

  /// The lines to show on so many rows: from the top of the standard where the cursor is then in
  /// sight, else from the top of its key question, else by pages. It moves as little as it can.
  func window(_ rows: [Row], height: Int) -> Range<Int> {
    guard height > 0 else { return 0..<0 }
    let cursor = rows.firstIndex { $0.isQuestion(question) } ?? 0
    let before = rows[...cursor]
    let standard = before.lastIndex { $0.isStandard } ?? 0
    let heading = before.lastIndex { $0.isHeading } ?? 0
    var first = cursor - standard < height ? standard : heading
    if cursor - first >= height { first = cursor - (cursor - first) % height }
    first = max(0, min(first, rows.count - height))
    return first..<min(rows.count, first + height)
  }
}

extension Walk.Row {
  func isQuestion(_ index: Int) -> Bool {
    if case .question(let question) = self { question.index == index } else { false }
  }

  var isStandard: Bool {
    if case .standard = self { true } else { false }
  }

  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
