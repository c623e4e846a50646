import Inspection
import OrderedCollections
import Standards

extension Walk {
  func speech(_ model: Model) -> Speech {
    let inspection = model.inspection
    let record = inspection.cases[caseIndex]
    let question = current(model)
    // What is known of the whole case comes first, and once: its facts and notes.
    let onCase = [factWords(model)] + notesOnCase(model).reversed().flatMap(\.lines)
    // No fact is part of the title: a case whose fact is corrected is the same one.
    let type = inspection.framework.caseTypes[record.type]?.short ?? record.type.rawValue
    return Speech(
      title: "\(record.reference), \(type)",
      once: onCase, lines: sections(question, model),
      here: [asked(question)] + answered(question, model)
        + remarks(on: question, model).flatMap(\.lines),
      hint: answers(to: question, model))
  }

  /// The standard and the key question that a question belongs to.
  private func sections(_ question: Question, _ model: Model) -> [String] {
    let framework = model.inspection.framework
    guard let standard = framework.standard(of: question), question.kind != .oversight else {
      return []
    }
    let keyQuestion = framework.questions[question.keyQuestion]
    return [
      "Standard \(standard.id) \(standard.name).",
      "Key question \(keyQuestion.id) \(keyQuestion.name).",
    ]
  }

  private func asked(_ question: Question) -> String {
    switch question.kind {
    case .prompt: "\(question.id) \(question.text)"
    case .keyQuestion: "\(question.id), key question. \(question.text)"
    case .oversight: "\(question.id), every case. \(question.text)"
    }
  }

  private func answered(_ question: Question, _ model: Model) -> [String] {
    guard let answer = model.inspection.sheet.answer(question.index, of: caseIndex) else {
      return []
    }
    return ["Answered \(model.inspection.framework.name(of: answer, to: question))."]
  }

  private func answers(to question: Question, _ model: Model) -> String {
    let framework = model.inspection.framework
    let names = framework.answers(to: question).enumerated().map { number, answer in
      "\(number + 1) \(framework.name(of: answer, to: question))"
    }
    return names.joined(separator: ", ") + "."
  }
}

extension CaseList {
  func speech(_ model: Model) -> Speech {
    let choices = listed(model).map { choice($0, model) }
    let row = position(model).row
    return Speech(
      title: heading(model), lines: choices.isEmpty ? ["There are no cases yet."] : [],
      here: choices.indices.contains(row) ? ["\(row + 1) \(choices[row].spoken)"] : [],
      choices: choices, hint: "A number opens a case; add case adds one.")
  }

  private func choice(_ index: Int, _ model: Model) -> Speech.Choice {
    let inspection = model.inspection
    let record = inspection.cases[index]
    let progress = inspection.progress(of: index)
    let parts = [
      inspection.summary(of: record), record.fact(.inspector).map { "reader \($0)" },
      record.isActive
        ? "\(progress.words.lowercased()), \(progress.answered) of \(progress.asked)" : nil,
      record.isActive ? inspection.stateWords(of: index).lowercased() : "withdrawn",
      inspection.isAlteredSinceLock(index) ? "changed after it was locked" : nil,
      record.needsConfirmation ? "two authors" : nil,
    ]
    return Speech.Choice(
      name: record.reference, detail: parts.compactMap(\.self).joined(separator: ", "))
  }
}

extension Overview {
  func speech(_ model: Model) -> Speech {
    let inspection = model.inspection
    let ratings = inspection.ratings
    let progress = inspection.progress
    let choices = inspection.framework.standards.map { choice($0, model) }
    return Speech(
      title: "Overview",
      lines: [
        "Overall: \(ratings.overallWords(inspection.framework)). Score \(ratings.scoreWords).",
        "\(counted(inspection.activeCases.count, "case")), "
          + "\(progress.answered) of \(progress.asked) answers.",
      ] + ratings.overallExplanation(inspection.framework).dropFirst() + caseLines(model),
      here: ["\(position.row + 1) \(choices[position.row].spoken)"], choices: choices,
      hint: "A number opens a standard; open goes to the next open question, cases lists them.")
  }

  private func choice(_ standard: Standard, _ model: Model) -> Speech.Choice {
    let framework = model.inspection.framework
    let result = model.inspection.ratings.standards[standard.index]
    let rating = framework.name(
      of: result.rating, none: standard.isJudged ? "not judged" : "not rated")
    let outlook = framework.spokenOutlook(result.worst, result.best)
    let short = remark(result, standard, framework, isNarrow: false)
    let remark = short.hasPrefix("could end") ? outlook : short
    return Speech.Choice(
      name: "\(standard.id) \(standard.name)",
      detail: remark.isEmpty ? rating : "\(rating), \(remark)")
  }
}

extension Bandings {
  func speech(_ model: Model) -> Speech {
    let inspection = model.inspection
    let framework = inspection.framework
    let choices = rows(model).map { choice($0, framework) }
    let row = min(position.row, choices.count - 1)
    let standard = framework.standard(of: question(model))
    return Speech(
      title: heading(model),
      lines: inspection.ratings.standards.filter { !$0.keyQuestions.isEmpty }.map {
        sentence($0, framework)
      },
      here: choices.indices.contains(row)
        ? ["\(row + 1) \(choices[row].spoken)"]
          + (standard.map { why($0, model) } ?? []) : [],
      choices: choices,
      hint: "A number lists the cases of a key question.")
  }

  /// Why the standard under the cursor is rated as it is.
  private func why(_ standard: Standard, _ model: Model) -> [String] {
    let result = model.inspection.ratings.standards[standard.index]
    let lines =
      model.inspection.ratings.explanation(of: standard.index, model.inspection.framework)
      + [pivotalWords(result, model.inspection)].compactMap(\.self)
    return lines.isEmpty ? [] : ["\(standard.id) \(standard.name):"] + lines
  }

  private func sentence(_ result: StandardResult, _ framework: Framework) -> String {
    let standard = framework.standards[result.standard]
    return "Standard \(standard.id) \(standard.name): \(framework.name(of: result.rating))"
      + framework.spokenOutlook(result.worst, result.best, after: ", ") + "."
  }

  private func choice(_ result: KeyQuestionResult, _ framework: Framework) -> Speech.Choice {
    let question = framework.questions[result.question]
    let tally = result.tally
    let counted = [
      (tally.yes, "yes"), (tally.no, "no"), (tally.notRelevant, "not relevant"),
      (tally.open, "open"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let counts = counted.isEmpty ? "no cases" : counted.joined(separator: ", ")
    let percent = result.percent.map { ", \($0) per cent" } ?? ""
    return Speech.Choice(
      name: "\(question.id) \(question.name)",
      detail: "\(counts)\(percent), \(framework.name(of: result.band))"
        + framework.spokenOutlook(result.worst, result.best, after: ", "))
  }
}

extension Framework {
  /// A reachable range in whole words; empty where there is none.
  fileprivate func spokenOutlook(
    _ worst: Rating?, _ best: Rating?, after separator: String = ""
  ) -> String {
    guard let worst, let best, worst != best else { return "" }
    return "\(separator)could end \(name(of: worst)) to \(name(of: best))"
  }
}
