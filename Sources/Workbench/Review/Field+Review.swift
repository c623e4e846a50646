import Inspection
import Standards

extension Field {
  private static let noNames = "No names, addresses or dates of birth."

  /// Asks a query on a question, or on a whole case.
  static func ask(_ question: Question?, of index: Int, _ model: Model) -> Field {
    let (id, remark) = (model.newID, model.newID)
    let record = model.inspection.cases[index]
    let owner = record.fact("inspector").map { " \($0) is to respond." } ?? ""
    return Field(
      title: "Query on \(record.reference) \(question?.id.text ?? "as a whole")",
      hint: "What should be looked at again?\(owner) \(noNames)"
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.asking(
        text, on: question?.id.text, of: index, owner: nil, today: model.today, by: model.author,
        id: id, remark: remark)
      return [
        .commit(
          changes, then: [.dismiss, .say("Query asked; \(model.key(.showQueries)) shows all")])
      ]
    }
  }

  /// Says something to a query.
  static func saying(_ deed: Query.Deed, to query: Query, _ model: Model) -> Field {
    let remark = model.newID
    return Field(
      title: "\(deed.verb): \(query.thread.first?.text ?? "")", hint: hint(deed)
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.doing(
        deed, to: query, text, today: model.today, by: model.author, remark: remark)
      return [.commit(changes, then: [.dismiss, .say("The query is \(deed.state.rawValue)")])]
    }
  }

  private static func hint(_ deed: Query.Deed) -> String {
    switch deed {
    case .opened, .reopened: "What is still to be looked at? \(noNames)"
    case .responded: "What was found, or changed. \(noNames)"
    case .resolved: "Why that settles it. \(noNames)"
    }
  }

  /// Gives a query to another person.
  static func owner(of query: Query) -> Field {
    Field(
      title: "Who is to respond?", hint: "A code such as AB; nothing leaves it to nobody.",
      buffer: TextBuffer(query.owner ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.assigning(query, to: text)
      let owner = text.allSatisfy(\.isWhitespace) ? "nobody" : text
      return [.commit(changes, then: [.dismiss, .say("The query is with \(owner) now")])]
    }
  }
}

// MARK: - Safeguarding

extension Field {
  /// Asks for a safeguarding concern.
  static func concern(about index: Int?, _ model: Model) -> Field {
    let id = model.newID
    let subject = index.map { "about \(model.inspection.cases[$0].reference)" } ?? "about no case"
    return Field(
      title: "Safeguarding flag \(subject)",
      hint: "What is the concern? It stays open until who was told, when, and the outcome are "
        + "recorded. \(noNames)"
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.flagging(
        text, of: index, by: model.author, on: model.today, id: id)
      let words = "Flag raised; \(model.key(.showQueries)) shows it until it is closed"
      return [.commit(changes, then: [.dismiss, .say(words)])]
    }
  }

  /// Asks who was told, then when.
  static func told(of flag: SafeguardingFlag, closes: Bool) -> Field {
    Field(
      title: "Who was told?", hint: "A role, such as the team manager. \(flag.concern)",
      buffer: TextBuffer(flag.told ?? "")
    ) { text, model throws(Refusal) in
      _ = try model.inspection.telling(text, on: model.today, of: flag, today: model.today)
      return [.dismiss, .lay(day(of: flag, telling: text, closes: closes, model.today))]
    }
  }

  private static func day(
    of flag: SafeguardingFlag, telling who: String, closes: Bool, _ today: String
  ) -> Field {
    Field(
      title: "When was \(who) told?", hint: "A date such as \(today).",
      buffer: TextBuffer(flag.toldOn ?? today)
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.telling(who, on: text, of: flag, today: model.today)
      var told = flag
      (told.told, told.toldOn) = (who, text)
      let next: Request =
        closes ? .lay(outcome(of: told)) : .say("Recorded; the flag stays open until its outcome")
      return [.commit(changes, then: [.dismiss, next])]
    }
  }

  /// Asks for the outcome, which closes a flag.
  static func outcome(of flag: SafeguardingFlag) -> Field {
    Field(
      title: "The outcome closes the flag",
      hint: "What was done, and how it came out. \(flag.told ?? "") was told on "
        + "\(flag.toldOn ?? ""). \(noNames)"
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.closing(
        flag, outcome: text, by: model.author, on: model.today)
      return [.commit(changes, then: [.dismiss, .say("The flag is closed")])]
    }
  }
}

extension Field {
  /// Asks why something that was submitted is changed.
  static func reason(
    _ title: String, offering reason: String, then wish: @escaping @Sendable (String) -> Request
  ) -> Field {
    Field(
      title: title, hint: "The reason stays in the history.", buffer: TextBuffer(reason)
    ) { text, _ throws(Refusal) in
      guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText("The reason") }
      return [.dismiss, wish(text)]
    }
  }
}
