import OrderedCollections
package import Inspection
package import Standards

/// Text being typed, kept in the ledger's local table until it becomes an entry.
package struct Draft: Hashable, Sendable {
  /// The note that it will be.
  package let note: RandomID
  package let subject: RandomID?
  package let about: QuestionID?
  package let kind: Note.Kind
  package let isQuote: Bool
  package let text: String
  /// Characters before the caret.
  package let caret: Int
  /// The check of the framework that the note will pass.
  package let check: String?
}

extension Draft {
  /// The value that stands in the ledger.
  package var value: JSON {
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

  /// Reads what ``value`` wrote.
  package init?(_ value: JSON) {
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
