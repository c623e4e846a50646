import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The list of cases as text.
struct CasePage {
  let text: String

  init(_ inspection: Inspection, _ styling: TextStyling) {
    var page = TextPage(styling)
    var table = TextTable([
      .init(title: "Case"), .init(title: "Type", isFlexible: true),
      .init(title: "Answers", isRightAligned: true), .init(title: "Progress"),
      .init(title: "State"),
    ])
    for index in inspection.cases.indices {
      table.add(Self.row(index, inspection))
    }
    if inspection.cases.isEmpty {
      page.add("There are no cases yet. “caseaudit case add” adds one.")
    } else {
      page.add(table, indent: 0)
      page.blank()
      page.add(Self.total(inspection))
    }
    text = page.text
  }

  private static func row(_ index: Int, _ inspection: Inspection) -> [StyledText] {
    let record = inspection.cases[index]
    let type = inspection.framework.caseTypes[record.type]?.name ?? record.type.rawValue
    guard record.isActive else {
      return [
        StyledText(record.reference, .dim), StyledText(type, .dim), "",
        StyledText("Withdrawn", .dim), "",
      ]
    }
    let progress = inspection.progress(of: index)
    return [
      StyledText(record.reference, .bold), StyledText(type),
      StyledText("\(progress.answered) of \(progress.asked)"),
      StyledText(progress.words, progress.isComplete ? .dim : .plain),
      StyledText(inspection.stateWords(of: index)),
    ]
  }

  private static func total(_ inspection: Inspection) -> String {
    let progress = inspection.progress
    return "\(counted(inspection.activeCases.count, "case")), "
      + "\(progress.answered) of \(counted(progress.asked, "question")) answered."
  }
}
