import Inspection

extension LedgerError {
  /// What happened, what it means for the person's data, and what to do, in one or two sentences.
  package var message: String {
    switch self {
    case .missing(let path): "There is no file \(path)."
    case .empty(let path): "\(path) is empty; it is not an inspection. It was not touched."
    case .notADatabase(let path), .foreign(let path, _):
      "\(path) is not an inspection file of CaseAudit. It was not touched."
    case .newer(let path, let version):
      "\(path) was made by a newer CaseAudit (file version \(version)). It was not touched; use the newer program."
    case .exists(let path): "\(path) exists already. Choose another name; it was not touched."
    case .cannotCreate(let path, let detail): "\(path) cannot be created: \(detail)."
    case .strayLog(let path):
      "A log that belongs to another file lies beside \(path). Move \(path)-wal away first; nothing was touched."
    case .busy(let path, let holder): busyMessage(path, holder)
    case .notPermitted(let path, let detail): "\(path) may not be opened: \(detail)."
    case .refused(let refusal): refusal.message
    case .readOnly: "This inspection is open for reading only; nothing can be saved to it."
    case .diskFull: "the disk is full. Make room; what was saved before is safe."
    case .failed(let path, let detail): "\(path) could not be read or written: \(detail)."
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail). It was not touched; open a backup."
    case .passphraseNeeded(let path): "\(path) is protected and needs its passphrase."
    case .wrongPassphrase(let path): "That is not the passphrase of \(path)."
    case .notAPackage(let path): "\(path) is not a package of CaseAudit. It was not touched."
    case .alteredPackage(let path):
      "\(path) is not as it was handed over: it was altered or damaged on the way. Nothing was taken from it; ask for it again."
    case .badPackage(let path, let detail):
      "\(path) cannot be used: \(detail). Nothing was taken from it; ask for it again."
    case .alreadyProtected(let path): "\(path) is protected already; nothing was changed."
    case .notProtected(let path):
      "\(path) is not protected, so it has no passphrase. “caseaudit protect” gives it one."
    case .otherInspection(let path): "\(path) is another inspection, so it cannot be merged here."
    case .otherFramework(let path, let ours, let theirs):
      "\(path) uses \(theirs.id) revision \(theirs.revision), this file \(ours.id) revision \(ours.revision). One side must adopt the other's first."
    case .forked(let path, let entry):
      "\(path) disagrees with this file about entry \(entry), so one of them was altered. Nothing was merged."
    case .notCleared(let path, let detail):
      "It is erased from what \(path) says, but bytes of it may still lie on the disk: \(detail) Leaving the workbench, a merge or an erasure tries again."
    case .unsealedBackup(let path, let detail):
      "\(path) is protected, but a backup beside it is not yet: \(detail) “caseaudit protect” again seals it."
    case .vanished(let path):
      "\(path) was moved or deleted while it was open. Put it back and save again."
    case .closed(let path): "\(path) is closed already."
    }
  }

  private func busyMessage(_ path: String, _ holder: Holder?) -> String {
    guard let holder else { return "\(path) is open elsewhere. Try again when it is closed." }
    let place = holder.isWorkbench ? "the workbench" : "a command"
    let author = holder.author.map { "\($0), " } ?? ""
    return
      "\(path) is open in \(place) (\(author)since \(holder.since.dropFirst(11).prefix(5)))."
      + " Try again when it is closed."
  }
}
