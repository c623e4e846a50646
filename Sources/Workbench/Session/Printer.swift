package import Inspection
package import Ledger
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

/// Why a page was not written; the words are those of the system.
package enum PrintFault: Error {
  /// There is a file already, and it stays as it is.
  case exists
  case failed(String)
}

/// Writes pages to files, from where they can be printed.
package struct Printer: Sendable {
  /// Writes what an inspection says on a day, and its history, to a new file that only its owner can
  /// read.
  package typealias Writing =
    @Sendable (_ page: Printout, Inspection, Ledger, _ on: CalendarDate, _ path: String)
    throws(PrintFault) -> Void

  let write: Writing
  /// Whether there is a file at a path.
  let isThere: @Sendable (_ path: String) -> Bool

  package init(
    isThere: @escaping @Sendable (_ path: String) -> Bool = { _ in false },
    _ write: @escaping Writing
  ) {
    self.isThere = isThere
    self.write = write
  }
}

extension Field {
  /// Asks for the name of the file that a page is written to.
  static func printing(_ printout: Printout, _ model: Model) -> Field {
    Field(
      title: printout.title,
      hint: printout.hint,
      buffer: TextBuffer(printout.freeName(model))
    ) { text, _ in
      let name = text.trimmingSpaces
      return name.isEmpty ? [.say("A file needs a name")] : [.dismiss, .print(printout, to: name)]
    }
  }
}

extension Printout {
  /// What its file is called on this day; where that is taken, with the next number.
  fileprivate func freeName(_ model: Model) -> String {
    let name = "\(name(model.inspection).asFileName)-\(model.today)"
    let names = (1...99).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.map { "\($0).\(ending)" }
    return names.first { !model.isTaken($0) } ?? "\(name).\(ending)"
  }
}

extension String {
  /// Without what would lead into another folder: a reference is free text.
  fileprivate var asFileName: String { String(map { $0 == "/" || $0.isWhitespace ? "-" : $0 }) }
}
