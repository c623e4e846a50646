import Foundation
import Inspection
import Ledger
import Standards
import SystemPackage
import Workbench

extension Printer {
  /// Writes the pages that the commands write, as plain text; a screen as HTML, and the plan where its
  /// file is named so.
  static let pages = Printer(isThere: { FileManager.default.fileExists(atPath: $0) }) {
    page, inspection, ledger, day, path throws(PrintFault) in
    let text = try text(of: page, inspection, ledger, on: day, path: path)
    do throws(Errno) {
      try NewFile.write(text, to: path)
    } catch {
      throw error == .fileExists ? .exists : .failed(error.description)
    }
  }

  private static func text(
    of page: Printout, _ inspection: Inspection, _ ledger: Ledger, on day: CalendarDate,
    path: String
  ) throws(PrintFault) -> String {
    switch page {
    case .ratings:
      do {
        return RatingsPage(inspection, try Reopening.all(in: ledger), .none).text
      } catch {
        throw .failed(error.message)
      }
    case .daySheets:
      return PaperText(
        DaySheets(inspection, of: inspection.activeCases, on: day.description).paper, .none
      ).text
    case .interviews:
      return PaperText(
        InterviewSheets(inspection, of: inspection.activeCases, on: day.description).paper, .none
      ).text
    case .plan(let selection):
      let report = PlanReport(inspection, selection, on: day)
      return path.hasSuffix(".html") ? PlanWebPage(report).markup : PlanPage(report, .none).text
    case .screen(let page): return ScreenWebPage(page: page).markup
    case .due: return DueReport(inspection, on: day).page(.none)
    case .findings(let index):
      do {
        return try CommentForm(inspection, of: index, on: day.description).text
      } catch {
        throw .failed(error.message)
      }
    case .agreement: return AgreementPage(AgreementOutput(inspection), .none).text
    case .queries:
      // Those that the list of queries gives without options.
      let open = QueryReport.entries(of: inspection).filter { $0.query.state != .resolved }
      return QueryReport(inspection, open, on: day.description, texts: true).page(.none)
    case .today: return TodayPage(inspection, on: day, .none).text
    case .oversight:
      return OversightPage(OversightReport(inspection, on: day, namesGroups: false), .none).text
    case .heatMap(let rows, let type, let questions):
      do {
        let report = try HeatMapReport(
          inspection, rows, of: type, across: questions, path: path)
        return HeatMapPage([report], inspection, .none).text
      } catch {
        throw .failed(Failure(error)?.message ?? "")
      }
    }
  }
}
