/// Something that a manager acts on; the raw value is the word of the framework file.
///
/// A framework names these in the order in which they are to be acted on.
package enum TodayList: String, Hashable, Sendable, CaseIterable {
  /// Open safeguarding flags, the oldest first.
  case flags
  /// Queries that nobody has responded to, the oldest first.
  case queries
  /// Disagreements of practitioners that nobody has settled, the oldest first.
  case comments
  /// Readings of cases that are late, the longest first.
  case late
  /// Gaps in oversight, by severity, then age.
  case gaps
}
