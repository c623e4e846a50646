package import Inspection
package import Ledger
import OrderedCollections
package import Standards

/// What a person wants to know the history of.
package enum HistoryScope: Hashable, Sendable {
  /// The answers of a case to a question, in every reading, with the marks, notes, queries and
  /// comments on it.
  case question(QuestionID, of: RandomID)
  /// The judgement or decision on a standard, with notes on it.
  case standard(QuestionID)
  /// Everything that was ever said of a case.
  case wholeCase(RandomID)
  /// Everything that was ever said of an item of the improvement plan.
  case planItem(RandomID)
}

extension HistoryScope {
  /// The subject whose entries hold this history.
  package var subject: RandomID? {
    switch self {
    case .question(_, let id), .wholeCase(let id), .planItem(let id): id
    case .standard: nil
    }
  }

  /// The entries, among those of the subject, that belong to this history.
  package func entries(among entries: [HistoryEntry]) -> [HistoryEntry] {
    switch self {
    case .question(let question, _): entries.about(question.text)
    case .standard(let standard): entries.about(standard.text)
    case .wholeCase, .planItem: entries
    }
  }
}

extension [HistoryEntry] {
  /// The entries whose key has a name, those of notes, votes and queries that are, or once were, on
  /// it, and the reasons for its answers.
  package func about(_ name: String) -> [HistoryEntry] {
    let named = Set(
      filter { $0.noteAbout == name || $0.voteAbout == name || $0.queryAbout == name }
        .map(\.key.name))
    return filter { entry in
      switch entry.key.kind {
      case .note, .vote, .query: named.contains(entry.key.name)
      case .remark: named.contains(String(entry.key.name.prefix { $0 != "/" }))
      case .reason: entry.key.name == name || entry.key.name.hasSuffix("/\(name)")
      default: entry.key.name == name
      }
    }
  }
}

extension HistoryEntry {
  /// The question or standard that a note is on.
  var noteAbout: String? { key.kind == .note ? value?["key"]?.string : nil }

  /// The question that a query is on.
  fileprivate var queryAbout: String? { key.kind == .query ? value?["key"]?.string : nil }

  /// The standard that a vote is on.
  fileprivate var voteAbout: String? { key.kind == .vote ? value?["standard"]?.string : nil }

  var id: EntryID { stamp.entry }
}
