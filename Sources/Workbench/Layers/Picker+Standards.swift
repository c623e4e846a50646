import Inspection
import OrderedCollections
import Standards

extension Picker {
  /// The ratings a judged standard can have; then the rationale is asked for.
  static func judgement(of standard: Standard, _ model: Model) -> Picker {
    let current = model.inspection.judgements[standard.index]
    return Picker(
      title: "\(standard.id) \(standard.name)",
      choices: model.inspection.framework.scale.map { band in
        Choice(
          name: band.name, detail: band.rating == current?.rating ? "as it is" : "",
          requests: [.lay(Field.rationale(standard, band, current?.rationale ?? ""))])
      }, position: ListPosition(row: current?.rating.rank ?? 0))
  }

  /// The ratings a panel can give; then the reason is asked for.
  static func decision(on standard: Standard, _ model: Model) -> Picker {
    let ruleRating = model.inspection.ratings.standards[standard.index].ruleRating
    return Picker(
      title: "Panel decision on \(standard.id) \(standard.name)",
      choices: model.inspection.framework.scale.map { band in
        Choice(
          name: band.name, detail: band.rating == ruleRating ? "by rule" : "",
          requests: [.lay(Field.decision(standard, band))])
      }, position: ListPosition(row: ruleRating?.rank ?? 0))
  }

  /// The cases behind a key question, the Noes first.
  static func cases(on question: Question, _ model: Model) -> Picker {
    let inspection = model.inspection
    let asked = inspection.activeCases.filter { inspection.sheet.isAsked(question.index, of: $0) }
    let order: [Answer?] = [.no, nil, .yes, .notApplicable]
    let sorted = asked.sorted {
      let ranks = [$0, $1].map { index in
        order.firstIndex(of: inspection.sheet.answer(question.index, of: index)) ?? 0
      }
      return (ranks[0], $0) < (ranks[1], $1)
    }
    return Picker(
      title: "\(question.id) \(question.name): the cases",
      choices: sorted.map { index in
        let answer = inspection.sheet.answer(question.index, of: index)
        let words = answer.map { inspection.framework.name(of: $0, to: question) } ?? "open"
        return Choice(
          name: "\(inspection.cases[index].reference)  \(words)",
          detail: inspection.summary(of: inspection.cases[index]),
          requests: [.push(Walk(model, caseAt: index, question: question))])
      })
  }

  /// The types of case that can be added.
  static func newCase(_ model: Model) -> Picker {
    Picker(
      title: "Add a case",
      choices: model.inspection.framework.caseTypes.values.map { type in
        Choice(name: type.name, requests: [.lay(Field.reference(type, model))])
      })
  }
}

extension Field {
  static func rationale(_ standard: Standard, _ band: Band, _ text: String) -> Field {
    Field(
      title: "\(standard.id): \(band.name)",
      hint: "The rationale, in a sentence or two; it may stay empty.", buffer: TextBuffer(text)
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.judging(
        standard.id.text, band.id.rawValue, because: text)
      return [.commit(changes, then: [.dismiss, .say("\(standard.id) is judged \(band.name)")])]
    }
  }

  static func decision(_ standard: Standard, _ band: Band) -> Field {
    Field(
      title: "\(standard.id): \(band.name) by panel decision",
      hint: "The reason of the panel; it is shown with both ratings."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.deciding(
        standard.id.text, band.id.rawValue, because: text, by: model.author, on: model.today)
      let warning = model.inspection.warning(aboutDeciding: standard.id.text)
      return [
        .commit(
          changes,
          then: [.dismiss, .say(warning ?? "The decision on \(standard.id) is recorded")])
      ]
    }
  }

  static func reference(_ type: CaseType, _ model: Model) -> Field {
    let id = model.newID
    var field = Field(
      title: "Add a case: \(type.name)",
      hint: "Its reference: a pseudonym, never a name. Typing replaces the one proposed.",
      buffer: TextBuffer(model.inspection.nextReference(for: type.id))
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.adding(
        reference: text, type: type.id.rawValue,
        facts: model.inspection.framework.facts["inspector"] == nil
          ? [] : [("inspector", model.author)], id: id)
      let index = model.inspection.cases.count
      let list: [Request] =
        model.screen.context == .cases ? [.push(CaseList(caseIndex: index))] : []
      return [.commit(changes, then: list + [.dismiss, .lay(CaseForm(caseIndex: index))])]
    }
    field.isProposal = true
    return field
  }

  static func withdraw(_ index: Int, _ model: Model) -> Field {
    Field(
      title: "Withdraw \(model.inspection.cases[index].reference)",
      hint: "The reason. The case no longer counts; nothing of it is lost, and "
        + "\(model.key(.withdraw)) brings it back."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.withdrawing(index, because: text)
      return [.commit(changes, then: [.dismiss, .say("The case is withdrawn")])]
    }
  }

  static func reassign(_ index: Int, _ model: Model) -> Field {
    let record = model.inspection.cases[index]
    return Field(
      title: "Who reads \(record.reference)?", hint: "The code of an inspector, such as AB.",
      buffer: TextBuffer(record.fact(.inspector) ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.setting(facts: [("inspector", text)], of: index)
      let isNobody = text.allSatisfy(\.isWhitespace)
      let reader = isNobody ? "nobody" : text
      return [.commit(changes, then: [.dismiss, .say("The case is with \(reader)")])]
    }
  }
}
