import OrderedCollections
import Standards

extension Inspection {
  /// The key of the draw. Its name stands in the file for all to see, so it says nothing.
  package static let drawKey = EntryKey(kind: .draw, name: "secondReading")

  /// Cases that the draw chose and that count, in the order of the inspection.
  package var drawnCases: [Int] {
    let chosen = Set(draw?.chosen ?? [])
    return activeCases.filter { chosen.contains(cases[$0].id) }
  }

  /// Drawn cases that nobody was handed yet, without those that somebody read first.
  package func awaitedCases(notReadBy reader: String? = nil) -> [Int] {
    drawnCases.filter { index in
      !cases[index].readings.values.contains { $0.kind == .second }
        && !(reader.map(firstReaders(of: index).contains) ?? false)
    }
  }

  /// Who read a case first, or is to: whoever answered in it, and whom it is allocated to.
  package func firstReaders(of index: Int) -> Set<String> {
    cases[index].authors.union([cases[index].fact("inspector")].compactMap(\.self))
  }

  /// Draws the random share for second reading, or goes on with it as the sample has grown.
  ///
  /// - Parameters:
  ///   - share: per cent of the cases; nil keeps what the draw has, else ten.
  ///   - least: the fewest cases; nil keeps what the draw has, else two.
  ///   - seed: the seed of a first draw.
  /// - Throws: ``Refusal``, also for another seed than the draw began with: whoever may change it
  ///   may draw until they like what comes.
  package func drawing(
    share: Int? = nil, least: Int? = nil, seed: String
  ) throws(Refusal) -> [Change] {
    guard secondReadings.isEmpty else { throw .copyForSecondReading }
    guard conflicts[Self.drawKey] == nil else { throw .unsettledDraw }
    var next = draw ?? SecondReadingDraw(seed: seed.trimmed)
    guard !next.seed.isEmpty else { throw .emptyText("The seed") }
    guard next.seed == seed.trimmed else { throw .seedIsKept(next.seed) }
    next.share = try Self.number(share ?? next.share, in: SecondReadingDraw.shares, "The share")
    next.least = try Self.number(least ?? next.least, in: SecondReadingDraw.leasts, "The least")
    next.drawRound(from: activeCases.map { cases[$0].id })
    guard next.rounds.count > draw?.rounds.count ?? 0 else { throw .nothingToDraw }
    return [Change(Self.drawKey, next.value())]
  }

  private static func number(
    _ number: Int, in range: ClosedRange<Int>, _ what: String
  ) throws(Refusal) -> Int {
    guard range.contains(number) else {
      throw .outOfRange(what, from: range.lowerBound, to: range.upperBound)
    }
    return number
  }
}
