/// Who has a file open for writing, for the message to everybody else.
package struct Holder: Hashable, Sendable {
  /// The code of the person; nil in a protected file, which names nobody to a stranger.
  package let author: String?
  /// Whether it is the workbench rather than a command.
  package let isWorkbench: Bool
  /// The wall time with zone since when.
  package let since: String
  /// The number of the process on its machine.
  package let process: Int
  /// The version of the program.
  package let program: String
}
