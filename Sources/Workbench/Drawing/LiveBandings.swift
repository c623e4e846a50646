import Inspection
import Standards
import Terminal

/// The bandings beside the walk: the standard being answered in full, the others in a line each.
struct LiveBandings {
  /// The standard being answered.
  let standard: QuestionID?

  func draw(_ model: Model, in frame: inout Frame) {
    frame.box(frame.bounds, title: "Bandings", style: Palette.frame, titleStyle: Palette.title)
    let letters = model.inspection.framework.scale.map { "\($0.letter) \($0.short)" }
    frame.write(
      " " + letters.joined(separator: " · ") + " ", endingAt: frame.size.columns - 2,
      row: frame.size.rows - 1, style: Palette.quiet)
    frame.write(" could end ", endingAt: frame.size.columns - 6, row: 0, style: Palette.quiet)
    frame.draw(in: frame.bounds.inset(columns: 2, rows: 1)) { frame in
      drawTotals(model, in: &frame)
      var row = 0
      let framework = model.inspection.framework
      for result in model.inspection.ratings.standards where row < frame.size.rows - 3 {
        let standard = framework.standards[result.standard]
        draw(result, standard, model, at: row, in: &frame)
        row += 1
        guard standard.id == self.standard else { continue }
        for keyQuestion in result.keyQuestions where row < frame.size.rows - 3 {
          draw(keyQuestion, model, at: row, in: &frame)
          row += 1
        }
      }
    }
  }

  private func draw(
    _ result: StandardResult, _ standard: Standard, _ model: Model, at row: Int,
    in frame: inout Frame
  ) {
    let framework = model.inspection.framework
    let isHere = standard.id == self.standard
    let percent = result.keyQuestions.compactMap(\.percent).min().map { "\($0)%" } ?? ""
    let outlook = standard.isJudged ? "" : framework.letters(result.worst, result.best)
    let nameWidth = max(10, frame.size.columns - 33)
    frame.write(
      "\(standard.id) \(standard.name)", at: Point(column: 0, row: row),
      style: isHere ? .bold : .plain, width: nameWidth)
    frame.write(percent, endingAt: nameWidth + 5, row: row)
    frame.write(
      framework.short(of: result.rating, none: standard.isJudged ? "not judged" : "–"),
      at: Point(column: nameWidth + 7, row: row),
      style: Palette.style(of: result.rating, framework), width: 11)
    frame.write(
      outlook, at: Point(column: nameWidth + 19, row: row), style: Palette.quiet)
    frame.write(
      mark(result, model, frame.glyphs), at: Point(column: nameWidth + 24, row: row), style: .bold)
  }

  /// What the latest change moved: the band it came from.
  private func mark(_ result: StandardResult, _ model: Model, _ glyphs: Glyphs) -> String {
    let earlier = model.earlierRatings?.standards[result.standard]
    guard let earlier, earlier.rating != result.rating else { return "" }
    return "\(glyphs.backPointer) was \(model.inspection.framework.letter(of: earlier.rating))"
  }

  private func draw(
    _ result: KeyQuestionResult, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let framework = model.inspection.framework
    let question = framework.questions[result.question]
    let style = Palette.style(of: result.band, framework)
    let nameWidth = max(8, min(16, frame.size.columns - 36))
    frame.write("  \(question.name)", at: Point(column: 0, row: row), width: nameWidth + 2)
    let count = "\(result.tally.yes)/\(result.tally.denominator)"
    frame.write(count, endingAt: nameWidth + 8, row: row)
    frame.write(
      result.percent.map { "\($0)%" } ?? "–", endingAt: nameWidth + 13, row: row)
    let barWidth = max(6, frame.size.columns - nameWidth - 27)
    frame.write(
      frame.glyphs.bar(result.percent ?? 0, of: 100, columns: barWidth),
      at: Point(column: nameWidth + 15, row: row))
    frame.write(
      framework.letter(of: result.band), at: Point(column: nameWidth + 16 + barWidth, row: row),
      style: style)
    frame.write(
      change(result, model, frame.glyphs), at: Point(column: nameWidth + 18 + barWidth, row: row))
  }

  private func change(_ result: KeyQuestionResult, _ model: Model, _ glyphs: Glyphs) -> String {
    guard let before = model.earlierRatings else { return "" }
    let earlier = before.standards.lazy.flatMap(\.keyQuestions).first {
      $0.question == result.question
    }
    guard let percent = earlier?.percent, percent != result.percent else { return "" }
    return "\(glyphs.backPointer) \(percent)%"
  }

  private func drawTotals(_ model: Model, in frame: inout Frame) {
    let ratings = model.inspection.ratings
    let bottom = frame.size.rows
    guard bottom > 4 else { return }
    frame.horizontalLine(
      at: Point(column: 0, row: bottom - 3), columns: frame.size.columns, style: Palette.frame)
    frame.write("Score    \(ratings.scoreWords)", at: Point(column: 0, row: bottom - 2))
    frame.write(
      "Overall  \(ratings.overallWords(model.inspection.framework))",
      at: Point(column: 0, row: bottom - 1), style: .bold)
  }

  /// One standard in two lines: its band and outlook, and each key question.
  static func strip(
    _ result: StandardResult, _ standard: Standard, _ framework: Framework
  ) -> (standard: [StyledText], keyQuestions: [StyledText]) {
    let percent = result.keyQuestions.compactMap(\.percent).min().map { " \($0)%" } ?? ""
    let outlook = framework.outlook(
      worst: result.worst, best: result.best, isProvisional: result.isProvisional)
    let line: [StyledText] = [
      ("\(standard.id) \(standard.name)\(percent) ", .bold),
      (framework.name(of: result.rating), Palette.style(of: result.rating, framework)),
      (outlook.isEmpty ? "" : " · \(outlook)", Palette.quiet),
    ]
    let keyQuestions: [StyledText] = result.keyQuestions.flatMap { keyQuestion in
      let name = framework.questions[keyQuestion.question].name
      let style = Palette.style(of: keyQuestion.band, framework)
      return [
        ("\(name) \(keyQuestion.tally.yes)/\(keyQuestion.tally.denominator) ", CellStyle.plain),
        (framework.letter(of: keyQuestion.band), style), ("  ", CellStyle.plain),
      ]
    }
    return (line, keyQuestions)
  }

  /// The overall rating, or what it could still be, in letters.
  static func overallLetters(_ ratings: Ratings, _ framework: Framework) -> String {
    if let rating = ratings.overall.rating { return framework.name(of: rating) }
    let letters = framework.letters(ratings.overall.worst, ratings.overall.best)
    return letters.isEmpty ? "not rated" : letters
  }
}
