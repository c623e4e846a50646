import Inspection
import Ledger
import OrderedCollections
import Standards

extension Model {
  /// What a commit changed, in a few words: "C03 2.1.1.a", "4 changes".
  func words(for commit: Commit) -> String {
    guard let first = commit.fields.first else { return "nothing" }
    // An answer and why it was given are one thing to whoever gave it.
    let isOne = commit.fields.allSatisfy { $0.key.name == first.key.name }
    guard isOne else { return counted(commit.fields.count, "change") }
    return words(for: first.key)
  }

  /// What an answer or a fact is now that a commit changed it, "now No"; nil where a commit is about
  /// something else, or where copies say different things.
  func standing(after commit: Commit) -> String? {
    guard let field = commit.fields.first, field.heads.count == 1,
      commit.fields.allSatisfy({ $0.key.name == field.key.name })
    else { return nil }
    switch (field.key.kind, field.heads[0].value) {
    case (.answer, nil): return "now open"
    case (.fact, nil): return "now without a value"
    case (.answer, let value?), (.fact, let value?):
      return "now \(words(for: value, under: field.key))"
    default: return nil
    }
  }

  func words(for key: EntryKey) -> String { inspection.words(for: key) }

  func words(for value: JSON, under key: EntryKey) -> String {
    inspection.words(for: value, under: key)
  }
}

extension TakeBack.Refusal {
  /// Why nothing was taken back or put back.
  func message(_ direction: TakingBack, _ model: Model) -> String {
    switch self {
    case .nothing: "There is nothing of yours to \(direction.verb)"
    case .changedSince(let key, let head):
      "\(model.words(for: key)) was changed since by \(head.author), so it stays"
    case .contentMissing(let key): "The earlier value of \(model.words(for: key)) is gone"
    case .final(.state): "A step of review is not taken back; > moves the case on"
    case .final(.erasure):
      "What was erased stays erased, and what you did before it is not \(direction.participle)"
    case .final: "This cannot be taken back"
    case .review(let refusal): refusal.message
    }
  }
}

extension Model {
  /// Where things stand, for the shell after leaving.
  package var summary: [String] {
    let progress = inspection.progress
    let lines = [
      "\(inspection.settings.service): \(progress.answered) of \(progress.asked) answers.",
      "\(Speech.plain("Score \(inspection.ratings.scoreWords)"));"
        + " overall \(inspection.ratings.overallWords(inspection.framework)).",
    ]
    return lines + failureSummary
  }

  /// What the person must know after leaving, whatever else is not shown.
  package var failureSummary: [String] {
    status.failure.map { ["Not everything was saved: \($0)"] } ?? []
  }
}
