package import Inspection
import OrderedCollections
package import Standards

/// Text being typed, kept in the ledger's local table until it becomes an entry.
package enum Draft: Hashable, Sendable {
  /// A note, which is gone on with where it was left.
  case note(NoteDraft)
  /// A line that was asked for, such as a reason. What it was to be is not kept: the next run offers
  /// the words, to be pasted into whatever text they belong to.
  case line(String)
}

/// A note being written.
package struct NoteDraft: Hashable, Sendable {
  /// The note that it will be.
  package let note: RandomID
  /// The case that it is about; nil for a note on a standard.
  package let subject: RandomID?
  /// The question or standard that it is about; nil for a note on a whole case.
  package let about: QuestionID?
  /// The kind that the person chose.
  package let kind: Note.Kind
  /// Whether the report may quote it.
  package let isQuote: Bool
  /// The words so far, which may be none.
  package let text: String
  /// Characters before the caret.
  package let caret: Int
  /// The check of the framework that the note will pass.
  package let check: String?
}

extension Draft {
  /// The value that stands in the ledger.
  package var value: JSON {
    switch self {
    case .note(let note): note.value
    case .line(let text): ["text": .string(text)]
    }
  }

  /// Reads what ``value`` wrote.
  package init?(_ value: JSON) {
    if let note = NoteDraft(value) {
      self = .note(note)
    } else if value["note"] == nil, let text = value["text"]?.string {
      self = .line(text)
    } else {
      return nil
    }
  }

  /// The key under which it is kept: that of the entry it will be, where that is known.
  var key: EntryKey {
    switch self {
    case .note(let draft):
      EntryKey(subject: draft.subject, kind: .note, name: draft.note.description)
    case .line: EntryKey(kind: .note, name: "line")
    }
  }

  /// The note that is being written; nil for a line.
  var note: NoteDraft? { if case .note(let note) = self { note } else { nil } }

  var isNote: Bool { note != nil }
}

extension NoteDraft {
  fileprivate var value: JSON {
    var members: JSON.Members = [
      "note": .string(note.description), "kind": .string(kind.rawValue), "text": .string(text),
      "caret": .integer(caret),
    ]
    if let check { members["check"] = .string(check) }
    if let subject { members["subject"] = .string(subject.description) }
    if isQuote { members["quote"] = true }
    if let about { members["about"] = .string(about.text) }
    return .object(members)
  }

  fileprivate init?(_ value: JSON) {
    guard let note = value["note"]?.string.flatMap({ RandomID($0) }),
      let kind = value["kind"]?.string.flatMap(Note.Kind.init),
      let text = value["text"]?.string
    else { return nil }
    self.note = note
    self.kind = kind
    isQuote = value["quote"]?.bool ?? false
    self.text = text
    caret = value["caret"]?.integer ?? text.count
    check = value["check"]?.string
    subject = value["subject"]?.string.flatMap { RandomID($0) }
    about = value["about"]?.string.flatMap { QuestionID($0) }
  }
}
