package import Standards

/// Whether readers agree as well in the late half of the inspection as in the early one.
package struct ReadingDrift: Hashable, Sendable {
  /// The cases of one half, by when they were first read.
  package struct Half: Hashable, Sendable {
    /// How many cases the half has.
    package let cases: Int
    /// Answers on which both agree, of those that both gave; nil where there are none.
    package let agreement: Share?
    /// Answers to which the first reader said No and the second Yes.
    package let firstStricter: Int
    /// Answers to which the first reader said Yes and the second No.
    package let secondStricter: Int

    /// Answers that both readers gave.
    package var count: Int { agreement?.of ?? 0 }
  }

  /// The half that was read first; it has the case in the middle of an odd number.
  package let early: Half
  /// The half that was read last.
  package let late: Half

  /// The late half less the early one; nil where a half has no answers.
  package var difference: ProportionDifference? {
    guard let late = late.agreement, let early = early.agreement else { return nil }
    return ProportionDifference(late, less: early)
  }

  /// Whether either half has too few answers to mean much.
  package var isSmall: Bool { min(early.count, late.count) < AgreementFigures.fewest }
}

extension Inspection {
  /// The drift over compared cases; nil for fewer than two, which have no halves.
  func drift(_ compared: [ComparedCase]) -> ReadingDrift? {
    guard compared.count > 1 else { return nil }
    let inOrder = compared.sorted {
      (cases[$0.caseIndex].lastDay, $0.caseIndex) < (cases[$1.caseIndex].lastDay, $1.caseIndex)
    }
    let middle = (inOrder.count + 1) / 2
    return ReadingDrift(
      early: half(inOrder.prefix(middle)), late: half(inOrder.dropFirst(middle)))
  }

  private func half(_ compared: some Collection<ComparedCase>) -> ReadingDrift.Half {
    let figures = AgreementFigures(
      compared.flatMap(\.lines), categories: Answer.allCases.count)
    return ReadingDrift.Half(
      cases: compared.count, agreement: Share(yes: figures.table.agreed, of: figures.count),
      firstStricter: figures.firstStricter, secondStricter: figures.secondStricter)
  }
}

extension CaseRecord {
  /// The day on which the first reading was last worked on.
  fileprivate var lastDay: Int { firstDays.values.max() ?? 0 }
}
