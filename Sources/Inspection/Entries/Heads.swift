package import Standards

/// The identity and place in time of an entry; orders entries everywhere alike.
package struct Stamp: Hashable, Sendable, Comparable {
  /// Hybrid logical time: 48 bits of milliseconds since 1970, 16 bits of counter.
  package let time: UInt64
  /// The run of the program that wrote the entry.
  package let writer: RandomID
  /// The entry's place among those of its writer, from 1.
  package let sequence: Int

  package init(time: UInt64, writer: RandomID, sequence: Int) {
    self.time = time
    self.writer = writer
    self.sequence = sequence
  }

  package static func < (one: Stamp, other: Stamp) -> Bool {
    (one.time, one.writer, one.sequence) < (other.time, other.writer, other.sequence)
  }
}

extension Stamp: CustomStringConvertible {
  /// Time, writer and sequence as one word.
  package var description: String { "\(time)-\(writer)-\(sequence)" }

  /// Reads the word written by ``description``.
  init?(_ word: String) {
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 3, let time = UInt64(parts[0]), let writer = RandomID(parts[1]),
      let sequence = Int(parts[2])
    else { return nil }
    self.init(time: time, writer: writer, sequence: sequence)
  }
}

/// One entry of a key that no other entry replaces.
package struct Head: Hashable, Sendable {
  package let stamp: Stamp
  /// The code of the person who wrote it.
  package let author: String
  /// The wall time with zone, for people to read.
  package let clock: String
  /// The value; nil when the entry cleared the key, or when its content is gone.
  package let value: JSON?

  package init(stamp: Stamp, author: String, clock: String, value: JSON?) {
    self.stamp = stamp
    self.author = author
    self.clock = clock
    self.value = value
  }
}

/// What the heads of a key say together (`ledger.md`, Meaning).
package enum Current: Hashable, Sendable {
  case cleared
  case value(JSON)
  /// Several different values; nothing decides but a person.
  case conflict([JSON])

  /// Reads the heads of one key: equal values agree, and a value beats a cleared head.
  package init(_ heads: some Sequence<Head>) {
    let values = heads.distinctValues
    switch values.count {
    case 0: self = .cleared
    case 1: self = .value(values[0])
    default: self = .conflict(values)
    }
  }

  /// The value where there is just one.
  package var value: JSON? {
    if case .value(let value) = self { value } else { nil }
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

extension Stamp {
  /// The day in UTC, as ``CalendarDate/dayNumber``.
  package var dayNumber: Int {
    let milliseconds = Int(time >> 16)
    return CalendarDate.epochDayNumber + milliseconds / 86_400_000
  }
}

extension Sequence<Head> {
  /// The day of the newest head that has a value, as ``CalendarDate/dayNumber``.
  var day: Int? { filter { $0.value != nil }.map(\.stamp).max()?.dayNumber }
}

/// A wish to write one value under one key; nil clears it.
package struct Change: Hashable, Sendable {
  package var key: EntryKey
  package var value: JSON?

  package init(_ key: EntryKey, _ value: JSON?) {
    self.key = key
    self.value = value
  }
}
