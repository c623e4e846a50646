import BundledData
import Ledger
import Testing

extension Workspace {
  /// Makes a protected `a.caseaudit`, whose passphrases lie in files beside it.
  ///
  /// Its costs, which it says itself, are so low that opening it takes no time.
  func makeProtected(passphrase: String, recovery: String? = nil) throws {
    try write(passphrase, to: "passphrase")
    if let recovery { try write(recovery, to: "recovery") }
    let bytes = try #require(BundledData.framework("hmip-youth-2021"))
    let protection = Protection(
      Passphrase(attempt: passphrase), recovery: recovery.map { Passphrase(attempt: $0) },
      cost: KeyDerivation.Cost(rounds: 16, blockSize: 8, parallelism: 1))
    try Ledger.create(
      at: path("a.caseaudit"),
      framework: StoredFramework(id: "hmip-youth-2021", revision: 1, bytes: bytes), by: "AB",
      protection: protection, environment: Self.ledgerEnvironment
    ).close()
  }
}
