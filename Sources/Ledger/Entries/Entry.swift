import Crypto
import Inspection

/// One row of the `entry` table, its author named by what the author's code was committed to.
struct Entry: Equatable {
  var id: EntryID
  /// Hybrid logical time: 48 bits of milliseconds since 1970, 16 bits of counter.
  var time: UInt64
  /// Wall time with zone, for people to read.
  var clock: String
  /// The commitment to the author's code.
  var author: [UInt8]
  /// The sequence of the first entry of the action.
  var action: Int
  /// The action that this one takes back, where it is an undo or redo.
  var undoes: EntryID?
  /// The entry whose value this one brings back, where it is an undo or redo.
  var restores: EntryID?
  var key: EntryKey
  /// The heads of the key when this was written, in order.
  var replaces: [EntryID]
  /// The SHA-256 of the content.
  var commitment: [UInt8]
}

extension Entry {
  /// What no time reaches, in the year 4199: beyond it the next time could not be worked out.
  static let timeLimit: UInt64 = 1 << 62

  /// Whether numbers can be those of an entry; a file may hold any.
  static func isPossible(sequence: Int, action: Int, time: UInt64) -> Bool {
    time < timeLimit && (1..<Int.max) ~= sequence && (1...sequence) ~= action
  }
}

extension Entry {
  var stamp: Stamp { Stamp(time: time, writer: id.writer, sequence: id.sequence) }

  var actionID: EntryID { EntryID(writer: id.writer, sequence: action) }

  /// The entry whose value stands here: an undo only brings it back.
  var origin: EntryID { restores ?? id }

  var replacedBytes: [UInt8] { replaces.flatMap(\.bytes) }
}

// MARK: - Chain

extension Entry {
  /// What the chain of every run in an inspection begins with, so that no run can be passed off
  /// as part of another inspection.
  static func chainOrigin(of inspection: RandomID) -> [UInt8] {
    Array(SHA256.hash(data: inspection.bytes))
  }

  /// The chain value of this entry after the one before it in its run.
  func chain(after previous: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: previous + encoded))
  }

  /// Every column but the chain: each as four bytes of length, most significant first, and the
  /// bytes. Nothing is encoded as no bytes.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(320)
    for column in columns {
      bytes += UInt32(column.count).bigEndianBytes
      bytes += column
    }
    return bytes
  }

  private var columns: [[UInt8]] {
    [
      id.writer.bytes,
      UInt64(id.sequence).bigEndianBytes,
      time.bigEndianBytes,
      Array(clock.utf8),
      author,
      UInt64(action).bigEndianBytes,
      undoes?.bytes ?? [],
      restores?.bytes ?? [],
      key.subject?.bytes ?? [],
      key.reading?.bytes ?? [],
      Array(key.kind.rawValue.utf8),
      Array(key.name.utf8),
      replacedBytes,
      commitment,
    ]
  }
}
