import GRDB

extension Ledger {
  /// A copy in memory, in which a merge can be tried without touching the file.
  ///
  /// It takes memory for the whole file: about 20 KB a case.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read, or memory is short.
  package func rehearsal() throws(LedgerError) -> Ledger {
    let original = try connection()
    do {
      let copy = try DatabaseQueue(configuration: Self.configuration(isReadOnly: false))
      try original.backup(to: copy)
      return Ledger(
        Beginning(
          path: path, identity: identity, framework: framework, latestTime: latestTime,
          fileKey: keys.fileKey),
        access: .writing(by: ""), environment: environment, database: copy, file: nil, lock: nil)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
