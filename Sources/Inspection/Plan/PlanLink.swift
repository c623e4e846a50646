import OrderedCollections
package import Standards

/// What of the findings a line of enquiry rests on; its figure is read from the sheet each time.
package enum PlanLink: Hashable, Sendable {
  /// A prompt, a key question, or management oversight.
  case question(QuestionID)
  case theme(Identifier<Theme>)
  /// A standard as it is rated, such as those on how the service is run.
  case standard(QuestionID)
}

extension PlanLink {
  /// The word of the interchange: the number or the name.
  package var word: String {
    switch self {
    case .question(let id), .standard(let id): id.text
    case .theme(let id): id.rawValue
    }
  }

  /// Reads a number or the name of a theme; nil for what the edition does not have.
  package init?(_ word: String, _ framework: Framework) {
    if let question = framework.question(word) {
      self = .question(question.id)
    } else if let standard = framework.standard(word) {
      self = .standard(standard.id)
    } else if framework.themes[Identifier(word)] != nil {
      self = .theme(Identifier(word))
    } else {
      return nil
    }
  }

  /// What it is about, in the words of the edition.
  package func name(_ framework: Framework) -> String {
    switch self {
    case .question(let id): framework.question(id)?.text ?? id.text
    case .theme(let id): framework.themes[id]?.name ?? id.rawValue
    case .standard(let id): framework.standard(id.text)?.name ?? id.text
    }
  }
}

extension Framework {
  /// Everything that a line of enquiry can rest on: questions, themes, standards.
  package var planLinks: [PlanLink] {
    questions.map { .question($0.id) } + themes.keys.map { .theme($0) }
      + standards.map { .standard($0.id) }
  }

  /// Links in the order of the edition.
  package func sorted(_ links: some Sequence<PlanLink>) -> [PlanLink] {
    let wanted = Set(links)
    return wanted.count < 2 ? Array(wanted) : planLinks.filter(wanted.contains)
  }
}
