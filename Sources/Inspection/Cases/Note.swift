import OrderedCollections
package import Standards

/// A note on a question, a case or a standard.
package struct Note: Hashable, Sendable {
  /// What a note is; the raw value is the word of the interchange.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case evidence
    case strength
    case improvement
    case practice
    case safeguarding

    /// The kind as people read it.
    package var name: String {
      switch self {
      case .evidence: "Evidence"
      case .strength: "Strength"
      case .improvement: "Area for improvement"
      case .practice: "Practice example"
      case .safeguarding: "Safeguarding concern"
      }
    }

    /// What a note of this kind is, in words, and whether the report may quote it.
    package func heading(isQuote: Bool) -> String { isQuote ? "\(name), quote" : name }
  }

  /// The random identity, which stays when the note is written anew.
  package let id: RandomID
  /// When it was first written; notes stand in this order.
  package let made: Stamp
  /// The code of the person who wrote the version that stands.
  package let author: String
  /// The wall time of that version with zone, for people to read.
  package let clock: String
  /// The question or standard it is on; nil for a note on the whole case.
  package let about: QuestionID?
  /// What it is for; evidence where its entry does not say.
  package let kind: Kind
  /// What was written, as it was typed.
  package let text: String
  /// Whether the report may quote it; the person who says so was told what might tell who it is of.
  package let isQuote: Bool
  /// The check of the framework that it passes, where it says why something may stand.
  package let check: String?
}

extension Note {
  /// What it is, in words: its kind, and whether the report may quote it.
  package var heading: String { kind.heading(isQuote: isQuote) }

  /// The value that stands in the ledger.
  ///
  /// A note written anew says when it was first made (`made`): the entry that did so is no longer
  /// a head, and the note must keep its place.
  static func value(
    about: QuestionID?, kind: Kind, text: String, isQuote: Bool = false, made: Stamp? = nil,
    check: String? = nil
  ) -> JSON {
    var members: JSON.Members = [:]
    if let about { members["key"] = .string(about.text) }
    members["kind"] = .string(kind.rawValue)
    members["text"] = .string(text)
    if isQuote { members["quote"] = true }
    if let check { members["check"] = .string(check) }
    if let made { members["made"] = .string(made.description) }
    return .object(members)
  }

  init?(_ value: JSON, id: RandomID, head: Head) {
    guard let text = value["text"]?.string else { return nil }
    self.id = id
    made = value["made"]?.string.flatMap { Stamp($0) } ?? head.stamp
    author = head.author
    clock = head.clock
    about = value["key"]?.string.flatMap { QuestionID($0) }
    kind = value["kind"]?.string.flatMap(Kind.init) ?? .evidence
    self.text = text
    isQuote = value["quote"]?.bool ?? false
    check = value["check"]?.string
  }
}
