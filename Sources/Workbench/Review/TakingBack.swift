/// Taking the latest change back, or putting back what was taken back.
package enum TakingBack: Sendable {
  case undo
  case redo

  /// What a person wants to do.
  var verb: String { self == .undo ? "take back" : "put back" }

  /// What is not done to something.
  var participle: String { self == .undo ? "taken back" : "put back" }

  /// What was done.
  var done: String { self == .undo ? "Taken back" : "Put back" }

  func request(because reason: String) -> Request {
    self == .undo ? .undo(because: reason) : .redo(because: reason)
  }
}
