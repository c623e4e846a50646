import OrderedCollections
package import Standards

/// The lead inspector's rating of a judged standard.
package struct Judgement: Hashable, Sendable {
  /// The rating that the lead inspector gives it.
  package var rating: Rating
  /// Why, in the lead inspector’s words; nil where nothing was written.
  package var rationale: String?
}

extension Judgement {
  init?(_ value: JSON, _ framework: Framework) {
    guard let rating = value["rating"]?.string.flatMap(framework.rating) else { return nil }
    self.init(rating: rating, rationale: value["rationale"]?.string)
  }

  func value(_ framework: Framework) -> JSON {
    var members: JSON.Members = ["rating": .string(framework.band(rating).id.rawValue)]
    if let rationale { members["rationale"] = .string(rationale) }
    return .object(members)
  }
}
