/// What two readers said of the same questions, counted: first reader's answer by second's.
///
/// Every coefficient is nil where it is not defined; that is never 0 and never 1 (`statistics.md`).
package struct ConfusionTable: Hashable, Sendable {
  /// By category of the first reader, then of the second.
  package private(set) var counts: [[Int]]

  /// An empty table of so many categories.
  package init(categories: Int) {
    counts = Array(repeating: Array(repeating: 0, count: categories), count: categories)
  }

  /// A table of Yes and No.
  package init(bothYes: Int, firstYes: Int, secondYes: Int, bothNo: Int) {
    counts = [[bothYes, firstYes], [secondYes, bothNo]]
  }

  /// Counts one answer that both gave.
  package mutating func add(first: Int, second: Int) { counts[first][second] += 1 }

  /// Answers that both readers gave.
  package var total: Int { counts.joined().reduce(0, +) }

  /// Answers on which they agree.
  package var agreed: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// Share of the answers on which they agree.
  package var agreement: Double? { total == 0 ? nil : Double(agreed) / Double(total) }
}

// MARK: - Beyond chance

extension ConfusionTable {
  /// Cohen's κ: chance by each reader's own shares.
  package var cohenKappa: Double? {
    corrected { first, second in first * second }
  }

  /// Scott's π: chance by the shares of both readers together.
  package var scottPi: Double? {
    corrected { first, second in ((first + second) / 2) * ((first + second) / 2) }
  }

  /// Gwet's AC1: does not collapse where nearly every answer is the same.
  package var gwetAC1: Double? {
    let others = Double(counts.count - 1)
    return corrected { first, second in
      let share = (first + second) / 2
      return share * (1 - share) / others
    }
  }

  /// PABAK: as if every category were as frequent.
  package var pabak: Double? {
    let share = 1 / Double(counts.count)
    return corrected { _, _ in share * share }
  }

  /// Agreement corrected for a chance that is summed over the categories from both shares.
  private func corrected(_ chance: (Double, Double) -> Double) -> Double? {
    guard let agreement else { return nil }
    let total = Double(total)
    let expected = counts.indices.reduce(0.0) { sum, category in
      let first = Double(counts[category].reduce(0, +)) / total
      let second = Double(counts.reduce(0) { $0 + $1[category] }) / total
      return sum + chance(first, second)
    }
    return expected >= 1 ? nil : (agreement - expected) / (1 - expected)
  }
}
