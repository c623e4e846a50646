import Inspection
import OrderedCollections
import Standards
import Workbench

/// The agreement of two readers, as all formats of the command give it.
struct AgreementOutput {
  let inspection: Inspection
  let report: AgreementReport

  private var framework: Framework { inspection.framework }

  init(_ inspection: Inspection) {
    self.inspection = inspection
    report = inspection.agreementReport
  }

  func reference(_ index: Int) -> String { inspection.cases[index].reference }

  /// What a row is of, in a word: `keyQuestions`, `2.1.1`.
  private func word(_ row: AgreementReport.Row) -> String {
    switch row.subject {
    case .all(.keyQuestion): "keyQuestions"
    case .all(.prompt): "prompts"
    case .all(.oversight): "oversights"
    case .question(let index): framework.questions[index].id.text
    }
  }
}

// MARK: - CSV

extension AgreementOutput {
  /// One row for each question, after those of all questions of a kind.
  var table: String {
    var table = OutputTable(columns: [
      "of", "n", "agreed", "percent", "kappa", "ac1", "scott_pi", "pabak", "alpha", "both_yes",
      "first_yes", "second_yes", "both_no", "with_not_applicable",
    ])
    for row in report.rows {
      let (figures, counts) = (row.figures, row.figures.table.counts)
      let fourfold = [counts[0][0], counts[0][1], counts[1][0], counts[1][1]]
      table.add(
        [word(row), String(figures.count), String(figures.table.agreed)]
          + [figures.table.agreement.map { $0 * 100 }].map { number($0, places: 2) }
          + coefficients(figures).map { number($0.value, places: 4) } + fourfold.map(String.init)
          + [String(figures.count - fourfold.reduce(0, +))])
    }
    return table.text
  }

  private func coefficients(
    _ figures: AgreementFigures
  ) -> [(name: String, value: Double?)] {
    [
      ("kappa", figures.table.cohenKappa), ("ac1", figures.table.gwetAC1),
      ("scottPi", figures.table.scottPi), ("pabak", figures.table.pabak),
      ("alpha", figures.alpha),
    ]
  }

  private func number(_ value: Double?, places: Int) -> String {
    value.map { AgreementWords.decimal($0, places: places) } ?? AgreementWords.notDefined
  }
}

// MARK: - JSON

extension AgreementOutput {
  /// Draw, cases, figures, readers, shift, drift and pivotal judgements; null is not defined.
  var document: JSON {
    [
      "format": "caseaudit-agreement/1", "draw": inspection.draw.map(draw) ?? .null,
      "cases": .array(report.cases.map(json)), "figures": .array(report.rows.map(json)),
      "readers": .array(report.pairs.map(json)), "moderation": json(report.shift),
      "drift": report.drift.map(json) ?? .null, "pivotal": .array(report.pivotal.map(json)),
    ]
  }

  private func draw(_ draw: SecondReadingDraw) -> JSON {
    [
      "seed": .string(draw.seed), "share": .integer(draw.share), "least": .integer(draw.least),
      "chosen": .array(report.drawn.map { .string(reference($0)) }),
      "repeatable": .bool(draw.isRepeatable),
    ]
  }

  private func json(_ item: ComparedCase) -> JSON {
    [
      "reference": .string(reference(item.caseIndex)), "drawn": .bool(item.isDrawn),
      "firstReaders": .array(item.firstReaders.map(JSON.string)),
      "secondReader": .string(item.secondReader), "n": .integer(item.jointCount),
      "agreed": .integer(item.jointCount - item.differences.count),
      "toSettle": .integer(item.openCount), "differences": .array(item.differences.map(json)),
    ]
  }

  private func json(_ line: ComparedCase.Line) -> JSON {
    let question = framework.questions[line.question]
    let words = [line.first, line.second, line.settled].map { answer in
      answer.map { JSON.string(framework.word(for: $0, to: question)) } ?? .null
    }
    return [
      "question": .string(question.id.text), "first": words[0], "second": words[1],
      "settled": words[2], "reason": line.reason.map(JSON.string) ?? .null,
    ]
  }

  private func json(_ row: AgreementReport.Row) -> JSON {
    var members: JSON.Members = [
      "of": .string(word(row)), "n": .integer(row.figures.count),
      "agreed": .integer(row.figures.table.agreed),
      "agreement": decimal(row.figures.table.agreement),
    ]
    for (name, value) in coefficients(row.figures) { members[name] = decimal(value) }
    members["table"] = .array(row.figures.table.counts.map { .array($0.map(JSON.integer)) })
    return .object(members)
  }

  private func json(_ pair: ReaderPair) -> JSON {
    [
      "codes": [.string(pair.one), .string(pair.other)], "n": .integer(pair.count),
      "noOfFirstCodeOnly": .integer(pair.oneStricter),
      "noOfSecondCodeOnly": .integer(pair.otherStricter),
      "probability": decimal(pair.direction.probability),
    ]
  }

  private func json(_ shift: ModerationShift) -> JSON {
    let band = { (rating: Rating?) in
      rating.map { JSON.string(framework.band($0).id.rawValue) } ?? .null
    }
    return [
      "settled": .integer(shift.settled), "changed": .integer(shift.changed),
      "toNo": .integer(shift.toNo), "toYes": .integer(shift.toYes),
      "probability": decimal(shift.direction.probability),
      "moves": .array(
        shift.moves.map {
          [
            "of": .string($0.id?.text ?? "overall"), "before": band($0.before), "now": band($0.now),
          ]
        }),
    ]
  }

  private func json(_ drift: ReadingDrift) -> JSON {
    let half = { (half: ReadingDrift.Half) -> JSON in
      [
        "cases": .integer(half.cases), "n": .integer(half.count),
        "agreed": .integer(half.agreement?.yes ?? 0),
        "noOfFirstOnly": .integer(half.firstStricter),
        "noOfSecondOnly": .integer(half.secondStricter),
      ]
    }
    return [
      "early": half(drift.early), "late": half(drift.late),
      "difference": decimal(drift.difference?.value), "lower": decimal(drift.difference?.lower),
      "upper": decimal(drift.difference?.upper),
    ]
  }

  private func json(_ pivotal: PivotalJudgement) -> JSON {
    let question = framework.questions[pivotal.question]
    return [
      "standard": .string(framework.standards[pivotal.standard].id.text),
      "question": .string(question.id.text),
      "answer": .string(framework.word(for: pivotal.answer, to: question)),
      "cases": .array(pivotal.cases.map { .string(reference($0)) }),
    ]
  }

  private func decimal(_ value: Double?) -> JSON {
    value.map { .decimal(AgreementWords.decimal($0, places: 6)) } ?? .null
  }
}
