package import Standards

/// How alike two readers judge, on the cases that chance chose and nowhere else, and what of it
/// still asks for a person.
package struct AgreementReport: Sendable {
  /// The figures on one question, or on several together.
  package struct Row: Hashable, Sendable {
    /// What the figures are of.
    package enum Subject: Hashable, Sendable {
      /// Every question of a kind together.
      case all(Question.Kind)
      /// One question, by its index.
      case question(Int)
    }

    /// The question, or all those of a kind.
    package let subject: Subject
    /// How far the readings agree there, in the cases that chance chose.
    package let figures: AgreementFigures
  }

  /// Every case that was read twice, drawn or not.
  package let cases: [ComparedCase]
  /// Cases that chance chose, read twice or not yet.
  package let drawn: [Int]
  /// Key questions, prompts and oversight together, then each question that both answered.
  package let rows: [Row]
  /// Every two people with answers in common, in the order of their codes.
  package let pairs: [ReaderPair]
  /// Early cases against late ones; nil for fewer than two cases.
  package let drift: ReadingDrift?
  /// What settling differences has changed, over every case, drawn or not.
  package let shift: ModerationShift
  /// Judgements where a second look is worth most, standard by standard.
  package let pivotal: [PivotalJudgement]

  /// The cases that the figures rest on.
  package var counted: [ComparedCase] { cases.filter(\.isDrawn) }
  /// Cases read twice that are in no figure, because somebody chose them.
  package var uncounted: [ComparedCase] { cases.filter { !$0.isDrawn } }
  /// Differences that nobody has settled, in every case that was read twice.
  package var openCount: Int { cases.reduce(0) { $0 + $1.openCount } }

  /// The rows of several questions together.
  package var totals: [Row] { rows.filter { if case .all = $0.subject { true } else { false } } }

  /// The rows of single questions of a kind.
  package func rows(of kind: Question.Kind, _ framework: Framework) -> [Row] {
    rows.filter {
      if case .question(let index) = $0.subject {
        framework.questions[index].kind == kind
      } else {
        false
      }
    }
  }
}

extension Inspection {
  /// Compares the readings of every case that was read twice.
  package var agreementReport: AgreementReport {
    let compared = comparedCases
    let counted = compared.filter(\.isDrawn)
    return AgreementReport(
      cases: compared, drawn: drawnCases, rows: rows(counted), pairs: readerPairs(counted),
      drift: drift(counted), shift: moderationShift, pivotal: pivotalJudgements)
  }

  private func rows(_ counted: [ComparedCase]) -> [AgreementReport.Row] {
    let lines = Dictionary(grouping: counted.flatMap(\.lines), by: \.question)
    let kinds: [Question.Kind] = [.keyQuestion, .prompt, .oversight]
    let totals = kinds.map { kind in
      let questions = framework.questions.filter { $0.kind == kind }
      return AgreementReport.Row(
        subject: .all(kind),
        figures: AgreementFigures(
          questions.flatMap { lines[$0.index] ?? [] },
          categories: questions.map { framework.answers(to: $0).count }.max() ?? 2))
    }
    let each = framework.questions.compactMap { question -> AgreementReport.Row? in
      guard let lines = lines[question.index], lines.contains(where: \.isJoint) else { return nil }
      return AgreementReport.Row(
        subject: .question(question.index),
        figures: AgreementFigures(
          lines, categories: framework.answers(to: question).count))
    }
    return totals + each
  }
}
