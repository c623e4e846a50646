package import Inspection
package import Ledger
import Standards

extension Inspection {
  /// Reads a ledger: its framework, and what its entries say now.
  ///
  /// - Throws: ``LedgerError``, or `JSONFaults` where the stored framework is not one.
  package init(_ ledger: Ledger) throws {
    self.init(
      try Framework.stored(ledger.framework), contents: try ledger.load(),
      secondReadings: try ledger.secondReadings())
  }
}
