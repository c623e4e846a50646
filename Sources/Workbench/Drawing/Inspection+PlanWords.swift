package import Inspection
import OrderedCollections
import Standards

// The improvement plan in words, the same on the screen, on the command line and in exports.

extension Inspection {
  /// A figure: "4 of 7, 57%", "Good".
  package func words(for figure: PlanFigure) -> String {
    switch figure {
    case .share(let share): "\(share.yes) of \(share.of), \(share.percent)%"
    case .rating(let rating): framework.name(of: rating)
    case .nothing: "no figure yet"
    }
  }

  /// A link with its figure: "2.1.1.h 4 of 7, 57%".
  package func words(for link: PlanLink) -> String {
    let name = if case .theme = link { link.name(framework) } else { link.word }
    return "\(name) \(words(for: figure(of: link)))"
  }

  /// A link with its figure and what it is about.
  package func longWords(for link: PlanLink) -> String {
    if case .theme = link { return words(for: link) }
    return "\(words(for: link)) · \(link.name(framework))"
  }

  /// How many of what there are: "8 recommendations, 2 areas, 3 actions".
  package func planWords(_ plan: Plan) -> String {
    let kinds: [(PlanItem.Kind, String)] = [
      (.recommendation, "recommendation"), (.area, "area"), (.action, "action"),
    ]
    return kinds.compactMap { kind, noun in
      let count = plan.active.count { $0.item.kind == kind }
      return count == 0 && kind == .area ? nil : counted(count, noun)
    }.joined(separator: ", ")
  }

  /// What a field of an item says, with what an action has from its recommendation.
  package func words(for field: PlanField, of item: PlanItem, in plan: Plan) -> String? {
    if let own = item.values[field] { return field.words(for: own) }
    if field == .status, item.kind == .action { return item.status.name }
    guard let value = plan.value(field, of: item) else { return nil }
    return "\(field.words(for: value)), as the recommendation"
  }
}

// MARK: - Gaps

extension Inspection {
  /// What is amiss, in few words: "no owner", "board champion “TBC”".
  package func words(for gap: PlanGap, in plan: Plan) -> String {
    switch gap.problem {
    case .missing(let field): field.missingWords
    case .placeholder(let field, let words): "\(field.name.lowercased()) “\(words)”"
    case .conflict(let field): "\(field.name.lowercased()): two people differ"
    case .noAction: "no action"
    case .noLink: "no link to a figure"
    case .repeats(let id): "says the same as \(plan.row(of: id)?.reference ?? "another item")"
    case .sameNumber: "another item bears this number"
    }
  }
}

extension PlanField {
  /// What is said where nothing is recorded.
  fileprivate var missingWords: String {
    switch self {
    case .addressedTo: "addressed to nobody"
    case .responseReason: "no reason for the response"
    case .due: "no due date"
    case .measure: "no impact measure"
    case .progress: "nothing on progress"
    case .number, .text, .response, .boardChampion, .serviceChampion, .owner, .status, .evidence:
      "no \(name.lowercased())"
    }
  }
}

// MARK: - Signals and re-audits

extension PlanSignal {
  /// The colour and its reason: "Red: 12 days overdue".
  package var words: String { "\(color.name): \(reason.words)" }
}

extension PlanSignal.Reason {
  /// Why the signal has its colour: "12 days overdue".
  package var words: String {
    switch self {
    case .overdue(let days): "\(counted(days, "day")) overdue"
    case .notAgreed: "not agreed"
    case .incomplete: "owner, date or measure open"
    case .onCourse: "on course"
    case .doneNotEvidenced: "done, not evidenced"
    case .doneNotShown: "done, and no clear gain at re-audit"
    case .evidenced: "done and evidenced by re-audit"
    }
  }
}

extension Inspection {
  /// A figure before and after in a sentence, with how sure it is.
  package func words(for comparison: ReauditComparison) -> String {
    let now = comparison.reaudit
    let figures =
      "\(comparison.link.word): \(words(for: comparison.before)), then \(words(for: now.figure))"
      + " on \(now.on)"
    guard let points = comparison.points else { return "\(figures). \(comparison.outcome.words)." }
    let change =
      points == 0 ? "unchanged" : "\(points > 0 ? "up" : "down") \(counted(abs(points), "point"))"
    guard let range = comparison.pointInterval else {
      return "\(figures): \(change). \(comparison.outcome.words)."
    }
    return "\(figures): \(change) (95% interval \(range.lowerBound) to \(range.upperBound))."
      + " \(comparison.outcome.words)."
  }

  /// Whether a re-audit shows what an action was for, in words.
  package func words(for evidence: PlanEvidence) -> String {
    switch evidence {
    case .nothingLinked: "Not evidenced: no line beside it is linked to a figure"
    case .awaitingReaudit(let links):
      "Not evidenced: no re-audit yet of \(links.map(\.word).joined(separator: ", "))"
    case .evidenced: "Evidenced by re-audit"
    case .notShown: "Re-audited, without a clear gain throughout"
    }
  }
}

extension ReauditComparison.Outcome {
  /// What the two figures say together, in words.
  package var words: String {
    switch self {
    case .improved: "Clearly better"
    case .noClearChange: "No clear change: chance alone could do this"
    case .worse: "Clearly worse"
    case .severalAnswersEach:
      "No verdict: several answers of one case hang together; link the prompts to have one"
    }
  }
}

// MARK: - Drafts

extension Inspection {
  /// What the prompts of a draft have in common.
  package func subjectWords(_ draft: PlanDraft) -> String {
    switch draft.subject {
    case .theme(let id): framework.themes[id]?.name ?? id.rawValue
    case .keyQuestion(let index):
      "\(framework.questions[index].id) \(framework.questions[index].name)"
    case .oversight: "Management oversight"
    }
  }

  /// By what rule drafts are made and ranked, with this edition's words.
  package var draftRule: String {
    let bands = framework.scale.prefix(framework.scale.count / 2).map(\.name)
    return "Weak is a prompt whose share of Yes would be rated \(bands.joined(separator: " or "));"
      + " two or more of one theme make one draft. The lowest share stands first, what rests on"
      + " few cases last."
  }
}

// MARK: - Entries

extension Inspection {
  /// What a key of the plan speaks of: "R4 due".
  func planWords(for key: EntryKey) -> String {
    let item = key.subject.flatMap { plan.row(of: $0) }?.reference ?? "item of the plan"
    if key.kind == .reason { return "\(item) reason" }
    let thing = key.planField?.name.lowercased() ?? key.planLinkWords ?? key.name
    return thing.isEmpty ? item : "\(item) \(thing)"
  }

  /// What a value of the plan says.
  func planWords(for value: JSON, under key: EntryKey) -> String {
    if let field = key.planField {
      return value.string.map(field.words) ?? value.text()
    }
    if let kind = value["kind"]?.string.flatMap(PlanItem.Kind.init) { return kind.name }
    if let yes = value["yes"]?.integer, let all = value["of"]?.integer {
      return "\(yes) of \(all) on \(value["on"]?.string ?? "")"
    }
    if let rating = value["rating"]?.string.flatMap(framework.rating) {
      return "\(framework.name(of: rating)) on \(value["on"]?.string ?? "")"
    }
    return value == true ? "linked" : value.string ?? value.text()
  }
}

extension EntryKey {
  /// What it means that a key of the plan says nothing.
  var clearedPlanWords: String {
    if name.hasPrefix("link/") { return "no longer linked" }
    return name.isEmpty ? "removed" : name == "withdrawn" ? "counts again" : "nothing"
  }

  /// A link, or the re-audit of one, in words.
  fileprivate var planLinkWords: String? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return name == "withdrawn" ? "withdrawal" : nil }
    return parts[0] == "link" ? "link to \(parts[1])" : "re-audit of \(parts[1])"
  }
}
