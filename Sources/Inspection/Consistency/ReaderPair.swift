import Standards

/// Two people who read the same cases, by their codes, with both directions of what differs.
///
/// Pairs stand in the order of the codes and carry no rank: it is no table of who is best.
package struct ReaderPair: Hashable, Sendable {
  /// The code that comes first in their order, whoever read first.
  package let one: String
  /// The code that comes second in their order.
  package let other: String
  /// Answers that both gave, whoever read first.
  package internal(set) var count = 0
  /// Answers to which ``one`` said No and ``other`` Yes.
  package internal(set) var oneStricter = 0
  /// Answers to which ``other`` said No and ``one`` Yes.
  package internal(set) var otherStricter = 0

  /// Whether one says No where the other says Yes more often than chance would have it.
  package var direction: McNemarTest { McNemarTest(oneStricter, otherStricter) }
  /// Whether they have too few answers in common to mean much.
  package var isSmall: Bool { count < AgreementFigures.fewest }

  init(_ one: String, _ other: String) {
    self.one = one
    self.other = other
  }
}

extension Inspection {
  /// Each two people who read a case in common; an answer by several people tells of none of them.
  func readerPairs(_ compared: [ComparedCase]) -> [ReaderPair] {
    var pairs: [[String]: ReaderPair] = [:]
    for item in compared {
      for line in item.lines {
        let authors = firstReaders(of: line.question, item.caseIndex)
        guard let first = line.first, let second = line.second, authors.count == 1,
          authors[0] != item.secondReader
        else { continue }
        let codes = [authors[0], item.secondReader].sorted()
        var pair = pairs[codes] ?? ReaderPair(codes[0], codes[1])
        let (one, other) = codes[0] == authors[0] ? (first, second) : (second, first)
        pair.count += 1
        if one == .no, other == .yes { pair.oneStricter += 1 }
        if one == .yes, other == .no { pair.otherStricter += 1 }
        pairs[codes] = pair
      }
    }
    return pairs.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }
}
