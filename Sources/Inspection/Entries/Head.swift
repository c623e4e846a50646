package import Standards

/// One entry of a key that no other entry replaces.
package struct Head: Hashable, Sendable {
  /// The identity of the entry and its place in time.
  package let stamp: Stamp
  /// The code of the person who wrote it.
  package let author: String
  /// The wall time with zone, for people to read.
  package let clock: String
  /// The value; nil when the entry cleared the key, or when its content is gone.
  package let value: JSON?

  /// Makes a head of what the ledger holds of the entry.
  package init(stamp: Stamp, author: String, clock: String, value: JSON?) {
    self.stamp = stamp
    self.author = author
    self.clock = clock
    self.value = value
  }
}

extension Sequence<Head> {
  /// The values that the heads give, each once, in their order.
  package var distinctValues: [JSON] {
    reduce(into: []) { values, head in
      if let value = head.value, !values.contains(value) { values.append(value) }
    }
  }
}

extension Sequence<Head> {
  /// The day of the newest head that has a value, as ``CalendarDate/dayNumber``.
  var day: Int? { filter { $0.value != nil }.map(\.stamp).max()?.dayNumber }
}

extension [Head] {
  /// Everybody whom a confirmation names, whoever gave it.
  var confirmedAuthors: Set<String> {
    reduce(into: []) { authors, head in
      authors.formUnion((head.value?["authors"]?.array ?? []).compactMap(\.string))
    }
  }
}
