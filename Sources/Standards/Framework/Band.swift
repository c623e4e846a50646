/// A rating: its rank on the framework's scale, the lowest 0.
package struct Rating: Hashable, Sendable, Comparable {
  package let rank: Int

  package init(rank: Int) { self.rank = rank }

  package static func < (one: Rating, other: Rating) -> Bool { one.rank < other.rank }
}

/// One step of a framework's scale of ratings.
package struct Band: Hashable, Sendable {
  package let rating: Rating
  package let id: Identifier<Band>
  package let name: String
  /// The name cut short for narrow columns.
  package let short: String
  /// One letter that tells it from the others.
  package let letter: String
  /// What the rating adds to the score.
  package let points: Int
  /// The lowest whole per cent that falls into the band.
  package let from: Int
}

/// How a percentage finds its band where rounding matters (`rules.md` section 3).
package enum Rounding: Hashable, Sendable {
  /// Round half up to whole per cent, then compare.
  case roundThenBand
  /// Compare the exact fraction.
  case exact
}

/// Which cases a percentage is of (`rules.md` section 3).
package enum DenominatorRule: Hashable, Sendable {
  /// Every case of the domain; "not relevant" is refused.
  case allCases
  /// The cases answered Yes or No; "not relevant" leaves the sub-sample.
  case relevantCases
}
