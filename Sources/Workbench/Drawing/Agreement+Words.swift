package import Inspection
import OrderedCollections
package import Standards

// How agreement is told, alike on the screen and in what `caseaudit agreement` writes.

extension AgreementFigures {
  /// Per cent on which both agree, "92%".
  package var percentWords: String {
    Share(yes: table.agreed, of: count).map { "\($0.percent)%" } ?? AgreementWords.notDefined
  }

  /// The confusion table in words: "both Yes 20, both No 15, first Yes and second No 5".
  package func tableWords(_ kind: Question.Kind) -> String {
    let third = kind == .prompt ? "not applicable" : "not relevant"
    let names = ["Yes", "No", third]
    let alike = table.counts.indices.map { ("both \(names[$0])", table.counts[$0][$0]) }
    let apart = table.counts.indices.flatMap { first in
      table.counts.indices.filter { $0 != first }.map { second in
        ("first \(names[first]) and second \(names[second])", table.counts[first][second])
      }
    }
    let parts = (alike + apart).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "no answer was given by both" : parts.joined(separator: ", ")
  }

  /// Which reading says No where the other says Yes, both directions named.
  package var strictnessWords: String {
    if firstStricter + secondStricter == 0 { return "Nowhere does one say Yes and the other No." }
    return
      "The first reading says No and the second Yes \(times(firstStricter)), the other way round"
      + " \(times(secondStricter)) (exact McNemar \(AgreementWords.probability(direction.probability)))."
  }
}

extension ReaderPair {
  /// Both directions of what differs between two readers, by their codes.
  package var words: String {
    let start = "\(one) and \(other), \(counted(count, "answer")) in common: "
    if oneStricter + otherStricter == 0 { return start + "nowhere one Yes and the other No." }
    let both =
      "\(one) says No and \(other) Yes \(times(oneStricter)), \(other) says No and \(one) Yes"
      + " \(times(otherStricter)) (exact McNemar"
      + " \(AgreementWords.probability(direction.probability)))."
    return start + both + (isSmall ? " That is \(AgreementWords.tooFew)." : "")
  }
}

extension ModerationShift {
  /// How many answers were settled, and which way they moved.
  package var words: String {
    if settled == 0 { return "No difference has been settled yet." }
    let moved =
      changed == 0
      ? "none is another than the first reader's."
      : "\(changed) \(changed == 1 ? "is" : "are") another than the first reader's: \(toNo) from"
        + " Yes to No, \(toYes) from No to Yes (exact McNemar"
        + " \(AgreementWords.probability(direction.probability)))."
    return "Of \(counted(settled, "settled answer")), " + moved
  }

  /// Each band or rating that is another because of it.
  package func moveWords(_ framework: Framework) -> [String] {
    moves.map { move in
      "\(move.id?.text ?? "Overall"): \(framework.name(of: move.before)) by the first readings,"
        + " \(framework.name(of: move.now)) now"
    }
  }
}

extension ReadingDrift {
  /// How the late half compares with the early one, without claiming what chance can do.
  package var words: [String] {
    let halves = [("Early half", early), ("Late half", late)].map { name, half in
      let share = half.agreement.map { "\($0.percent)% of \($0.of) answers alike" }
      return "\(name), \(counted(half.cases, "case")): \(share ?? "no answer given by both");"
        + " first stricter \(times(half.firstStricter)), second \(times(half.secondStricter))."
    }
    return halves + [verdict]
  }

  private var verdict: String {
    guard let difference, !isSmall else {
      return "A half has \(AgreementWords.tooFew) whether judging has drifted."
    }
    let figures =
      "Late less early: \(AgreementWords.points(difference.value)) points, 95% interval"
      + " \(AgreementWords.points(difference.lower)) to \(AgreementWords.points(difference.upper))"
    let caution = "Answers of one case hang together, so the true interval is wider."
    return difference.allowsNone
      ? "\(figures): chance alone may do that. \(caution)"
      : "\(figures): look at whether judging has drifted. \(caution)"
  }
}

extension Inspection {
  /// What was drawn: "10% of the cases, at least 2, seed 7: C03, O05; round 1 of 14 cases".
  package var drawWords: String {
    guard let draw else {
      return conflicts[Self.drawKey] == nil
        ? "No random share is drawn for second reading." : Refusal.unsettledDraw.message
    }
    let references = drawnCases.map { cases[$0].reference }.joined(separator: ", ")
    let rounds = draw.rounds.map { "\($0.chosen.count) of \($0.pool.count)" }
    let proof = draw.isRepeatable ? "" : " Drawing again gives other cases: this draw was altered."
    return "Drawn for second reading: \(references) (\(draw.share)% of the cases, at least"
      + " \(draw.least); seed \(draw.seed); drawn \(rounds.joined(separator: ", then ")))." + proof
  }

  /// On how many cases the figures rest.
  package func basisWords(_ report: AgreementReport) -> String {
    if report.drawn.isEmpty { return "There are no figures: they rest on cases that chance chose." }
    let rest =
      report.uncounted.isEmpty
      ? ""
      : " \(counted(report.uncounted.count, "case")) read twice by choice"
        + " \(report.uncounted.count == 1 ? "is" : "are") not in them."
    return "The figures rest on \(report.counted.count) of the"
      + " \(counted(report.drawn.count, "drawn case")), those read twice so far." + rest
  }

  /// A pivotal judgement in a sentence, with the cases it may be.
  package func words(for pivotal: PivotalJudgement) -> String {
    let question = framework.questions[pivotal.question]
    let references = pivotal.cases.map { cases[$0].reference }.joined(separator: ", ")
    return
      "Were one \(framework.name(of: pivotal.answer, to: question)) to \(question.id) the other"
      + " way, \(framework.standards[pivotal.standard].id) would be rated otherwise: \(references)."
  }
}

extension AgreementReport.Row {
  /// What a row is of: "Key questions", "2.1.1 Desistance".
  package func name(_ framework: Framework) -> String {
    switch subject {
    case .all(.keyQuestion): "Key questions"
    case .all(.prompt): "Prompts"
    case .all(.oversight): "Oversight"
    case .question(let index):
      [framework.questions[index].id.text, framework.questions[index].name]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// What kind of question it is of.
  package func kind(_ framework: Framework) -> Question.Kind {
    switch subject {
    case .all(let kind): kind
    case .question(let index): framework.questions[index].kind
    }
  }
}

/// How often: "never", "once", "3 times".
func times(_ number: Int) -> String {
  switch number {
  case 0: "never"
  case 1: "once"
  case 2: "twice"
  default: "\(number) times"
  }
}

extension Inspection {
  /// How far the second reading of a case has come.
  package func secondReadingWords(of index: Int) -> String {
    if let item = comparedCase(index) {
      let open = item.openCount
      return "read by \(item.secondReader), "
        + (open > 0 ? "\(counted(open, "answer")) to settle" : "nothing to settle")
    }
    let isOut = cases[index].readings.values.contains { $0.kind == .second }
    return isOut ? "handed over, not back yet" : "not handed over yet"
  }
}
