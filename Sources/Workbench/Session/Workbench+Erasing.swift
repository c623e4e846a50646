import Inspection
import Ledger

extension Workbench {
  /// Looks for words that may tell who somebody is; a warning never stands in the way.
  ///
  /// - Returns: whether there is one.
  func warn(of changes: [Change]) -> Bool {
    var isWarned = false
    for change in changes
    where model.inspection.isFreeText(change.key) && change.key.freeText(in: change.value) != nil {
      // What cannot be read is not warned of: the change itself is saved.
      guard let history = try? ledger.history(of: change.key) else { continue }
      if model.warn(of: change.key, history) { isWarned = true }
    }
    return isWarned
  }

  func erase(_ removal: Removal) {
    do {
      let history = try ledger.history(of: removal.key)
      let changes = try reviewed(model.rewriting(removal, history), because: removal.reason)
      let commit = try conversation.wait { () throws(LedgerError) in
        try ledger.erase(removal.entries(in: history), writing: changes, by: model.author)
      }
      perform(model.erased(commit, removal, isRewritten: !changes.isEmpty))
      if let failure = leaveNothingErased() { model.say(failure) }
      tidy()
    } catch {
      model.say(error.message)
    }
  }

  private func reviewed(
    _ changes: [Change], because reason: String
  ) throws(LedgerError) -> [Change] {
    do {
      return try model.inspection.reviewed(changes, by: model.author, because: reason)
    } catch {
      throw .refused(error)
    }
  }

  /// Takes out of the file and its backups what erased words left there: when they are erased, and
  /// on leaving, should that have failed. Says why it could not be done.
  func leaveNothingErased() -> String? {
    backups.finish()  // Whoever reads keeps the file from being written anew.
    do {
      try ledger.leaveNothingErased(by: model.author)
      return nil
    } catch {
      return words(for: error)
    }
  }
}
