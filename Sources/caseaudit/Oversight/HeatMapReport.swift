import Inspection
import OrderedCollections
import Standards
import Workbench

/// A heat map as it may leave the inspection: by group, small numbers are kept back.
struct HeatMapReport {
  /// What one cell says on paper and to programs.
  struct Cell {
    let short: String
    let json: JSON
    /// Yes, of, per cent and band, or the answer alone.
    let columns: [String]
  }

  let inspection: Inspection
  let rows: HeatMap.Rows
  let type: Identifier<CaseType>
  let questions: HeatMap.Questions
  let map: HeatMap
  /// By row and column; of a map by group also the row of all cases, the last.
  let cells: [[Cell]]
  let names: [String]

  /// - Throws: `CommandError.noDisclosureRules` where groups are asked for.
  init(
    _ inspection: Inspection, _ rows: HeatMap.Rows, of type: Identifier<CaseType>,
    across questions: HeatMap.Questions = .keyQuestions, path: String
  ) throws(CommandError) {
    self.inspection = inspection
    self.rows = rows
    self.type = type
    self.questions = questions
    let map = inspection.heatMap(rows, of: type, across: questions)
    self.map = map
    let names = map.rows.map { inspection.name(of: $0) }
    guard case .groups(let field) = rows else {
      self.names = names
      cells = map.cells.map { row in
        zip(row, map.columns).map { inspection.cell($0, in: $1) }
      }
      return
    }
    guard let rules = inspection.framework.disclosure else { throw .noDisclosureRules(path: path) }
    self.names = names + ["All"]
    let columns = inspection.printable(by: field, of: type, across: questions, rules)
    cells = (0...map.rows.count).map { row in
      zip(columns, map.columns).map { column, about in
        inspection.cell(row < map.rows.count ? column.figures[row] : column.total, in: about)
      }
    }
  }

  /// What the rows are, in the word that the command takes.
  var rowsWord: String {
    switch rows {
    case .cases: "cases"
    case .groups(let field): field.rawValue
    case .themes: "themes"
    }
  }

  /// The type of case that the map is of, in the word of the interchange; nil where it is of all.
  var typeWord: String? { rows == .themes ? nil : type.rawValue }

  /// Whether anything is kept back.
  var keepsBack: Bool { cells.contains { $0.contains { $0.short == "[c]" } } }

  /// Whether groups stand in it that are not asked, or have no answer.
  var hasEmptyGroups: Bool {
    cells.contains { $0.contains { ["[z]", "[x]"].contains($0.short) } }
  }

  /// A row for each cell of each map.
  static func table(of reports: [HeatMapReport]) -> String {
    var table = OutputTable(
      columns: ["type", "row", "column", "answer", "yes", "of", "percent", "band"])
    for report in reports { report.add(to: &table) }
    return table.text
  }

  private func add(to table: inout OutputTable) {
    for (name, row) in zip(names, cells) {
      for (cell, column) in zip(row, map.columns) where !cell.short.isEmpty {
        table.add([typeWord ?? "", name, inspection.number(of: column)] + cell.columns)
      }
    }
  }

  var json: JSON {
    [
      "type": typeWord.map(JSON.string) ?? .null, "rows": .string(rowsWord),
      "columns": .array(map.columns.map { .string(inspection.number(of: $0)) }),
      "map": .array(
        zip(names, cells).map { ["row": .string($0), "cells": .array($1.map(\.json))] }),
    ]
  }
}

extension Inspection {
  fileprivate func cell(_ cell: HeatMap.Cell, in column: HeatMap.Column) -> HeatMapReport.Cell {
    let short = short(cell, in: column)
    switch cell {
    case .notAsked: return HeatMapReport.Cell(short: "", json: .null, columns: [])
    case .answer(nil): return unanswered
    case .answer(let answer?):
      guard case .question(let index) = column else { return unanswered }
      let word = framework.word(for: answer, to: framework.questions[index])
      return HeatMapReport.Cell(
        short: short, json: .string(word), columns: [word, "", "", "", ""])
    case .tally(let tally):
      let share = Share(yes: tally.yes, of: tally.denominator)
      return share.map { shown($0, in: column) } ?? unanswered
    }
  }

  private var unanswered: HeatMapReport.Cell {
    HeatMapReport.Cell(short: "·", json: "unanswered", columns: ["unanswered", "", "", "", ""])
  }

  fileprivate func cell(
    _ figure: DisclosureControl.Figure, in column: HeatMap.Column
  ) -> HeatMapReport.Cell {
    if case .shown(let share) = figure { return shown(share, in: column) }
    let sign = figure.sign
    return HeatMapReport.Cell(
      short: sign, json: .string(sign), columns: [sign, "", "", "", ""])
  }

  private func shown(_ share: Share, in column: HeatMap.Column) -> HeatMapReport.Cell {
    let band = band(share, in: column)
    var members: JSON.Members = [
      "yes": .integer(share.yes), "of": .integer(share.of), "percent": .integer(share.percent),
    ]
    if let band { members["band"] = .string(band.id.rawValue) }
    return HeatMapReport.Cell(
      short: short(share, in: column), json: .object(members),
      columns: ["", "\(share.yes)", "\(share.of)", "\(share.percent)", band?.id.rawValue ?? ""])
  }
}

extension DisclosureControl {
  /// What a page says of the sign for what is kept back.
  static let keptBack = "[c] kept back, so that no small number can be worked out."
}

extension DisclosureControl.Figure {
  /// What stands for a figure that is not shown.
  var sign: String {
    switch self {
    case .shown: ""
    case .confidential: "[c]"
    case .notApplicable: "[z]"
    case .notAvailable: "[x]"
    }
  }
}
