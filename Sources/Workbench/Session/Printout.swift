package import Inspection
package import Standards

/// What can be written to a file from a screen.
package enum Printout: Hashable, Sendable {
  case ratings
  case daySheets
  case interviews
  case today
  case due
  case agreement
  case queries
  /// The findings of the case with this index, for its practitioner to comment on.
  case findings(Int)
  case oversight
  case heatMap(HeatMap.Rows, Identifier<CaseType>, HeatMap.Questions)
  case plan(PlanSelection)
  /// Any screen, as it is read.
  case screen(ScreenPage)

  /// What its file is called unless somebody says otherwise, and what the access log calls it.
  func name(_ inspection: Inspection) -> String {
    switch self {
    case .ratings: "ratings"
    case .daySheets: "day-sheets"
    case .interviews: "interviews"
    case .today: "today"
    case .due: "readings-due"
    case .agreement: "agreement"
    case .queries: "queries"
    case .findings(let index): "findings-\(inspection.cases[index].reference)"
    case .oversight: "oversight"
    case .heatMap: "heat-map"
    case .plan: "improvement-plan"
    case .screen: "screen"
    }
  }

  /// What is asked when its file is to be named.
  var title: String {
    switch self {
    case .findings: "Write the findings to a file, for the practitioner"
    case .screen: "Write this screen to a web page"
    default: "Write this page to a file, to print it"
    }
  }

  /// What is said before its file is named.
  var hint: String {
    let place =
      "Beside the inspection, unless you name a folder. Whoever gets the file can read it."
    return self == .oversight ? "This writes the whole list. \(place)" : place
  }

  /// How the name of its file ends: what is passed on is a page for a browser.
  var ending: String {
    switch self {
    case .plan, .screen: "html"
    default: "txt"
    }
  }
}
