package import Inspection

/// Changes on their way to the ledger, with what follows once they are there.
package struct PendingCommit: Sendable {
  /// What is to be written as one action; review has let it by.
  package let changes: [Change]
  var then: [Request]
}
