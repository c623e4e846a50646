import Standards

/// A figure that follows from the facts of a case.
package struct DerivedFigure: Hashable, Sendable {
  /// What the framework calls it.
  package let name: String
  /// Fewer than none where the second date comes before the first.
  package let days: Int

  /// The figure in words: "Start to assessment: 12 days".
  package var words: String {
    let count = abs(days)
    return "\(name): \(count) \(count == 1 ? "day" : "days")" + (days < 0 ? " before" : "")
  }
}

extension Inspection {
  /// The figures that follow from the facts of a case and are worth knowing now.
  package func derivedFigures(of index: Int, on today: CalendarDate) -> [DerivedFigure] {
    let finder = GapFinder(inspection: self, today: today)
    let record = cases[index]
    return framework.derivedFacts.compactMap { fact in
      let end = fact.to.map { record.fact($0).flatMap(CalendarDate.init) } ?? today
      guard let start = record.fact(fact.from).flatMap(CalendarDate.init), let end,
        fact.condition.map({ finder.holds($0, index) }) ?? true
      else { return nil }
      return DerivedFigure(name: fact.name, days: start.days(to: end))
    }
  }
}
