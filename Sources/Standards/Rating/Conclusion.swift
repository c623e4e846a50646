/// What follows from the ratings of all standards: limits, score, overall rating.
///
/// One function serves what is true now and both ends of what could still happen, so that the
/// three cannot disagree about a rule (`rules.md` sections 5 and 6).
struct Conclusion {
  private(set) var ratings: [Rating?]
  private(set) var limitedBy: [Int?]
  /// By index of the limit: whether it bites, and whether all it looks at is final.
  private(set) var bites: [Bool]
  private(set) var isDecided: [Bool]
  private(set) var score = 0
  private(set) var unlimited: Rating?
  private(set) var overall: Rating?
  private(set) var overallLimitedBy: Int?

  init(_ framework: Framework, ratings: [Rating?], isProvisional: [Bool]? = nil) {
    self.ratings = ratings
    limitedBy = Array(repeating: nil, count: ratings.count)
    bites = Array(repeating: false, count: framework.limits.count)
    isDecided = bites
    let isProvisional = isProvisional ?? Array(repeating: false, count: ratings.count)
    for (index, limit) in framework.limits.enumerated() {
      let looked = limit.standards.compactMap { isProvisional[$0] ? nil : self.ratings[$0] }
      isDecided[index] = looked.count == limit.standards.count
      bites[index] = isDecided[index] && limit.bites(looked)
      if bites[index] { apply(limit, index) }
    }
    rateOverall(framework, isProvisional)
  }

  private mutating func apply(_ limit: Limit, _ index: Int) {
    guard case .standard(let standard) = limit.target, let rating = ratings[standard],
      rating > limit.atMost
    else { return }
    ratings[standard] = limit.atMost
    limitedBy[standard] = index
  }

  private mutating func rateOverall(_ framework: Framework, _ isProvisional: [Bool]) {
    let scored = framework.standards.filter(\.isScored).map(\.index)
    score = scored.reduce(0) { sum, index in
      sum + (ratings[index].map { framework.band($0).points } ?? 0)
    }
    guard scored.allSatisfy({ ratings[$0] != nil && !isProvisional[$0] }) else { return }
    unlimited = framework.overall.last { score >= $0.from }?.rating
    overall = unlimited
    for (index, limit) in framework.limits.enumerated() where bites[index] {
      guard limit.target == .overall, let rating = overall, rating > limit.atMost else { continue }
      overall = limit.atMost
      overallLimitedBy = index
    }
  }
}
