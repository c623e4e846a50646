import Standards

/// How far readings say the same of some questions, with every coefficient that is defined.
package struct AgreementFigures: Hashable, Sendable {
  /// Below so many answers that both gave, no coefficient means much (`statistics.md`).
  package static let fewest = 10

  /// First reading by second: Yes, No, and not applicable where it may be answered.
  package let table: ConfusionTable
  /// Krippendorff's α over all readings, for more than two readers too; nil where not defined.
  package let alpha: Double?

  /// Answers that both readers gave.
  package var count: Int { table.total }
  /// Whether they rest on too few answers to mean much; they are shown with a warning then.
  package var isSmall: Bool { count < Self.fewest }

  /// The figures over pairs of a case and one of its lines.
  init(_ lines: some Sequence<ComparedCase.Line>, categories: Int) {
    var table = ConfusionTable(categories: categories)
    var units: [[Int]] = []
    for line in lines {
      let answers = [line.first, line.second].compactMap(\.self) + line.others
      units.append(answers.map { Int($0.rawValue) })
      if let first = line.first, let second = line.second {
        table.add(first: Int(first.rawValue), second: Int(second.rawValue))
      }
    }
    self.table = table
    alpha = KrippendorffAlpha(units: units).coefficient(.nominal)
  }
}

extension AgreementFigures {
  /// Answers in which the first reader said No and the second Yes.
  package var firstStricter: Int { table.counts[1][0] }
  /// Answers in which the first reader said Yes and the second No.
  package var secondStricter: Int { table.counts[0][1] }

  /// Whether the movement from Yes to No is more uneven than chance.
  package var direction: McNemarTest { McNemarTest(secondStricter, firstStricter) }
}
