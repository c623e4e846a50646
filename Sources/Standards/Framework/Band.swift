/// One step of a framework's scale of ratings.
package struct Band: Hashable, Sendable {
  /// The rating that this step is.
  package let rating: Rating
  /// The word of the interchange, such as `good`.
  package let id: Identifier<Band>
  /// The rating as people read it, up to 40 characters.
  package let name: String
  /// The name cut short for narrow columns, up to 12 characters.
  package let short: String
  /// One letter, or two, that tells it from the others.
  package let letter: String
  /// What the rating adds to the score.
  package let points: Int
  /// The lowest whole per cent that falls into the band.
  package let from: Int
}
