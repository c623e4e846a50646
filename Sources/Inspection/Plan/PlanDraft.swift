import OrderedCollections
package import Standards

/// A recommendation that the figures suggest; it is on the screen alone and nothing is written
/// until a person has edited and accepted it.
package struct PlanDraft: Hashable, Sendable {
  /// What its prompts have in common.
  package enum Subject: Hashable, Sendable {
    case theme(Identifier<Theme>)
    /// The index of a key question.
    case keyQuestion(Int)
    case oversight
  }

  /// What its prompts have in common, which also words it.
  package let subject: Subject
  /// The prompts that are weak, in the order of the edition, as links of a line each.
  package let links: [PlanLink]
  /// Their answers taken together.
  package let share: Share
  /// Whether one of them rests on as few cases as the edition calls a small sample.
  package let isSmall: Bool
}

extension Inspection {
  /// Drafts from the weakest prompts and themes, the weakest first.
  ///
  /// A prompt is weak where its Yes fall into the lower half of the scale. Two or more weak prompts
  /// of one theme are drafted together, each prompt once, with the theme that has most of them;
  /// others by their key question. Drafts stand in the order of their Yes taken together, the
  /// lowest first; what rests on a small sample comes last. What the plan is linked to already is
  /// left out.
  package var planDrafts: [PlanDraft] {
    let linked = Set(plan.active.flatMap(\.item.links))
    var left = weakQuestions.filter { !linked.contains(.question($0.id)) }
    var drafts: [PlanDraft] = []
    while let (theme, questions) = widestTheme(among: left) {
      drafts.append(draft(.theme(theme), questions))
      left.removeAll { question in questions.contains { $0.index == question.index } }
    }
    for keyQuestion in Set(left.map(\.keyQuestion)).sorted() {
      let questions = left.filter { $0.keyQuestion == keyQuestion }
      let isOversight = questions.allSatisfy { $0.kind == .oversight }
      drafts.append(draft(isOversight ? .oversight : .keyQuestion(keyQuestion), questions))
    }
    return drafts.enumerated().sorted { one, other in
      order(of: one.element, one.offset) < order(of: other.element, other.offset)
    }.map(\.element)
  }

  /// Prompts, and management oversight, whose share is rated in the lower half of the scale.
  private var weakQuestions: [Question] {
    framework.questions.filter { question in
      guard question.kind != .keyQuestion, let share = share(of: question) else { return false }
      return framework.rating(of: share).rank < framework.scale.count / 2
    }
  }

  private func share(of question: Question) -> Share? {
    if case .share(let share) = figure(of: .question(question.id)) { share } else { nil }
  }

  /// The theme with most of the prompts, if any has two; the first of the edition where several do.
  private func widestTheme(
    among questions: [Question]
  ) -> (Identifier<Theme>, [Question])? {
    let themes = framework.themes.keys.map { theme in
      (theme, questions.filter { $0.themes.contains(theme) })
    }
    let widest = themes.map(\.1.count).max() ?? 0
    return widest > 1 ? themes.first { $0.1.count == widest } : nil
  }

  private func draft(_ subject: PlanDraft.Subject, _ questions: [Question]) -> PlanDraft {
    let shares = questions.compactMap(share)
    let (yes, all) = (shares.map(\.yes).reduce(0, +), shares.map(\.of).reduce(0, +))
    let limit = framework.triggers.smallSample ?? 0
    return PlanDraft(
      subject: subject, links: questions.map { .question($0.id) },
      // A weak question has a share, so there are answers.
      share: Share(yes: yes, of: all) ?? shares[0],
      isSmall: shares.contains { $0.of <= limit })
  }

  private func order(of draft: PlanDraft, _ place: Int) -> (Int, Int, Int, Int) {
    (draft.isSmall ? 1 : 0, draft.share.percent, draft.share.yes - draft.share.of, place)
  }
}

extension Inspection {
  /// Words to begin a recommendation with, for a person to edit.
  package func suggestion(for draft: PlanDraft) -> String {
    switch draft.subject {
    case .theme(let id):
      let linked = Set(draft.links.compactMap { standard(of: $0)?.index })
      let names = framework.standards.filter { linked.contains($0.index) }
        .map { "\($0.id) \($0.name.lowercased())" }.joined(separator: ", ")
      return "Improve practice on \(framework.themes[id]?.name.lowercased() ?? "") in \(names)"
    case .keyQuestion(let index):
      let question = framework.questions[index]
      let standard = framework.standard(of: question)
      let prompt = draft.links.count == 1 ? draft.links[0].name(framework) : question.name
      return "Improve \(standard?.name.lowercased() ?? "") (\(question.id)): \(prompt)"
    case .oversight: return "Make management oversight effective in every case"
    }
  }

  private func standard(of link: PlanLink) -> Standard? {
    guard case .question(let id) = link else { return nil }
    return framework.question(id).flatMap(framework.standard(of:))
  }

  /// What accepting a draft writes: the recommendation as it was edited, and a line of enquiry for
  /// each of its prompts.
  ///
  /// - Parameter newID: draws the identity of a line.
  /// - Throws: ``Refusal`` for an empty text, or an addressee who is none.
  package func accepting(
    _ draft: PlanDraft, as text: String, addressedTo addressee: String, id: RandomID,
    newID: () -> RandomID
  ) throws(Refusal) -> [Change] {
    let item = PlanItem(id: id)
    var changes = try planning(
      item.kind, text, fields: [(PlanField.addressedTo.rawValue, addressee)], id: id)
    for (number, link) in draft.links.enumerated() {
      changes += try planning(
        .line, link.name(framework), under: item, number: number + 1, links: [link.word],
        id: newID())
    }
    return changes
  }
}
