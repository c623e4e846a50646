package import Inspection
package import Standards

/// One entry as the history shows it.
package struct HistoryEntry: Equatable, Sendable {
  /// What an entry said.
  package enum Content: Equatable, Sendable {
    case value(JSON)
    case cleared
    /// Erased, withheld or never sent.
    case missing
  }

  /// Its writer, its place in that run, and the time that orders it among entries.
  package let stamp: Stamp
  /// The action that it was part of, named by its first entry.
  package let action: EntryID
  /// The action that this one took back, where it was an undo or redo.
  package let undoes: EntryID?
  /// The code of the person who wrote it.
  package let author: String
  /// The wall time with zone.
  package let clock: String
  /// What it speaks of.
  package let key: EntryKey
  /// What it said, as far as this file still holds it.
  package let content: Content
  /// The entries that it replaced.
  package let replaces: [EntryID]

  /// The same entry saying something else, such as less.
  package func saying(_ value: JSON) -> HistoryEntry {
    HistoryEntry(
      stamp: stamp, action: action, undoes: undoes, author: author, clock: clock, key: key,
      content: .value(value), replaces: replaces)
  }

  /// What the entry says; nil where it clears its key or its content is gone.
  package var value: JSON? {
    if case .value(let value) = content { value } else { nil }
  }
}
