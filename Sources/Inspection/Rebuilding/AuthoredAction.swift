/// What one person does at one time.
package struct AuthoredAction: Hashable, Sendable {
  /// The code of the person.
  package let author: String
  /// What they write, in its order, as one action of the ledger.
  package let changes: [Change]
}
