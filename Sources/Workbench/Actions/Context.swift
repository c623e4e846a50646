/// Where keys mean something: a screen, or what lies over it.
package enum Context: String, CaseIterable, Sendable {
  case overview, cases, walk, bandings, standards, interview, conflicts, answers
  case today, queries, due, oversight, heatMap, agreement, readings, plan
  case list, form, field, editor, question, page

  /// The screens, as against the layers over them.
  package static let screens = Set(allCases).subtracting([
    .list, .form, .field, .editor, .question, .page,
  ])

  /// The name as people read it.
  package var name: String {
    switch self {
    case .overview: "Overview"
    case .cases: "Cases"
    case .walk: "Case"
    case .answers: "Check answers"
    case .bandings: "Bandings"
    case .standards: "Standards and panel"
    case .interview: "Interview list"
    case .conflicts: "To settle"
    case .today: "Act on today"
    case .due: "Readings due"
    case .oversight: "Oversight"
    case .heatMap: "Heat map"
    case .plan: "Improvement plan"
    case .agreement: "Agreement"
    case .readings: "Two readings of a case"
    case .queries: "Flags and queries"
    case .list: "Choosing from a list"
    case .form: "Details of a case"
    case .field: "A line of text"
    case .editor: "Writing a note"
    case .question: "A question to confirm"
    case .page: "A page to read"
    }
  }

  /// Where a screen is, to follow “not here:”; of a layer its name.
  var place: String {
    switch self {
    case .overview: "on the overview"
    case .cases: "in the list of cases"
    case .walk: "in a case"
    case .answers: "where a section is checked"
    case .bandings: "among the bandings"
    case .standards: "among the standards"
    case .interview: "in the interview list"
    case .conflicts: "in what is to settle"
    case .today: "in what to act on today"
    case .due: "among the readings due"
    case .oversight: "in the list of gaps"
    case .heatMap: "on the heat map"
    case .plan: "in the improvement plan"
    case .agreement: "on the page of agreement"
    case .readings: "where two readings are compared"
    case .queries: "among flags and queries"
    case .list, .form, .field, .editor, .question, .page: name
    }
  }
}
