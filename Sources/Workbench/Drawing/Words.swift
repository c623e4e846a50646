package import Inspection
import OrderedCollections
package import Standards

extension Framework {
  /// The name of a rating, or what stands for none.
  package func name(of rating: Rating?, none: String = "not rated") -> String {
    rating.map { band($0).name } ?? none
  }

  /// The short name of a rating for narrow columns.
  func short(of rating: Rating?, none: String = "–") -> String {
    rating.map { band($0).short } ?? none
  }

  /// The letter of a rating.
  func letter(of rating: Rating?) -> String { rating.map { band($0).letter } ?? "–" }

  /// Votes in their order: "AB Good, CD Outstanding".
  package func words(for votes: [Decision.Vote]) -> String {
    votes.map { "\($0.member) \(name(of: $0.rating))" }.joined(separator: ", ")
  }

  /// A reachable range: "settled", "could end I–O", or "" where nothing can be reached.
  func outlook(worst: Rating?, best: Rating?, isProvisional: Bool) -> String {
    guard let worst, let best else { return "" }
    if worst == best { return isProvisional ? "settled" : "final" }
    return "could end \(letters(worst, best))"
  }

  /// A reachable range in letters: "I–G", "G" where only one is left, "" where none is.
  func letters(_ worst: Rating?, _ best: Rating?) -> String {
    guard let worst, let best else { return "" }
    return worst == best ? letter(of: worst) : "\(letter(of: worst))–\(letter(of: best))"
  }
}

extension Ratings {
  /// The overall rating in words: what it is, or what it could still be.
  package func overallWords(_ framework: Framework) -> String {
    if let rating = overall.rating { return framework.name(of: rating) }
    guard let worst = overall.worst, let best = overall.best else { return "cannot be rated" }
    if worst == best { return "will be \(framework.name(of: worst))" }
    return "could end \(framework.name(of: worst)) to \(framework.name(of: best))"
  }

  /// The score in words: what it is and the range still reachable.
  package var scoreWords: String {
    if score.worst == score.best, score.worst == score.value {
      return "\(score.value) of \(score.maximum)"
    }
    return "\(score.value) so far · could end \(score.worst)–\(score.best) of \(score.maximum)"
  }
}

extension Inspection {
  /// The value of a fact as people read it.
  package func factWords(_ field: FactField, of record: CaseRecord) -> String? {
    guard let value = record.fact(field.id) else { return nil }
    guard case .choice(let choices) = field.kind else { return value }
    return choices.first { $0.id == value }?.name ?? value
  }

  /// A case in a few words: its type, the first fact with choices (the disposal), and numbers.
  package func summary(of record: CaseRecord) -> String {
    var parts = [framework.caseTypes[record.type]?.short ?? record.type.rawValue]
    let main = framework.facts.values.first { if case .choice = $0.kind { true } else { false } }
    for field in framework.facts.values {
      guard let words = factWords(field, of: record) else { continue }
      switch field.kind {
      case .choice where field.id == main?.id: parts.append(words.lowercased())
      case .number: parts.append("\(field.name.lowercased()) \(words)")
      default: continue
      }
    }
    return parts.joined(separator: " · ")
  }

  /// All recorded facts of a case in a line, what the inspector judged before what the file says: in a
  /// narrow window the end is cut.
  func facts(of record: CaseRecord) -> String {
    let fields = framework.facts.values
    let facts = (fields.filter(\.isJudged) + fields.filter { !$0.isJudged }).compactMap { field in
      factWords(field, of: record).map { words in
        if case .choice = field.kind {
          "\(field.name): \(words.lowercased())"
        } else {
          "\(field.name): \(words)"
        }
      }
    }
    return facts.joined(separator: " · ")
  }

  /// The value of an answer key as people read it.
  func answerWords(_ value: JSON, to question: Question) -> String {
    guard let word = value.string, let answer = framework.answer(word, to: question) else {
      return value.text()
    }
    return framework.name(of: answer, to: question)
  }
}

/// Which part of a list is in sight: "1–12 of 28"; nil where all of it is.
func partWords(_ shown: Range<Int>, of count: Int) -> String? {
  guard !shown.isEmpty, shown.count < count else { return nil }
  return "\(shown.lowerBound + 1)–\(shown.upperBound) of \(count)"
}

/// Says a number with its noun: "1 case", "3 cases", "2 entries" where the plural is given.
package func counted(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : nouns ?? noun + "s")"
}
