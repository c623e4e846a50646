/// A rolling backup: a whole inspection file whose name says when it was made.
package struct Backup: Hashable, Sendable {
  private static let ending = "Z.caseaudit"
  private static let pattern = Array("0000-00-00T000000")

  /// The file.
  package let path: String
  /// `2026-11-23T140322`, the moment in UTC.
  private let stamp: String

  /// Nil for a file whose name is not one of ours.
  init?(name: String, in folder: String) {
    let stamp = String(name.dropLast(Self.ending.count))
    guard name.hasSuffix(Self.ending), stamp.count == Self.pattern.count,
      zip(stamp, Self.pattern).allSatisfy({ $1 == "0" ? ("0"..."9").contains($0) : $0 == $1 })
    else { return nil }
    self.stamp = stamp
    path = "\(folder)/\(name)"
  }

  /// The file's name in its folder.
  var name: String { Self.name(of: path) }

  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The name of a backup made at a moment in milliseconds since 1970.
  static func name(at moment: Int) -> String {
    let clock = WallClock(moment: moment, zone: 0).description
    return clock.prefix(19).filter { $0 != ":" } + ending
  }
}

extension Backup {
  /// The day on which it was made, in UTC: `2026-11-23`.
  package var day: String { String(stamp.prefix(10)) }

  /// When it was made, for people: `2026-11-23 14:03:22 UTC`.
  package var clock: String {
    let time = stamp.suffix(6)
    return "\(day) \(time.prefix(2)):\(time.dropFirst(2).prefix(2)):\(time.suffix(2)) UTC"
  }
}

extension Backup: Comparable {
  /// In one folder the older comes first, since names begin with the moment.
  package static func < (one: Backup, other: Backup) -> Bool { one.path < other.path }
}
