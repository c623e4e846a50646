import Standards

/// A figure before and after: what the inspection found, and what a re-audit found since.
package struct ReauditComparison: Hashable, Sendable {
  /// What the two figures say together.
  package enum Outcome: Hashable, Sendable {
    case improved
    /// Chance alone could have brought it about.
    case noClearChange
    case worse
    /// Several answers of one case are counted, as on a theme. They hang together, so an interval
    /// that takes each for a case of its own would be too narrow to say anything by.
    case severalAnswersEach
  }

  /// What both figures are of.
  package let link: PlanLink
  /// The figure of the inspection, as its answers and ratings are now.
  package let before: PlanFigure
  /// The figure that was found since, and on which day.
  package let reaudit: Reaudit
  /// Where the true change may lie, at 95 per cent, as a fraction; nil between ratings, and where
  /// several answers of one case are counted.
  package let interval: ClosedRange<Double>?
  /// What they say together: of counts by the interval, of ratings by which is higher.
  package let outcome: Outcome
}

extension ReauditComparison {
  /// The confidence of the interval.
  package static let confidence = Confidence.ninetyFive

  /// Nil where the inspection found nothing to compare with.
  package init?(_ link: PlanLink, before: PlanFigure, _ reaudit: Reaudit) {
    self.link = link
    self.before = before
    self.reaudit = reaudit
    switch (before, reaudit.figure) {
    case (.share, .share) where link.countsSeveralAnswers:
      interval = nil
      outcome = .severalAnswersEach
    case (.share(let then), .share(let now)):
      let range = now.changeInterval(since: then, Self.confidence)
      interval = range
      outcome =
        range.lowerBound > 0 ? .improved : range.upperBound < 0 ? .worse : .noClearChange
    case (.rating(let then), .rating(let now)):
      interval = nil
      outcome = now > then ? .improved : now < then ? .worse : .noClearChange
    default: return nil
    }
  }

  /// The change in whole points of per cent, from the rounded figures that stand beside it; nil
  /// between ratings.
  package var points: Int? {
    guard case .share(let then) = before, case .share(let now) = reaudit.figure else { return nil }
    return now.percent - then.percent
  }

  /// The interval in whole points of per cent.
  package var pointInterval: ClosedRange<Int>? {
    interval.map {
      Int(($0.lowerBound * 100).rounded())...Int(($0.upperBound * 100).rounded())
    }
  }
}

extension PlanLink {
  /// Whether its figure counts more than one answer of a case.
  var countsSeveralAnswers: Bool { if case .theme = self { true } else { false } }
}

extension Inspection {
  /// The figures of a line before and after, in the order of the edition.
  package func comparisons(of line: PlanItem) -> [ReauditComparison] {
    framework.sorted(line.links).compactMap { link in
      line.reaudits[link].flatMap { ReauditComparison(link, before: figure(of: link), $0) }
    }
  }
}
