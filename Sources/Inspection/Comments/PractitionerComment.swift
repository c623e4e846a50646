import OrderedCollections
package import Standards

/// What the practitioner of a case says of one finding in it.
package struct PractitionerComment: Hashable, Sendable {
  /// What came of it: what a person decided, and why.
  package struct Outcome: Hashable, Sendable {
    /// The answer that stood when it was settled, in the word of the interchange.
    package let answer: String
    /// Why it was settled so.
    package let reason: String
    /// The code of the person who settled it.
    package let by: String
    /// ISO 8601 date.
    package let on: String
    /// When it was written: one that is older than the comment is of an earlier comment.
    let made: Stamp
  }

  /// The answer that was commented on, in the word of the interchange.
  package let finding: String
  /// Whether the practitioner agrees; nil where they only say something.
  package let agrees: Bool?
  /// What they said; it may be empty where they agree or disagree.
  package let text: String
  /// The role or code of the practitioner.
  package let by: String
  /// ISO 8601 date.
  package let on: String
  /// When it was taken in.
  let made: Stamp
}

extension PractitionerComment {
  /// The value that stands in the ledger, and in a document.
  var value: JSON {
    var members: JSON.Members = ["finding": .string(finding)]
    members["agrees"] = agrees.map(JSON.bool)
    if !text.isEmpty { members["text"] = .string(text) }
    members["by"] = .string(by)
    members["on"] = .string(on)
    return .object(members)
  }

  init?(_ head: Head) {
    guard let value = head.value else { return nil }
    self.init(value, made: head.stamp)
  }

  /// Reads a value of the ledger; nil where it names no finding.
  package init?(_ value: JSON, made: Stamp) {
    guard let finding = value["finding"]?.string else { return nil }
    self.init(
      finding: finding, agrees: value["agrees"]?.bool, text: value["text"]?.string ?? "",
      by: value["by"]?.string ?? "", on: value["on"]?.string ?? "", made: made)
  }

  /// For how many days it has waited; nil where a date is missing.
  package func age(on today: CalendarDate) -> Int? {
    CalendarDate(on)?.days(to: today)
  }
}

extension PractitionerComment.Outcome {
  /// The value that stands in the ledger, and in a document.
  var value: JSON {
    [
      "answer": .string(answer), "reason": .string(reason), "by": .string(by), "on": .string(on),
    ]
  }

  init?(_ head: Head) {
    guard let value = head.value, let reason = value["reason"]?.string else { return nil }
    self.init(
      answer: value["answer"]?.string ?? "", reason: reason, by: value["by"]?.string ?? "",
      on: value["on"]?.string ?? "", made: head.stamp)
  }
}
