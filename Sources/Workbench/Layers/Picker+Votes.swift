import Inspection
import Standards

extension Field {
  /// Asks whose vote on a standard is given.
  static func vote(on standard: Standard, _ model: Model) -> Field {
    Field(
      title: "Whose vote on \(standard.id)?",
      hint: "The code of a panel member. The votes are shown once the decision is recorded.",
      buffer: TextBuffer(model.author)
    ) { text, model throws(Refusal) in
      let member = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !member.isEmpty else { throw .emptyText("The code of the member") }
      return [.dismiss, .lay(Picker.vote(on: standard, of: member, model))]
    }
  }
}

extension Picker {
  /// The ratings that a member may vote for; how the others voted is not shown.
  static func vote(on standard: Standard, of member: String, _ model: Model) -> Picker {
    let framework = model.inspection.framework
    let id = model.newID
    let hasVoted = model.inspection.votes(on: standard.id).contains { $0.vote.member == member }
    let choices =
      framework.scale.map { (name: $0.name, word: $0.id.rawValue) }
      + (hasVoted ? [(name: "Take the vote back", word: "")] : [])
    return Picker(
      title: "\(standard.id): the vote of \(member)",
      choices: choices.map { choice in
        Choice(
          name: choice.name,
          requests: model.requests { inspection throws(Refusal) in
            try inspection.voting(standard.id.text, choice.word, by: member, vote: id)
          } saying: {
            "The vote of \(member) is kept, and shown once \(model.key(.decide)) has recorded the decision"
          })
      })
  }
}

extension Model {
  /// The requests that commit a wish, or say why it is refused.
  fileprivate func requests(
    _ wish: (Inspection) throws(Refusal) -> [Change], saying message: () -> String
  ) -> [Request] {
    do {
      return [.commit(try wish(inspection), then: [.say(message())])]
    } catch {
      return [.refuse(error.message)]
    }
  }
}
