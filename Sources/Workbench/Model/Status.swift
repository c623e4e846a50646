/// What the person is told about saving and about what just happened.
package struct Status: Hashable, Sendable {
  /// When the latest change was saved, `14:03:22`; nil before the first.
  package var savedAt: String?
  /// Why saving failed, in words; nil while all is saved.
  package var failure: String?
  /// A message about the latest action; gone with the next key.
  package var message: String?
}
