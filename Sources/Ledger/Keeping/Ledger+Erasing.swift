import GRDB
package import Inspection
package import Standards

extension Ledger {
  /// Erases the content of a case for good, from the file, its log and its backups.
  ///
  /// The entries stay, so every chain goes on to verify; a tombstone among them makes every merge
  /// drop the content again.
  ///
  /// - Parameter reopenings: that it was opened again after locks, which stays known; nil where it was
  ///   not. Nothing of what the case said is in it.
  /// - Throws: ``LedgerError`` before anything was done, while somebody reads the file or uses a
  ///   backup; ``LedgerError/notCleared(path:detail:)`` where bytes are left.
  package func erase(
    _ subject: RandomID, because reason: String, reopenings: JSON? = nil, by author: String
  ) throws(LedgerError) -> ErasureResult {
    try emptyLog()
    let backups = try HeldBackups(beside: self, by: author)
    let why = JSON.string(reason)
    let tombstone: JSON =
      reopenings.map { ["because": why, "reopenings": $0] } ?? ["because": why]
    let contents: Int
    do {
      contents = try write(
        [Change(EntryKey(subject: subject, kind: .erasure), tombstone)], by: author)
    } catch {
      backups.letGo()
      throw error
    }
    let changes = try clear(backups, of: try tombstones(), by: author)
    return ErasureResult(
      contents: contents, rewritten: changes.rewritten, removed: changes.removed,
      disclosures: try disclosures())
  }

  /// Writes the file and its backups anew without what was erased, by whom and wherever that was.
  ///
  /// What was cleared before is not opened again; what an earlier run had begun is ended.
  ///
  /// - Throws: ``LedgerError/notCleared(path:detail:)``; what was erased is gone from what the file
  ///   says even then.
  @discardableResult
  package func leaveNothingErased(by author: String) throws(LedgerError) -> BackupChanges {
    let tombstones = try tombstones()
    if isReadOnly || tombstones.isEmpty { return .none }
    let mark = ErasureMark(tombstones)
    let cleared = try read { db in try ClearedFiles.all(of: mark, db) }
    let names = BackupFolder(beside: path).backups.map(\.name)
    if cleared.isSuperset(of: [ClearedFiles.thisFile] + names) { return .none }
    let backups: HeldBackups
    do {
      backups = try HeldBackups(beside: self, by: author) { path, db in
        let isCopyOfCleared = try ClearedFiles.all(of: mark, db).contains(ClearedFiles.thisFile)
        return isCopyOfCleared || cleared.contains(Backup.name(of: path))
      }
    } catch {
      throw notCleared(error)
    }
    return try clear(backups, of: tombstones, by: author)
  }

  private func tombstones() throws(LedgerError) -> [HistoryEntry] {
    try history(ofKind: .erasure)
  }

  /// Clears this file, unless it is, and then the backups, each of which is noted at its end.
  private func clear(
    _ backups: HeldBackups, of tombstones: [HistoryEntry], by author: String
  ) throws(LedgerError) -> BackupChanges {
    let mark = ErasureMark(tombstones)
    do {
      try clearFile(of: mark)
    } catch {
      backups.letGo()
      throw notCleared(error)
    }
    do {
      let changes = try backups.change { backup throws(LedgerError) in
        let missing = try backup.missing(of: tombstones)
        if !missing.isEmpty { _ = try backup.write(missing, by: author) }
        // Also where an earlier run wrote the tombstones, and then failed.
        try backup.clearFile(of: mark)
        return true
      }
      try noteBackups(mark)
      return changes
    } catch {
      throw notCleared(error)
    }
  }

  private func clearFile(of mark: ErasureMark) throws(LedgerError) {
    if try read({ db in try ClearedFiles.all(of: mark, db) }).contains(ClearedFiles.thisFile) {
      return
    }
    try rewriteFile()
    try write { db in try ClearedFiles.note([ClearedFiles.thisFile], mark, db) }
  }

  private func noteBackups(_ mark: ErasureMark) throws(LedgerError) {
    let names = BackupFolder(beside: path).backups.map(\.name)
    try write { db in
      try ClearedFiles.keep(names, db)
      try ClearedFiles.note(names, mark, db)
    }
  }

  private func notCleared(_ error: LedgerError) -> LedgerError {
    if case .notCleared = error { return error }
    return .notCleared(path: path, detail: error.message)
  }

  /// The tombstones that this file does not have, of what it does have.
  private func missing(of tombstones: [HistoryEntry]) throws(LedgerError) -> [Change] {
    let known = Set(try self.tombstones().map(\.key))
    return try read { db in
      try tombstones.filter { tombstone in
        if known.contains(tombstone.key) { return false }
        if let entry = EntryID(bytes: [UInt8](hexadecimal: tombstone.key.name)) {
          return try StoredEntry.with(entry, db)?.content != nil
        }
        return try tombstone.key.subject.map { try !StoredEntry.about($0, db).isEmpty } ?? false
      }.map { Change($0.key, if: $0.content) }
    }
  }

  /// Writes tombstones and drops what they take away; how many values that were.
  private func write(_ tombstones: [Change], by author: String) throws(LedgerError) -> Int {
    try write { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      for tombstone in tombstones { try action.append(tombstone.key, tombstone.value) }
      _ = try action.finish()
      let dropped = try Erasures(db).dropContent(db)
      // Only then a key is drawn again, which seals nothing of what was erased.
      let subjects = Set(dropped.map(\.key.subject) + tombstones.map(\.key.subject))
      for subject in subjects { try projections.rebuild(subject, db) }
      return dropped.count
    }
  }

  /// Writes every page anew: a page from which rows were moved can still hold what they said.
  private func rewriteFile() throws(LedgerError) {
    let database = try connection()
    do {
      try database.vacuum()
    } catch {
      throw LedgerError(error, path: path)
    }
    try emptyLog()
  }

  /// Takes the log in and empties it.
  private func emptyLog() throws(LedgerError) {
    let database = try connection()
    do {
      _ = try database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension Change {
  /// What an entry says, to be said again in another file.
  fileprivate init(_ key: EntryKey, if content: HistoryEntry.Content) {
    if case .value(let value) = content { self.init(key, value) } else { self.init(key, nil) }
  }
}
