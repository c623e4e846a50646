import Inspection
import Ledger
import Standards
import Workbench

/// What the access log keeps of something that leaves the file through standard output.
struct AccessEvent {
  let what: String
  let cases: Int
  var purpose: String?

  fileprivate var json: JSON {
    Disclosure.event("exported", what, to: "standard output", cases: cases, for: purpose)
  }
}

extension InspectionFile {
  /// Reads what is to leave the file, and writes to the access log that it does: in this order
  /// nothing leaves unseen. Media that cannot be written to cannot log, which the person is told.
  ///
  /// - Parameter body: gives what leaves, and what the log is to say of it.
  func readToLetOut<Value>(
    by author: String, _ body: (Inspection) throws -> (Value, AccessEvent)
  ) throws -> Value {
    do {
      return try Self.using(open(for: .writing(by: author))) { ledger in
        let (value, event) = try body(Inspection(ledger))
        try ledger.logAccess(event.json, by: author)
        return value
      }
    } catch LedgerError.readOnly {
      Console.say("\(path) is read only, so its access log does not show this export.")
      return try body(read()).0
    }
  }
}
