package import Standards

/// A figure that is not what it was when the ratings were frozen.
package struct Movement: Hashable, Sendable {
  /// What the figure is of.
  package enum Thing: Hashable, Sendable {
    case overall
    case score
    /// The rating of a standard.
    case standard(QuestionID)
    /// What the rules alone say of a standard, where that is not what its rating says.
    case ruleRating(QuestionID)
    case keyQuestion(QuestionID)
  }

  /// What has moved.
  package let thing: Thing
  /// The figure when the ratings were frozen, in words; “not asked” where it was not among them.
  package let before: String
  /// The figure as it is, in words.
  package let now: String
}

extension Inspection {
  /// Every figure that has moved since a freeze: overall, score, then standard by standard.
  package func movements(since freeze: Freeze) -> [Movement] {
    let before = FrozenFigures(freeze.ratings, framework)
    let now = FrozenFigures(RatingsDocument(self).json, framework)
    return now.figures.compactMap { thing, words in
      let earlier = before.words(for: thing) ?? "not asked"
      return earlier == words ? nil : Movement(thing: thing, before: earlier, now: words)
    }
  }
}

/// The figures of a ratings document, in words, in the order of the document.
private struct FrozenFigures {
  private(set) var figures: [(thing: Movement.Thing, words: String)] = []
  private let framework: Framework

  init(_ document: JSON, _ framework: Framework) {
    self.framework = framework
    add(.overall, rating(document["overall"]?["rating"]))
    if let score = document["score"], let value = score["value"], let most = score["maximum"] {
      add(.score, "\(value.text()) of \(most.text())")
    }
    for standard in document["standards"]?.array ?? [] { add(standard) }
  }

  func words(for thing: Movement.Thing) -> String? { figures.first { $0.thing == thing }?.words }

  private mutating func add(_ thing: Movement.Thing, _ words: String) {
    figures.append((thing, words))
  }

  private mutating func add(_ standard: JSON) {
    guard let id = standard["id"]?.string.flatMap({ QuestionID($0) }) else { return }
    add(.standard(id), rating(standard["rating"]))
    if let rule = standard["ruleRating"] { add(.ruleRating(id), rating(rule)) }
    for question in standard["keyQuestions"]?.array ?? [] {
      guard let id = question["id"]?.string.flatMap({ QuestionID($0) }) else { continue }
      add(.keyQuestion(id), words(for: question))
    }
  }

  private func words(for question: JSON) -> String {
    guard let percent = question["percent"]?.integer, let yes = question["yes"]?.integer,
      let denominator = question["denominator"]?.integer
    else { return "not rated" }
    return "\(yes) of \(denominator), \(percent)%, \(rating(question["band"]))"
  }

  private func rating(_ word: JSON?) -> String {
    guard let word = word?.string else { return "not rated" }
    return framework.rating(word).map { framework.band($0).name } ?? word
  }
}
