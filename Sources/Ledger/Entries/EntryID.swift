package import Inspection
import Standards

/// The identity of an entry: the run that wrote it and its place in that run, from 1.
///
/// An action is named by the identity of its first entry.
package struct EntryID: Hashable, Sendable {
  /// One opening of the file by one run of the program.
  package let writer: RandomID
  /// The place among the entries of the writer, from 1.
  package let sequence: Int

  /// The entry at a place, from 1, in the run of a writer.
  package init(writer: RandomID, sequence: Int) {
    self.writer = writer
    self.sequence = sequence
  }
}

extension EntryID: Comparable {
  /// By writer and then by place: one order on every copy, but not that of time.
  package static func < (one: EntryID, other: EntryID) -> Bool {
    (one.writer, one.sequence) < (other.writer, other.sequence)
  }
}

extension EntryID {
  static let byteCount = 24

  /// The identity as forty-eight hexadecimal digits, as an erasure names its entry.
  package var hexadecimal: String { bytes.hexadecimal }

  /// The writer's sixteen bytes and the sequence as eight, most significant first.
  var bytes: [UInt8] { writer.bytes + UInt64(sequence).bigEndianBytes }

  /// Reads what ``bytes`` wrote.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount, let writer = RandomID(bytes: bytes.prefix(16)),
      let sequence = Int(exactly: UInt64(bigEndianBytes: bytes.suffix(8)))
    else { return nil }
    self.init(writer: writer, sequence: sequence)
  }
}

extension Stamp {
  /// The identity of the stamped entry.
  package var entry: EntryID { EntryID(writer: writer, sequence: sequence) }
}
