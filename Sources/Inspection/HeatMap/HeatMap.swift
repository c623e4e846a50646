import OrderedCollections
package import Standards

/// How the work stands as a table of cells: cases, groups of cases or themes, by question or
/// standard.
///
/// Rows stand in the order of the inspection, of the codes or of the framework, never by how they
/// do: it is no league table.
package struct HeatMap: Hashable, Sendable {
  /// What the rows are.
  package enum Rows: Hashable, Sendable {
    /// The cases that are of these; all where nil.
    case cases(of: Group?)
    /// Groups of cases with a value of a fact in common.
    case groups(Identifier<FactField>)
    case themes
  }

  /// The cases with one value of a fact.
  package struct Group: Hashable, Sendable {
    /// The fact by which cases are grouped.
    package let field: Identifier<FactField>
    /// Nil where none is recorded.
    package let value: String?

    /// Makes the group of a value, or with nil that of the cases in which none is recorded.
    package init(field: Identifier<FactField>, value: String?) {
      self.field = field
      self.value = value
    }
  }

  /// Which questions the columns are; themes have standards instead.
  package enum Questions: String, Hashable, Sendable, CaseIterable {
    case keyQuestions
    case prompts

    fileprivate var kind: Question.Kind { self == .prompts ? .prompt : .keyQuestion }
  }

  /// What one row is about.
  package enum Row: Hashable, Sendable {
    case record(Int)
    case group(Group)
    case theme(Theme)
  }

  /// What one column is about; the index of a question or of a standard.
  package enum Column: Hashable, Sendable {
    case question(Int)
    case standard(Int)
  }

  /// What one cell says.
  package enum Cell: Hashable, Sendable {
    /// Nobody in the row is asked.
    case notAsked
    /// The answer of a case; nil while it is open.
    case answer(Answer?)
    /// The answers of several cases or prompts.
    case tally(Tally)
  }

  /// What the rows are of, from the top.
  package let rows: [Row]
  /// What the columns are of, from the left: questions, or standards where rows are themes.
  package let columns: [Column]
  /// By row and column.
  package let cells: [[Cell]]
}

extension Inspection {
  /// The map of all cases of a type, or of all standards where its rows are themes.
  package func heatMap(
    _ rows: HeatMap.Rows, of type: Identifier<CaseType>,
    across questions: HeatMap.Questions = .keyQuestions
  ) -> HeatMap {
    let indices = overseenCases.filter { cases[$0].type == type }
    switch rows {
    case .themes: return themeMap
    case .cases(let group):
      let wanted = indices.filter { index in
        group.map { cases[index].fact($0.field) == $0.value } ?? true
      }
      return map(wanted.map(HeatMap.Row.record), of: type, across: questions) { row, question in
        cell(question, of: wanted[row])
      }
    case .groups(let field):
      let groups = groups(by: field, among: indices)
      let rows = groups.map { HeatMap.Row.group(HeatMap.Group(field: field, value: $0.value)) }
      return map(rows, of: type, across: questions) { row, question in
        cell(question, of: groups[row])
      }
    }
  }

  private func map(
    _ rows: [HeatMap.Row], of type: Identifier<CaseType>, across questions: HeatMap.Questions,
    cell: (Int, Int) -> HeatMap.Cell
  ) -> HeatMap {
    let questions = framework.questions(for: type).filter { $0.kind == questions.kind }.map(\.index)
    return HeatMap(
      rows: rows, columns: questions.map(HeatMap.Column.question),
      cells: rows.indices.map { row in questions.map { cell(row, $0) } })
  }

  private func cell(_ question: Int, of index: Int) -> HeatMap.Cell {
    guard sheet.isAsked(question, of: index) else { return .notAsked }
    return .answer(sheet.answer(question, of: index))
  }

  private func cell(_ question: Int, of group: CaseGroup) -> HeatMap.Cell {
    let tally = sheet.tally(question, among: group.cases)
    return tally == Tally() ? .notAsked : .tally(tally)
  }
}

// MARK: - Themes

extension Inspection {
  private var themeMap: HeatMap {
    let standards = framework.standards.filter { !$0.isJudged }
    let themes = framework.themes.values.filter { theme in
      standards.contains { !prompts(on: theme.id, in: $0).isEmpty }
    }
    return HeatMap(
      rows: themes.map(HeatMap.Row.theme),
      columns: standards.map { HeatMap.Column.standard($0.index) },
      cells: themes.map { theme in standards.map { cell(theme.id, in: $0) } })
  }

  /// Each case and prompt counts once, as in ``ThemeRollUp/answers``.
  private func cell(_ theme: Identifier<Theme>, in standard: Standard) -> HeatMap.Cell {
    let tallies = prompts(on: theme, in: standard).map { sheet.tally($0.index, toCome: 0) }
    if tallies.allSatisfy({ $0 == Tally() }) { return .notAsked }
    return .tally(tallies.reduce(into: Tally()) { $0.add($1) })
  }

  /// The prompts of a standard that are about a theme.
  package func prompts(on theme: Identifier<Theme>, in standard: Standard) -> [Question] {
    framework.questions.filter {
      $0.kind == .prompt && $0.themes.contains(theme) && $0.id.standard == standard.id
    }
  }
}
