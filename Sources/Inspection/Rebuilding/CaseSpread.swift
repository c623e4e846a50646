/// Puts the cases of a sample in orders in which shortfalls meet them.
///
/// A case is strong or weak on the whole, and each question adds a chance of its own: so the Nos
/// spread over the sample and cluster a little, as they do in real ones, while every count stays
/// exact. The orders depend on the seed alone.
struct CaseSpread {
  private let seed: String
  private let weaknesses: [UInt64]

  /// A spread over so many cases.
  init(seed: String, cases: Int) {
    var generator = RepeatableGenerator(seed: seed)
    self.seed = seed
    // Half as heavy as the chances, so that no case is weak in nearly everything.
    weaknesses = (0..<cases).map { _ in generator.next() >> 33 }
  }

  /// All cases, those that a shortfall meets first in front.
  func weakestFirst(for purpose: String) -> [Int] {
    let chances = chances(for: purpose)
    return sorted { weaknesses[$0] + chances[$0] }
  }

  /// All cases in an order that has nothing to do with their weakness.
  func shuffled(for purpose: String) -> [Int] {
    let chances = chances(for: purpose)
    return sorted { chances[$0] }
  }

  private func chances(for purpose: String) -> [UInt64] {
    var generator = RepeatableGenerator(seed: "\(seed) \(purpose)")
    return weaknesses.map { _ in generator.next() >> 32 }
  }

  /// Highest rank first; equal ranks in the order of the cases.
  private func sorted(by rank: (Int) -> UInt64) -> [Int] {
    weaknesses.indices.sorted { (rank($1), $0) < (rank($0), $1) }
  }
}
