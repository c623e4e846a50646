/// How much an inspection file holds, without a word of what it says.
package struct LedgerExtent: Hashable, Sendable {
  /// The random identity of the inspection, in hexadecimal digits.
  package let identity: String
  /// Entries of every kind, also those whose content is gone.
  package let entries: Int
  /// Runs of the program that wrote them.
  package let runs: Int
  /// Cases that were ever added.
  package let cases: Int
}
