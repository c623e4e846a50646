/// The identity and place in time of an entry; orders entries everywhere alike.
package struct Stamp: Hashable, Sendable, Comparable {
  /// Hybrid logical time: 48 bits of milliseconds since 1970, 16 bits of counter.
  package let time: UInt64
  /// The run of the program that wrote the entry.
  package let writer: RandomID
  /// The entry's place among those of its writer, from 1.
  package let sequence: Int

  /// Makes the stamp of an entry from its columns in the ledger.
  package init(time: UInt64, writer: RandomID, sequence: Int) {
    self.time = time
    self.writer = writer
    self.sequence = sequence
  }

  /// Orders by time, entries of one time by writer and then by sequence.
  package static func < (one: Stamp, other: Stamp) -> Bool {
    (one.time, one.writer, one.sequence) < (other.time, other.writer, other.sequence)
  }
}

extension Stamp {
  /// A stamp before any entry’s; it stands for what is not written yet.
  package static let earliest = Stamp(time: 0, writer: RandomID(high: 0, low: 0), sequence: 0)
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

extension Stamp {
  /// The day in UTC, as ``CalendarDate/dayNumber``.
  package var dayNumber: Int {
    let milliseconds = Int(time >> 16)
    return CalendarDate.epochDayNumber + milliseconds / 86_400_000
  }
}
