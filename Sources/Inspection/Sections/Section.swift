package import Standards

/// A part of a case that is called complete on its own: a standard, or what every case answers.
package struct Section: Hashable, Sendable {
  /// The number of the standard, or the word of the question outside the standards.
  package let id: QuestionID
  /// The name of the standard, or of the question outside the standards.
  package let name: String
}

extension Inspection {
  /// The sections of a case, in the order they are walked through.
  package func sections(of index: Int) -> [Section] {
    questions(of: index).reduce(into: []) { sections, question in
      if sections.last?.id != question.section { sections.append(section(of: question)) }
    }
  }

  /// The section that a question belongs to.
  package func section(of question: Question) -> Section {
    let name = framework.standard(of: question)?.name ?? question.name
    return Section(id: question.section, name: name)
  }
}

extension Question {
  /// The number of the section that it belongs to.
  package var section: QuestionID { id.standard ?? id }
}
