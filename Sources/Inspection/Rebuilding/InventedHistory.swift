/// How an invented inspection came about: work that everybody has, then two laptops apart.
package struct InventedHistory: Hashable, Sendable {
  /// One action for what belongs to no case, then one for each case, by its reader.
  package let shared: [AuthoredAction]
  /// The answer that the reader of the case gave.
  package let ours: AuthoredAction
  /// The answer and the note of the other inspector, who had not seen the first.
  package let theirs: AuthoredAction
}
