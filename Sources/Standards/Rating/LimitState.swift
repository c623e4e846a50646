/// How a limit stands.
package enum LimitState: Hashable, Sendable {
  /// It does not apply as things are and cannot come to apply.
  case idle
  /// What it looks at is not complete, and it could still bite.
  case possible
  /// It applies: all it looks at is final and falls short.
  case bites
}
