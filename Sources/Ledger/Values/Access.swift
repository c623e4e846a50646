/// What a file is opened for.
package enum Access: Hashable, Sendable {
  /// Looking only: nothing is written, and others may have it open.
  case reading
  /// One command that writes; nobody else may be writing.
  case writing(by: String)
  /// The workbench, which keeps the file to itself until it is left.
  case workbench(by: String)
}
