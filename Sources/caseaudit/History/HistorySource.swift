import Inspection
import Ledger
import OrderedCollections
import Standards
import Workbench

/// The entries of a file, narrowed to what a command asks for.
struct HistorySource {
  let inspection: Inspection
  private let ledger: Ledger
  private let path: String

  init(_ ledger: Ledger, _ inspection: Inspection, path: String) {
    self.ledger = ledger
    self.inspection = inspection
    self.path = path
  }

  /// What was written of a case or of everything, under one key or any.
  func chronicle(of reference: String?, key: String?) throws -> Chronicle {
    var entries = try entries(of: reference)
    if let key { entries = try entries.under(key, source: self) }
    return Chronicle(entries, erasures: try ledger.history(ofKind: .erasure), inspection)
  }

  /// What is different since the ratings were frozen under a name.
  func changes(since name: String) throws -> ChangesSince {
    do {
      let freeze = try inspection.freeze(named: name)
      return ChangesSince(
        freeze, entries: try ledger.history(), sight: try ledger.sight(of: freeze.stamp.entry),
        inspection)
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: path, line: nil)
    }
  }

  /// The access log with what was erased, of a case or as a whole.
  func access(of reference: String?) throws -> [HistoryEntry] {
    let log = try (ledger.history(ofKind: .access) + ledger.history(ofKind: .erasure))
      .sorted { $0.stamp < $1.stamp }
    guard let reference else { return log }
    let id = try subject(reference)
    return log.filter { $0.key.subject == id }
  }

  private func entries(of reference: String?) throws -> [HistoryEntry] {
    guard let reference else { return try ledger.history() }
    return try ledger.history(ofSubject: subject(reference))
  }

  /// The case with a reference; withdrawn ones have a history too.
  private func subject(_ reference: String) throws -> RandomID {
    let withdrawn = inspection.cases.first { !$0.isActive && $0.reference == reference }
    if let withdrawn, inspection.indices(ofReference: reference).isEmpty { return withdrawn.id }
    do {
      return inspection.cases[try inspection.only(reference, in: path)].id
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: path, line: nil)
    }
  }

  /// Whether a key names anything in this edition, even where nothing was written under it yet.
  fileprivate func knows(_ key: String) -> Bool {
    let framework = inspection.framework
    return framework.question(key) != nil || framework.standard(key) != nil
      || framework.facts[Identifier(key)] != nil || key == Inspection.referenceFact
  }

  fileprivate func unknown(_ key: String) -> CommandError {
    .refused(.unknownQuestion(key), path: path, line: nil)
  }
}

extension [HistoryEntry] {
  /// The entries under a key: of that name, about that question or standard, or of that kind.
  fileprivate func under(_ key: String, source: HistorySource) throws(CommandError) -> Self {
    let named = about(key)
    let found = named.isEmpty ? filter { $0.key.kind.rawValue == key } : named
    if found.isEmpty, !source.knows(key) { throw source.unknown(key) }
    return found
  }
}
