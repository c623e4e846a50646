import Inspection
import OrderedCollections
import Standards

extension Picker {
  /// The legal steps of a case; one that cannot be taken yet says why.
  static func steps(of index: Int, _ model: Model) -> Picker {
    let inspection = model.inspection
    let record = inspection.cases[index]
    return Picker(
      title: "\(record.reference) is \(inspection.stateWords(of: index).lowercased())",
      choices: inspection.steps(of: index).map { step in
        let obstacles = inspection.obstacles(to: step, of: index, by: model.author)
        if let first = obstacles.first {
          let refusal = Refusal.notReady(
            reference: record.reference, step: step.name, because: obstacles)
          return Choice(
            name: step.name, detail: "not yet: \(first)", requests: [.refuse(refusal.message)])
        }
        return Choice(
          name: step.name,
          detail: step.needsReason ? "with a reason" : model.warning(of: step, of: index),
          requests: model.requests(for: step, of: index))
      })
  }

  /// What can be done with a query.
  static func deeds(on query: Query, _ model: Model) -> Picker {
    let inspection = model.inspection
    let reference = inspection.index(of: query.subject).map { inspection.cases[$0].reference } ?? ""
    let deeds = query.deeds.map { deed in
      do throws(Refusal) {
        try inspection.admit(deed, to: query, by: model.author)
      } catch {
        let detail = error == .caseLocked(reference) ? "the case is locked" : "not for you"
        return Choice(name: deed.verb, detail: detail, requests: [.refuse(error.message)])
      }
      return Choice(name: deed.verb, requests: [.lay(Field.saying(deed, to: query, model))])
    }
    let place = query.about?.text ?? "the whole case"
    return Picker(
      title: "The query on \(reference) \(place)",
      choices: deeds + [
        Choice(
          name: "Give to another", detail: query.owner.map { "it is \($0)’s" } ?? "",
          requests: [.lay(Field.owner(of: query))])
      ])
  }

  /// What can be done with a flag.
  static func deeds(on flag: SafeguardingFlag, _ model: Model) -> Picker {
    let index = flag.subject.flatMap { model.inspection.index(of: $0) }
    var choices: [Choice] = []
    if flag.isOpen {
      let close = flag.told == nil ? "asks who was told first" : ""
      choices = [
        Choice(name: "Say who was told", requests: [.lay(Field.told(of: flag, closes: false))]),
        Choice(
          name: "Close with the outcome", detail: close,
          requests: [
            .lay(flag.told == nil ? Field.told(of: flag, closes: true) : Field.outcome(of: flag))
          ]
        ),
      ]
    }
    if let index, model.inspection.cases[index].isActive {
      choices.append(
        Choice(
          name: "Go to \(model.inspection.cases[index].reference)",
          requests: [.push(Walk(model, caseAt: index))]))
    }
    if choices.isEmpty {
      choices = [Choice(name: "Leave it", detail: "it is closed", requests: [])]
    }
    return Picker(title: "Safeguarding flag", choices: choices)
  }
}

extension Query.Deed {
  /// What a person does.
  var verb: String {
    switch self {
    case .opened: "Ask"
    case .responded: "Respond"
    case .resolved: "Resolve"
    case .reopened: "Reopen"
    }
  }
}

extension Model {
  /// What is known of a step before it is taken: what was not checked, what changed, and what is to be
  /// settled later.
  fileprivate func warning(of step: CaseState.Step, of index: Int) -> String {
    switch step.to {
    case .submitted:
      let sections = OrderedSet(inspection.questions(of: index).map(\.section))
      let open = sections.count { !inspection.isCalledComplete($0, of: index) }
      return open == 0 ? "" : "\(counted(open, "section")) not called complete"
    case .accepted:
      let change = inspection.changeSinceAcceptance(index).map { [$0] } ?? []
      return (change + inspection.unsettled(of: index)).joined(separator: "; ")
    default: return ""
    }
  }

  /// The requests that take a step, with its reason where it needs one.
  func requests(for step: CaseState.Step, of index: Int) -> [Request] {
    let reference = inspection.cases[index].reference
    let things = step.to == .accepted ? inspection.unsettled(of: index) : []
    let rest = things.isEmpty ? "" : "; before it is locked, \(things.joined(separator: ", and "))"
    let done = Request.say("\(reference) is \(step.to.rawValue) now\(rest)")
    guard step.needsReason else {
      do {
        return [.commit(try inspection.moving(index, to: step.to, by: author), then: [done])]
      } catch {
        return [.refuse(error.message)]
      }
    }
    let field = Field(
      title: "\(step.name) \(reference): why?", hint: "Whoever reads the case sees the reason."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.moving(
        index, to: step.to, by: model.author, because: text)
      return [.commit(changes, then: [.dismiss, done])]
    }
    return [.lay(field)]
  }

  /// What K does on a question, or on a whole case: asks a query, or goes on with one that is there.
  func requests(forQueriesOn question: Question?, of index: Int) -> [Request] {
    let there = inspection.queries(of: index).filter { $0.about == question?.id }
    let ask = Request.lay(Field.ask(question, of: index, self))
    let comment = question.flatMap { inspection.comment(on: $0, of: index) }
    guard !there.isEmpty || comment?.isOpen ?? false else { return [ask] }
    let choices = there.map { query in
      Picker.Choice(
        name: query.thread.first?.text ?? "", detail: query.state.rawValue,
        requests: [.lay(Picker.deeds(on: query, self))])
    }
    return [
      .lay(
        Picker(
          title: "\(there.isEmpty ? "What is said of" : "Queries on") "
            + "\(inspection.cases[index].reference) \(question?.id.text ?? "")",
          choices: settling(comment) + choices + [
            Picker.Choice(name: there.isEmpty ? "Ask a query" : "Ask another", requests: [ask])
          ]))
    ]
  }

  /// What settles a disagreement that nobody has settled.
  private func settling(_ comment: PlacedComment?) -> [Picker.Choice] {
    guard let comment, comment.isOpen else { return [] }
    return [
      Picker.Choice(
        name: "Settle the practitioner’s disagreement", detail: comment.comment.line,
        requests: [.lay(Field.settling(comment, self))])
    ]
  }

  /// What asks for a safeguarding concern: about the case at hand, else about one to be chosen.
  var raisingFlag: [Request] {
    let form = layers.lazy.reversed().compactMap { ($0 as? CaseForm)?.caseIndex }.first
    if let index = form ?? screen.caseInFocus(self) {
      return [.lay(Field.concern(about: index, self))]
    }
    let none = Finder.Item(
      label: "none", text: "About no case in this file",
      requests: [.lay(Field.concern(about: nil, self))])
    let cases = inspection.activeCases.map { index in
      Finder.Item(
        label: inspection.cases[index].reference,
        text: inspection.summary(of: inspection.cases[index]),
        requests: [.lay(Field.concern(about: index, self))])
    }
    return [
      .lay(
        Finder(
          title: "Safeguarding flag: about which case?", hint: "a reference, or none",
          items: cases + [none]))
    ]
  }
}
