/// How the cases stand on one key question.
package struct Tally: Hashable, Sendable {
  package var yes: Int
  package var no: Int
  package var notRelevant: Int
  /// Cases in the file that are asked and have no answer, a conflict included.
  package var unanswered: Int
  /// ``unanswered`` and the planned cases still to come.
  package var open: Int

  package init(yes: Int = 0, no: Int = 0, notRelevant: Int = 0, unanswered: Int = 0, open: Int = 0)
  {
    self.yes = yes
    self.no = no
    self.notRelevant = notRelevant
    self.unanswered = unanswered
    self.open = open
  }

  /// The cases counted in the percentage.
  package var denominator: Int { yes + no }

  /// Counts the cases of another tally too.
  package mutating func add(_ other: Tally) {
    yes += other.yes
    no += other.no
    notRelevant += other.notRelevant
    unanswered += other.unanswered
    open += other.open
  }
}

/// A share of whole cases; never a floating-point number.
package struct Share: Hashable, Sendable {
  package let yes: Int
  /// Greater than zero.
  package let of: Int

  /// nil for a share of nothing.
  package init?(yes: Int, of: Int) {
    guard of > 0 else { return nil }
    self.yes = yes
    self.of = of
  }

  /// Whole per cent, rounded half up in integers (`rules.md` section 3).
  package var percent: Int { (200 * yes + of) / (2 * of) }
}

extension Framework {
  /// The band that a share falls into by the framework's own rounding.
  package func rating(of share: Share) -> Rating {
    rating(of: share, rounding: rounding)
  }

  /// The band that a share falls into by one of the two ways of rounding.
  package func rating(of share: Share, rounding: Rounding) -> Rating {
    let reached = scale.last { band in
      switch rounding {
      case .roundThenBand: share.percent >= band.from
      case .exact: share.yes * 100 >= band.from * share.of
      }
    }
    return reached?.rating ?? extremes.lowest
  }
}
