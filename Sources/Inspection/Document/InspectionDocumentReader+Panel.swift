import OrderedCollections
import Standards

// What a panel voted, what was settled between readings, and what was drawn for them.

extension InspectionDocumentReader {
  /// A vote as it stands in a decision.
  func vote(_ reader: JSONReader) -> Decision.Vote? {
    reader.allow("member", "rating")
    let member = reader.text("member", atMost: .max)
    let rating = reader.required("rating")?.choice(ratings)
    return rating.map { Decision.Vote(member: member, rating: $0) }
  }

  /// A vote that no decision has taken up yet.
  mutating func readVote(_ reader: JSONReader) {
    reader.allow("standard", "member", "rating")
    let (standard, member) = (reader.text("standard"), reader.text("member", atMost: .max))
    let rating = reader.text("rating")
    let id = RandomID(using: &generator)
    guard !standard.isEmpty, !member.isEmpty, !rating.isEmpty else { return }
    take(at: reader) { inspection throws(Refusal) in
      guard
        !inspection.votes.contains(where: {
          $0.standard.text == standard && $0.vote.member == member
        })
      else { throw .votedTwice(member) }
      return try inspection.voting(standard, rating, by: member, vote: id)
    }
  }

  private var ratings: OrderedDictionary<String, Rating> {
    OrderedDictionary(
      uniqueKeysWithValues: framework.scale.map { ($0.id.rawValue, $0.rating) })
  }

  /// Why an answer of a further reading is as it is.
  mutating func readSettledBecause(
    _ key: String, _ reader: JSONReader, of index: Int, reading: RandomID
  ) {
    guard let reason = filledText(reader) else { return }
    take(at: reader) { inspection throws(Refusal) in
      let question = try inspection.asked(key, of: index)
      var answer = inspection.answerKey(question.index, of: index)
      answer.reading = reading
      return [Change(answer.reason, .string(reason))]
    }
  }

  /// The draw: references become identities; what was no case any more stays a place in its pool.
  mutating func readDraw(_ reader: JSONReader) {
    reader.allow("seed", "share", "least", "rounds")
    let seed = reader.text("seed", atMost: .max)
    var draw = SecondReadingDraw(
      seed: seed, share: reader.number("share", in: SecondReadingDraw.shares),
      least: reader.number("least", in: SecondReadingDraw.leasts))
    for reader in reader.required("rounds")?.elements() ?? [] {
      reader.allow("pool", "chosen")
      let pool = pool(reader.required("pool"))
      draw.rounds.append(
        SecondReadingDraw.Round(pool: pool, chosen: chosen(reader.required("chosen"), of: pool)))
    }
    guard !seed.isEmpty, reader.findings.faults.isEmpty else { return }
    take(at: reader) { _ in [Change(Inspection.drawKey, draw.value())] }
  }

  /// A number stands for what was no case any more when the document was written: its place.
  private mutating func pool(_ reader: JSONReader?) -> [RandomID] {
    (reader?.elements() ?? []).enumerated().compactMap { place, reader in
      if reader.value.integer == nil { return drawnCase(reader) }
      _ = reader.number(in: (place + 1)...(place + 1))
      return RandomID(using: &generator)
    }
  }

  private func chosen(_ reader: JSONReader?, of pool: [RandomID]) -> [RandomID] {
    (reader?.elements() ?? []).compactMap { reader in
      if reader.value.integer != nil, !pool.isEmpty {
        return pool[reader.number(in: 1...pool.count) - 1]
      }
      guard let id = drawnCase(reader) else { return nil }
      if !pool.contains(id) {
        reader.fault(.unknownReference(reader.text(), to: "case of the pool"))
      }
      return id
    }
  }

  private func drawnCase(_ reader: JSONReader) -> RandomID? {
    let reference = reader.text()
    guard reader.value.string != nil else { return nil }
    guard let index = inspection.indices(ofReference: reference).first else {
      reader.fault(.unknownReference(reference, to: "case"))
      return nil
    }
    return inspection.cases[index].id
  }
}
