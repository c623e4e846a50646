package import Inspection
package import Ledger

/// Writes pages to files, from where they can be printed.
package struct Printer: Sendable {
  /// Writes what an inspection says on a day, and its history, to a new file that only its owner can
  /// read.
  package typealias Writing =
    @Sendable (_ page: Printout, Inspection, Ledger, _ on: CalendarDate, _ path: String)
    throws(PrintFault) -> Void

  let write: Writing
  /// Whether there is a file at a path.
  let isThere: @Sendable (_ path: String) -> Bool

  /// A way to print; without `isThere` no name counts as taken.
  package init(
    isThere: @escaping @Sendable (_ path: String) -> Bool = { _ in false },
    _ write: @escaping Writing
  ) {
    self.isThere = isThere
    self.write = write
  }
}
