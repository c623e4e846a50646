/// What a merge brought.
package struct MergeResult: Equatable, Sendable {
  /// Entries that were not here before.
  package let entries: Int
  /// Values of entries that were here before without them.
  package let contents: Int
  /// Values that went because their case was erased in the other file.
  package let erased: Int

  static let nothing = MergeResult(entries: 0, contents: 0, erased: 0)

  static func += (one: inout MergeResult, other: MergeResult) {
    one = MergeResult(
      entries: one.entries + other.entries, contents: one.contents + other.contents,
      erased: one.erased + other.erased)
  }

  /// Whether the other file held nothing new.
  package var isEmpty: Bool { entries == 0 && contents == 0 && erased == 0 }
}
