import Inspection
import OrderedCollections
import Standards

extension StandardList {
  func speech(_ model: Model) -> Speech {
    let choices = model.inspection.framework.standards.map { choice($0, model) }
    let details = detail(model).map { $0.text }
    return Speech(
      title: heading(model),
      here: ["\(position.row + 1) \(choices[position.row].spoken)"] + details, choices: choices,
      hint: "A number rates a judged standard, or shows what another rests on; next and up move, "
        + "rate and panel decision act on the standard you are at.")
  }

  private func choice(_ standard: Standard, _ model: Model) -> Speech.Choice {
    let framework = model.inspection.framework
    let result = model.inspection.ratings.standards[standard.index]
    let none = standard.isJudged ? "not judged" : "not rated"
    let first = standard.isJudged ? result.judged : result.ruleRating
    let moved = first == result.rating ? "" : "now \(framework.name(of: result.rating))"
    let parts = [framework.name(of: first, none: none), moved, remark(result, standard, framework)]
    return Speech.Choice(
      name: "\(standard.id) \(standard.name)",
      detail: parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }
}

extension InterviewList {
  func speech(_ model: Model) -> Speech {
    let items = model.inspection.interviewItems(of: model.inspection.activeCases)
    let choices = items.map { choice($0, model) }
    return Speech(
      title: heading(model),
      lines: items.isEmpty ? ["Nothing is marked. In a case, ask marks a question."] : [],
      here: choices.isEmpty ? [] : ["\(position.row + 1) \(choices[position.row].spoken)"],
      choices: choices,
      hint: items.isEmpty
        ? "leave goes back."
        : "A number opens a question; next and up move, ask takes the mark away.")
  }

  private func choice(_ item: InterviewItem, _ model: Model) -> Speech.Choice {
    let inspection = model.inspection
    let answer = inspection.sheet.answer(item.question.index, of: item.caseIndex)
    let words = answer.map { inspection.framework.name(of: $0, to: item.question) } ?? "open"
    return Speech.Choice(
      name: "\(inspection.cases[item.caseIndex].reference) \(item.question.id)",
      detail: "\(words). \(item.question.text)")
  }
}

extension ConflictList {
  func speech(_ model: Model) -> Speech {
    let items = items(model)
    let choices = items.map {
      Speech.Choice(name: title(of: $0, model), detail: kindWords($0))
    }
    let details = items.isEmpty ? [] : lines(on: items[position.row], model).map { $0.text }
    return Speech(
      title: heading(model), lines: items.isEmpty ? ["There is nothing to settle."] : [],
      here: items.isEmpty ? [] : ["\(position.row + 1) \(choices[position.row].spoken)"] + details,
      choices: choices,
      hint: items.isEmpty ? "leave goes back." : "A number settles one; next and up move.")
  }
}

extension GapList {
  func speech(_ model: Model) -> Speech {
    let choices = gaps.map { choice($0, model) }
    let details = gaps.isEmpty ? [] : detail(of: gaps[position.row], model).map { $0.text }
    return Speech(
      title: heading(model), lines: gaps.isEmpty ? [emptyWords(model)] : [],
      here: gaps.isEmpty ? [] : ["\(position.row + 1) \(choices[position.row].spoken)"] + details,
      choices: choices,
      hint: "A number opens what shows a gap; next and up move, group and find arrange the list.")
  }

  private func choice(_ gap: OversightGap, _ model: Model) -> Speech.Choice {
    let inspection = model.inspection
    let rule = inspection.framework.oversightRules[gap.rule]
    let age = gap.days.map { [ageWords($0)] } ?? []
    return Speech.Choice(
      name: "\(inspection.cases[gap.caseIndex].reference) \(rule.name)",
      detail: ([rule.severity.name.lowercased()] + age).joined(separator: ", "),
      // Each gap says its severity itself.
      heading: grouping == .severity ? "" : group(of: gap, model))
  }
}

extension ActList {
  func speech(_ model: Model) -> Speech {
    let choices = items.map { choice($0, model) }
    let details = items.isEmpty ? [] : detail(of: items[position.row], model).map { $0.text }
    return Speech(
      title: heading(model), lines: items.isEmpty ? ["Nothing waits."] : [],
      here: items.isEmpty ? [] : ["\(position.row + 1) \(choices[position.row].spoken)"] + details,
      choices: choices,
      hint: items.isEmpty
        ? "leave goes back." : "A number goes to what waits; next and up move.")
  }

  private func choice(_ item: TodayItem, _ model: Model) -> Speech.Choice {
    let inspection = model.inspection
    let days = CalendarDate(model.today).flatMap(item.days).map(ageWords)
    let parts = [item.list.words.one, inspection.words(of: item), inspection.actor(of: item), days]
    return Speech.Choice(
      name: inspection.reference(of: item),
      detail: parts.compactMap(\.self).joined(separator: ", "))
  }
}
