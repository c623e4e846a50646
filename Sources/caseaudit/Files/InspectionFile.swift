import Foundation
import Inspection
import Ledger
import Standards
import Workbench

/// An inspection file as the commands use it: read, or changed by one action.
struct InspectionFile {
  let path: String
  /// Where the passphrase comes from, should the file need one.
  let passphrase: PassphraseSource

  init(path: String, passphrase: PassphraseSource = PassphraseSource()) {
    self.path = path
    self.passphrase = passphrase
  }

  /// What the file says now; what must be known at opening is said, unless the workbench will.
  func read(forWorkbench isForWorkbench: Bool = false) throws -> Inspection {
    try read(forWorkbench: isForWorkbench) { inspection, _ in inspection }
  }

  /// Reads what the file says now, and more of it that its history tells.
  func read<Value>(
    forWorkbench isForWorkbench: Bool = false, _ body: (Inspection, Ledger) throws -> Value
  ) throws -> Value {
    try Self.using(open(for: .reading)) { ledger in
      let inspection = try Inspection(ledger)
      if !isForWorkbench {
        let notices = OpeningNotice.all(
          inspection.settings, in: ledger, today: Program.today)
        for notice in notices { Console.say("Note: \(notice.sentence)") }
      }
      return try body(inspection, ledger)
    }
  }

  /// Writes what a wish comes to, as one action.
  ///
  /// Opening for writing touches the file, so the wish is tried on what is read first: one that
  /// is refused leaves every byte as it was.
  ///
  /// - Parameter reason: why, for what was submitted.
  /// - Returns: The inspection before the change.
  @discardableResult
  func change(
    by author: String, because reason: String? = nil, _ wish: (Inspection) throws -> [Change]
  ) throws -> Inspection {
    _ = try changes(wish, by: author, because: reason, of: read())
    return try Self.using(open(for: .writing(by: author))) { ledger in
      try change(ledger, by: author, because: reason, wish)
    }
  }

  /// Writes what a wish comes to into the file, once it is open.
  @discardableResult
  func change(
    _ ledger: Ledger, by author: String, because reason: String?,
    _ wish: (Inspection) throws -> [Change]
  ) throws -> Inspection {
    let inspection = try Inspection(ledger)
    let changes = try changes(wish, by: author, because: reason, of: inspection)
    let commit = try ledger.commit(changes, by: author)
    TextWarnings.say(of: changes, inspection)
    ScopeNotice.say(of: commit, before: inspection)
    return inspection
  }

  /// Makes a new file from a framework and the changes of its first action.
  func create(
    _ framework: StoredFramework, by author: String, protection: Protection? = nil,
    _ changes: [Change]
  ) throws {
    let ledger = try Ledger.create(
      at: path, framework: framework, by: author, protection: protection,
      environment: Program.ledgerEnvironment)
    passphrase.key = ledger.dataKey
    do {
      try Self.using(ledger) { ledger in
        try ledger.commit(changes, by: author)
        TextWarnings.say(of: changes, try Inspection(ledger))
      }
    } catch {
      // Half an inspection is none; what lies there is this call's own.
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Opens the file, and asks for its passphrase once it turns out to need one.
  func open(for access: Access) throws -> Ledger {
    let ledger: Ledger
    do {
      ledger = try open(for: access, with: passphrase.known)
    } catch LedgerError.passphraseNeeded {
      ledger = try open(for: access, with: passphrase.passphrase(for: path))
    }
    passphrase.key = ledger.dataKey
    return ledger
  }

  private func open(for access: Access, with known: Passphrase?) throws(LedgerError) -> Ledger {
    try Ledger.open(
      at: path, for: access, with: known, key: passphrase.key,
      environment: Program.ledgerEnvironment)
  }

  /// Closes a ledger however its use ends.
  static func using<Value>(_ ledger: Ledger, _ body: (Ledger) throws -> Value) throws -> Value {
    do {
      let value = try body(ledger)
      try ledger.close()
      return value
    } catch {
      try? ledger.close()  // The first error is the one to tell.
      throw error
    }
  }

  private func changes(
    _ wish: (Inspection) throws -> [Change], by author: String, because reason: String?,
    of inspection: Inspection
  ) throws -> [Change] {
    do {
      return try inspection.reviewed(wish(inspection), by: author, because: reason)
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: path, line: nil)
    }
  }
}

extension Inspection {
  /// The one case that a command names by its reference.
  ///
  /// - Throws: `Refusal` where there is none, `CommandError` where a merge brought two.
  func only(_ reference: String, in path: String) throws -> Int {
    let index = try index(ofReference: reference)
    if indices(ofReference: reference).count > 1 {
      throw CommandError.ambiguousCase(reference, path: path)
    }
    return index
  }
}
