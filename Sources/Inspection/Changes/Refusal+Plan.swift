extension Refusal {
  /// What is wrong with a wish of the improvement plan.
  var planMessage: String {
    switch self {
    case .unknownPlanItem(let reference):
      "There is no item “\(reference)” in the plan. Items are named R1, R1a, R1.1, A1."
    case .ambiguousPlanItem(let reference):
      "Two items of the plan are named \(reference). Give one of them another number in the workbench."
    case .planPlace(let kind):
      kind.parents.isEmpty
        ? "\(kind.article) stands under nothing else."
        : "\(kind.article) stands under \(kind.parents.map { $0.article.lowercased() }.joined(separator: " or "))."
    case .unknownPlanField(let name, let allowed):
      "“\(name)” is not recorded of this item. It has \(list(allowed))."
    case .planNumberTaken(let number): "Another item there bears the number \(number) already."
    case .unknownPlanLink(let word):
      "There is no question, theme or standard “\(word)” in this framework."
    case .linksBelongToLines: "Links belong to lines of enquiry, such as R1a."
    case .notLinked(let word): "The line of enquiry is not linked to \(word)."
    case .reauditOfAnotherKind(let word):
      "\(word) takes another figure: a standard has a rating, anything else a count."
    case .notAReaudit(let text):
      "“\(text)” is not a re-audit such as 11 of 12 2027-05-01; a standard takes its rating and the day."
    default: message
    }
  }
}

extension PlanItem.Kind {
  fileprivate var article: String {
    switch self {
    case .recommendation: "A recommendation"
    case .area: "An area for development"
    case .line: "A line of enquiry"
    case .action: "An action"
    }
  }
}
