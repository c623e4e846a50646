import Crypto
import GRDB
import Inspection

/// The proof that the runs in a protected file are all those that a holder of its key left there.
///
/// Frontiers cover every run but the newest. So the row of the run that wrote last proves all
/// rows under the data key, and no other row proves anything: taking a run away leaves no proof.
struct RunAuthentication {
  private let key: DataKey
  private let identity: RandomID

  init(_ key: DataKey, _ identity: RandomID) {
    self.key = key
    self.identity = identity
  }

  /// What a proof says of all runs but the one that bears it.
  static func digest(of others: [Run]) -> [UInt8] {
    Array(SHA256.hash(data: others.flatMap(\.encoded)))
  }

  func proof(by run: Run, others digest: [UInt8]) -> [UInt8] {
    key.authentication(of: digest + run.encoded, in: SealingContext("runs", [identity.bytes]))
  }

  /// Whether the one proof in the file is of the rows that are there.
  func holds(_ db: Database) throws -> Bool {
    let runs = try Run.all(db)
    let proofs = try Row.fetchAll(
      db, sql: "SELECT writer, authentication FROM head WHERE authentication IS NOT NULL")
    guard let row = proofs.first, proofs.count == 1 else { return false }
    let writer = try row.randomID(0)
    guard let bearer = runs.first(where: { $0.writer == writer }) else { return false }
    let digest = Self.digest(of: runs.filter { $0.writer != writer })
    return try proof(by: bearer, others: digest) == row.bytes(1)
  }
}

extension Run {
  /// All columns that are proven, which are of one length together.
  fileprivate var encoded: [UInt8] {
    writer.bytes + UInt64(count).bigEndianBytes + time.bigEndianBytes + chain
  }
}

extension Ledger {
  /// Proves the runs as they are now; a plain file proves nothing.
  ///
  /// While one run is writing the others stand still, so their digest is worked out once.
  func authenticateRuns(_ db: Database) throws {
    guard let key = keys.fileKey else { return }
    let authentication = RunAuthentication(key, identity)
    if let run, let otherRuns {
      try save(authentication.proof(by: run, others: otherRuns), of: run, db)
      return
    }
    let runs = try Run.all(db)
    guard let bearer = run ?? runs.last else { return }
    let digest = RunAuthentication.digest(of: runs.filter { $0.writer != bearer.writer })
    try db.execute(sql: "UPDATE head SET authentication = NULL WHERE authentication IS NOT NULL")
    try save(authentication.proof(by: bearer, others: digest), of: bearer, db)
    if run != nil { otherRuns = digest }
  }

  private func save(_ proof: [UInt8], of run: Run, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE head SET authentication = ? WHERE writer = ?")
      .execute(arguments: [proof.column, run.writer.bytes.column])
  }
}
