import GRDB

extension Ledger {
  /// Whether the file opens with a passphrase only.
  package var isProtected: Bool { keys.fileKey != nil }

  /// The key of a protected file, to open it or a copy of it again without asking twice.
  package var dataKey: DataKey? { keys.fileKey }

  /// Whether a file asks for a passphrase; to know before anything is asked.
  ///
  /// - Throws: ``LedgerError`` for what would be refused without asking.
  package static func isProtected(at path: String) throws(LedgerError) -> Bool {
    try withConnection(to: path) { database throws(LedgerError) in
      do {
        return try database.read { db in try !KeySlot.all(db).isEmpty }
      } catch {
        throw LedgerError(error, path: path)
      }
    }
  }

  /// Whether a passphrase opens this file: for coming back after the screen was locked.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func opens(with passphrase: Passphrase) throws(LedgerError) -> Bool {
    guard let key = keys.fileKey else { return true }
    return try read { db in
      try KeySlot.all(db).contains { try $0.open(with: passphrase) == key }
    }
  }

  /// Seals every value of a plain file and of its backups, and leaves no plain byte in them.
  ///
  /// Entries stay as they are: they commit to values, and do not hold them. Everything is written
  /// anew, without the log, whose earlier pages would keep what they say.
  ///
  /// - Throws: ``LedgerError/busy(path:holder:)`` where somebody is reading the file or uses a
  ///   backup, before anything was changed; ``LedgerError/unsealedBackup(path:detail:)`` after it.
  @discardableResult
  package func protect(_ protection: Protection) throws(LedgerError) -> BackupChanges {
    if isProtected { throw .alreadyProtected(path: path) }
    if isReadOnly { throw .readOnly(path: path) }
    let backups = try HeldBackups(beside: self, by: "", unless: Self.isSealed)
    do {
      let seal = try protection.seal()
      try protectHere(seal)
      return try protect(backups, under: seal)
    } catch {
      backups.letGo()
      throw LedgerError(error, path: path)
    }
  }

  /// Seals the backups of a protected file that an earlier run left plain.
  ///
  /// - Throws: ``LedgerError/notProtected(path:)`` about a plain file;
  ///   ``LedgerError/unsealedBackup(path:detail:)`` where a backup stays plain; another
  ///   ``LedgerError`` where one is in use.
  @discardableResult
  package func protectBackups() throws(LedgerError) -> BackupChanges {
    guard let key = keys.fileKey else { throw .notProtected(path: path) }
    let seal = FileSeal(key: key, slots: try read { db in try KeySlot.all(db) })
    return try protect(HeldBackups(beside: self, by: "", unless: Self.isSealed), under: seal)
  }

  /// Whether a backup beside a file lies plain although the file does not.
  package static func hasPlainBackups(beside path: String) -> Bool {
    BackupFolder(beside: path).backups.contains { backup in
      (try? isProtected(at: backup.path)) == false
    }
  }

  private static func isSealed(_ path: String, _ db: Database) throws -> Bool {
    try !KeySlot.all(db).isEmpty
  }

  private func protect(
    _ backups: HeldBackups, under seal: FileSeal
  ) throws(LedgerError) -> BackupChanges {
    do {
      return try backups.change { backup throws(LedgerError) in
        try backup.protectHere(seal)
        return true
      }
    } catch {
      throw .unsealedBackup(path: path, detail: error.message)
    }
  }

  private func protectHere(_ fileSeal: FileSeal) throws(LedgerError) {
    let database = try connection()
    do {
      try database.writeWithoutTransaction { db in
        guard try Hold.leaveLog(db) else { throw LedgerError.busy(path: path, holder: nil) }
        // Emptied rather than removed, so that a journal seen through a kept link is empty too.
        try db.execute(sql: "PRAGMA journal_mode = TRUNCATE")
        try seal(under: fileSeal, db)
        try db.execute(sql: "VACUUM")
      }
      try Hold(access, environment)?.begin(database, environment)
    } catch {
      // The log goes on again; where it cannot, the next write says so.
      try? Hold(access, environment)?.begin(database, environment)
      throw LedgerError(error, path: path)
    }
  }

  private func seal(under seal: FileSeal, _ db: Database) throws {
    keys.use(seal.key)
    forget()
    do {
      try db.inTransaction(.immediate) {
        for slot in seal.slots { try slot.save(db) }
        try SealedColumn.sealEverything(db)
        try authenticateRuns(db)
        return .commit
      }
    } catch {
      keys.use(nil)
      throw error
    }
  }

  /// Sets another passphrase for everybody who works in the file.
  ///
  /// Only the copy of the data key is wrapped anew. So a copy of the file that somebody made
  /// before still opens with the passphrase from before.
  ///
  /// - Throws: ``LedgerError/notProtected(path:)`` about a plain file, else a ``LedgerError`` where
  ///   nothing could be written.
  package func changePassphrase(
    to passphrase: Passphrase, cost: KeyDerivation.Cost = .standard
  ) throws(LedgerError) {
    try setSlot(.file, passphrase, cost)
  }

  /// Sets, or changes, the lead inspector's own passphrase.
  ///
  /// - Throws: ``LedgerError/notProtected(path:)`` about a plain file, else a ``LedgerError`` where
  ///   nothing could be written.
  package func setRecovery(
    to passphrase: Passphrase, cost: KeyDerivation.Cost = .standard
  ) throws(LedgerError) {
    try setSlot(.lead, passphrase, cost)
  }

  private func setSlot(
    _ purpose: KeySlot.Purpose, _ passphrase: Passphrase, _ cost: KeyDerivation.Cost
  ) throws(LedgerError) {
    guard let key = keys.fileKey else { throw .notProtected(path: path) }
    try write { db in try KeySlot(purpose, key, under: passphrase, cost).save(db) }
  }
}

extension SealedColumn {
  /// Seals what lies plain in every table.
  fileprivate static func sealEverything(_ db: Database) throws {
    try giveKeys(
      to: """
        SELECT subject FROM entry UNION SELECT subject FROM projection UNION
        SELECT subject FROM draft
        """, [], db)
    try db.execute(
      sql: """
        DELETE FROM content WHERE entry NOT IN (SELECT id FROM entry);
        UPDATE content SET form = valueForm(), bytes = (
          SELECT \(content.sealed("content.bytes")) FROM entry WHERE entry.id = content.entry);
        UPDATE author SET form = valueForm(), content = \(author.sealed("content"));
        UPDATE projection SET form = valueForm(), bytes = \(projection.sealed("bytes"));
        UPDATE draft SET form = valueForm(), bytes = \(draft.sealed("bytes"));
        UPDATE place SET form = valueForm(), bytes = \(place.sealed("bytes"));
        UPDATE holder SET author = '';
        """)
  }
}
