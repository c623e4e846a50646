import Inspection
import OrderedCollections
import Standards
import Workbench

/// What inspectors take along: a sheet each, with their cases, and a page or more for every case
/// on which something is open or to be asked.
struct DaySheets {
  private let inspection: Inspection
  private let today: String
  private(set) var paper: Paper

  init(_ inspection: Inspection, of indices: [Int], on today: String) {
    self.inspection = inspection
    self.today = today
    paper = Paper(title: "\(inspection.settings.service) · day sheet")
    for allocation in inspection.allocations(of: indices) {
      add(allocation)
      for index in allocation.cases { addCase(index, allocation) }
    }
    if indices.isEmpty {
      paper.sections.append(
        Paper.Section(name: today, blocks: [.text("There are no cases yet.")]))
    }
  }

  // MARK: The inspector's own page

  private mutating func add(_ allocation: Allocation) {
    let cases = allocation.cases
    let progress = cases.map { inspection.progress(of: $0) }.reduce(Progress(), +)
    let asked = inspection.interviewItems(of: cases).count
    let columns = ["Case", "What it is", "Answered", "To ask", "State"]
    paper.sections.append(
      Paper.Section(
        name: "\(allocation.inspector ?? "not allocated") · \(today)",
        blocks: [
          .title(
            allocation.inspector.map { "Day sheet of \($0)" } ?? "Cases that nobody reads yet",
            aside: today),
          .text(
            "\(counted(cases.count, "case")), \(progress.answered) of "
              + "\(counted(progress.asked, "question")) answered, "
              + "\(asked) to ask at interview."),
          .table([columns] + cases.map(row)),
          .text("This is about children. Keep it locked away, and shred it when it is entered."),
        ]))
  }

  private func row(_ index: Int) -> [String] {
    let record = inspection.cases[index]
    let progress = inspection.progress(of: index)
    let asked = inspection.interviewItems(of: [index]).count
    return [
      record.reference, inspection.summary(of: record),
      "\(progress.answered) of \(progress.asked)", asked == 0 ? "–" : String(asked),
      progress.words,
    ]
  }

  // MARK: The pages of a case

  private mutating func addCase(_ index: Int, _ allocation: Allocation) {
    let sheet = CaseSheet(inspection, index)
    let open = sheet.open
    let asked = sheet.toAsk(lines: 2)
    if open.isEmpty && asked.isEmpty { return }
    let record = inspection.cases[index]
    let progress = inspection.progress(of: index)
    let owner = allocation.inspector.map { "\($0) · " } ?? ""
    var section = Paper.Section(name: owner + record.reference)
    section.blocks.append(
      .title(sheet.title, aside: "\(progress.answered) of \(progress.asked) answered"))
    section.blocks += [.heading("Facts")] + sheet.facts + sheet.notes
    if !asked.isEmpty { section.blocks += [.heading("To ask at interview")] + asked }
    if !open.isEmpty { section.blocks += [.heading("Still open")] + open }
    section.blocks += [.heading("Further notes"), .lines(4)]
    paper.sections.append(section)
  }
}
