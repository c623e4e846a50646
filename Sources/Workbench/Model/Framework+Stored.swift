package import Ledger
package import Standards
import Synchronization

extension Framework {
  /// The frameworks that this run of the program has read, by their hashes: one, or very few.
  private static let known = Mutex<[[UInt8]: Framework]>([:])

  /// The framework that a ledger holds.
  ///
  /// It is read once, although an inspection is opened to be looked at before it is opened to be
  /// written: reading the framework takes longer than reading all that was answered.
  ///
  /// - Throws: `JSONFaults` where the stored bytes are no framework that this version reads.
  package static func stored(_ stored: StoredFramework) throws(JSONFaults) -> Framework {
    if let framework = known.withLock({ $0[stored.hash] }) { return framework }
    let framework = try Framework.parsing(stored.bytes)
    known.withLock { $0[stored.hash] = framework }
    return framework
  }
}
