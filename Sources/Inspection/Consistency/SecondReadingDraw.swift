package import Standards

/// The random share of the cases that is read a second time, drawn so that anyone can draw it
/// again.
///
/// Each round draws from a pool that it names, and what an earlier round chose stays chosen: a
/// sample that grows never takes a second reading back.
package struct SecondReadingDraw: Hashable, Sendable {
  /// One time of drawing.
  package struct Round: Hashable, Sendable {
    /// The cases that could be chosen, in the order of the inspection.
    package let pool: [RandomID]
    /// Those that were, in the same order.
    package let chosen: [RandomID]
  }

  /// Per cent of the cases that are drawn where nobody says otherwise.
  package static let usualShare = 10
  /// The fewest cases that are drawn where nobody says otherwise.
  package static let usualLeast = 2

  /// Any text; with the rounds it says all that chance decided.
  package let seed: String
  /// Per cent of the cases that count.
  package internal(set) var share: Int
  /// The fewest cases that are read a second time, where there are so many.
  package internal(set) var least: Int
  /// The times of drawing, the earliest first.
  package internal(set) var rounds: [Round] = []

  /// Makes a draw without rounds, of ten per cent and at least two cases unless it is said.
  package init(seed: String, share: Int = usualShare, least: Int = usualLeast) {
    self.seed = seed
    self.share = share
    self.least = least
  }

  /// Every case that a round chose, the earliest first.
  package var chosen: [RandomID] { rounds.flatMap(\.chosen) }
}

// MARK: - Drawing

extension SecondReadingDraw {
  /// How many of so many cases are to be read a second time.
  package func target(of cases: Int) -> Int {
    min(cases, max(least, (share * cases + 99) / 100))
  }

  /// Draws what is missing among the cases that count now; does nothing where nothing is.
  ///
  /// New cases are drawn from first, so that a case added late is as likely to be chosen as one
  /// of the beginning. Where they are too few, as after raising the share, every case that was
  /// not chosen is in the pool.
  package mutating func drawRound(from cases: [RandomID]) {
    let known = Set(rounds.flatMap(\.pool))
    let chosen = Set(chosen)
    let missing = target(of: cases.count) - cases.count { chosen.contains($0) }
    guard missing > 0 else { return }
    let new = cases.filter { !known.contains($0) }
    let pool = new.count >= missing ? new : cases.filter { !chosen.contains($0) }
    rounds.append(
      Round(pool: pool, chosen: Self.choice(of: missing, from: pool, seed, rounds.count + 1)))
  }

  /// Chooses by selection sampling (Knuth, The Art of Computer Programming 3.4.2, algorithm S):
  /// one number for each case of the pool in its order, by SplitMix64 from seed and round.
  private static func choice(
    of count: Int, from pool: [RandomID], _ seed: String, _ round: Int
  ) -> [RandomID] {
    var generator = RepeatableGenerator(seed: "\(seed) \(round)")
    var (missing, left) = (count, pool.count)
    return pool.filter { _ in
      let isChosen = generator.next() % UInt64(left) < UInt64(missing)
      left -= 1
      if isChosen { missing -= 1 }
      return isChosen
    }
  }

  /// Whether drawing again from seed and pools chooses the same cases.
  package var isRepeatable: Bool {
    rounds.enumerated().allSatisfy { index, round in
      round.chosen.count <= round.pool.count
        && Self.choice(of: round.chosen.count, from: round.pool, seed, index + 1) == round.chosen
    }
  }
}

// MARK: - In the ledger

extension SecondReadingDraw {
  /// The value that stands in the ledger, with cases by identity, or as they are named elsewhere.
  func value(
    naming name: (RandomID, Round) -> JSON = { id, _ in .string(id.description) }
  ) -> JSON {
    [
      "seed": .string(seed), "share": .integer(share), "least": .integer(least),
      "rounds": .array(
        rounds.map { round in
          [
            "pool": .array(round.pool.map { name($0, round) }),
            "chosen": .array(round.chosen.map { name($0, round) }),
          ]
        }),
    ]
  }

  /// Reads the value that stands in the ledger.
  package init?(_ value: JSON) {
    guard let seed = value["seed"]?.string, !seed.isEmpty, let share = value["share"]?.integer,
      let least = value["least"]?.integer, let rounds = value["rounds"]?.array,
      Self.shares.contains(share), Self.leasts.contains(least)
    else { return nil }
    self.init(seed: seed, share: share, least: least)
    for round in rounds {
      let parts = [round["pool"], round["chosen"]].map { part in
        part?.array.map { $0.compactMap { $0.string.flatMap { RandomID($0) } } }
      }
      guard let pool = parts[0], let chosen = parts[1], Set(chosen).isSubset(of: pool) else {
        return nil
      }
      self.rounds.append(Round(pool: pool, chosen: chosen))
    }
  }

  static let shares = 0...100
  static let leasts = 0...10_000
}
