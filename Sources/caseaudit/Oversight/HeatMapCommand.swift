import ArgumentParser
import Inspection
import OrderedCollections
import Standards

/// Shows how cases, groups of cases or themes stand on each key question or standard.
struct HeatMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heatmap",
    abstract: "Show cases, teams or themes by key question or standard.",
    discussion: """
      --rows takes cases, themes, or a fact such as team, practitioner or gender. Figures by such \
      a fact keep small numbers back: [c]; rows stand in the order of their codes or choices. \
      Themes are of all cases together, so their map has no type.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: ArgumentHelp("cases, themes, or the name of a fact.", valueName: "rows"))
  var rows = "cases"

  @Option(help: ArgumentHelp("Only cases of this type, such as court.", valueName: "type"))
  var type: String?

  @Flag(help: "Prompts in the columns, rather than key questions.")
  var prompts = false

  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if rows == "themes", type != nil {
      throw ValidationError("--type is not for --rows themes, which are of all cases together.")
    }
    if rows == "themes", prompts {
      throw ValidationError("--prompts is not for --rows themes, which are shown by standard.")
    }
  }

  func run() throws {
    let inspection = try file.file.read()
    let reports = try reports(on: inspection)
    try format.write(
      text: HeatMapPage(reports, inspection, common.styling).text,
      csv: HeatMapReport.table(of: reports),
      json: ["format": "caseaudit-heatmap/1", "maps": .array(reports.map(\.json))])
  }

  private func reports(on inspection: Inspection) throws -> [HeatMapReport] {
    let rows = try wantedRows(inspection)
    let types = try wantedTypes(inspection)
    // Themes are of all cases together.
    return try (rows == .themes ? Array(types.prefix(1)) : types).map {
      try HeatMapReport(
        inspection, rows, of: $0, across: prompts ? .prompts : .keyQuestions, path: file.path)
    }
  }

  private func wantedRows(_ inspection: Inspection) throws -> HeatMap.Rows {
    if rows == "cases" { return .cases(of: nil) }
    if rows == "themes" { return .themes }
    guard let fact = inspection.groupingFacts.first(where: { $0.rawValue == rows }) else {
      let known = ["cases", "themes"] + inspection.groupingFacts.map(\.rawValue)
      throw ValidationError("--rows takes \(known.joined(separator: ", ")); not \(rows).")
    }
    return .groups(fact)
  }

  private func wantedTypes(_ inspection: Inspection) throws -> [Identifier<CaseType>] {
    let types = inspection.framework.caseTypes.keys
    guard let type else { return types.filter { inspection.present($0) > 0 } }
    guard let wanted = types.first(where: { $0.rawValue == type }) else {
      let known = types.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--type takes \(known); not \(type).")
    }
    return [wanted]
  }
}
