package import Standards

/// Where a rule of the framework finds that oversight of a case is missing.
package struct OversightGap: Hashable, Sendable {
  /// What in the case shows it.
  package enum Evidence: Hashable, Sendable {
    /// The answer to the question with this index.
    case answer(Int)
    /// The value of a fact, or that there is none.
    case fact(Identifier<FactField>)

    /// The question, where it is an answer.
    var question: Int? {
      if case .answer(let question) = self { question } else { nil }
    }
  }

  /// The place of the rule in the framework.
  package let rule: Int
  /// The index of the case in ``Inspection/cases``.
  package let caseIndex: Int
  /// Each once, in the order of the rule; never empty for a rule that asks for something.
  package let evidence: [Evidence]
  /// For how many days the gap has been there; nil where nothing says since when.
  package let days: Int?

  /// The first answer that shows it.
  package var question: Int? {
    for case .answer(let question) in evidence { return question }
    return nil
  }
}

extension Inspection {
  /// All gaps, as they should be acted on: the gravest first, then the oldest, then in the order of
  /// the rules and of the cases.
  package func oversightGaps(on today: CalendarDate) -> [OversightGap] {
    let finder = GapFinder(inspection: self, today: today)
    let gaps = framework.oversightRules.indices.flatMap { rule in
      overseenCases.compactMap { finder.gap(rule, $0) }
    }
    return gaps.sorted { order(of: $0) < order(of: $1) }
  }

  /// The cases that a rule says anything of, by its index: those in which what it looks at is
  /// known.
  ///
  /// A case without an answer has neither a gap nor none, so it is in no share of cases with gaps.
  package func cases(under rule: Int, on today: CalendarDate) -> [Int] {
    let finder = GapFinder(inspection: self, today: today)
    let condition = framework.oversightRules[rule].condition
    return overseenCases.filter { index in
      finder.isApplicable(condition, index) || finder.holds(condition, index)
    }
  }

  /// The cases in which gaps are looked for: those that every tally counts.
  package var overseenCases: [Int] { Array(sheet.counted(framework.oversight.index)) }

  private typealias Order = (OversightRule.Severity, Int, Int, Int)

  private func order(of gap: OversightGap) -> Order {
    (framework.oversightRules[gap.rule].severity, -(gap.days ?? -1), gap.rule, gap.caseIndex)
  }
}
