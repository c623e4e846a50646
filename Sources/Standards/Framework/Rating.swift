/// A rating: its rank on the framework's scale, the lowest 0.
package struct Rating: Hashable, Sendable, Comparable {
  /// The place on the scale, from 0; an index into ``Framework/scale``.
  package let rank: Int

  /// Makes the rating at a place of the scale, which is not checked.
  package init(rank: Int) { self.rank = rank }

  /// Whether one rating is worse than another: it stands lower on the scale.
  package static func < (one: Rating, other: Rating) -> Bool { one.rank < other.rank }
}
