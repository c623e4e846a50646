import Inspection
import Standards
import Workbench

/// What to ask at interview, on a page for each case: whoever is asked about one child sees
/// nothing of another.
struct InterviewSheets {
  let paper: Paper

  init(_ inspection: Inspection, of indices: [Int], on today: String) {
    var paper = Paper(title: "\(inspection.settings.service) · interview list")
    for index in indices {
      let sheet = CaseSheet(inspection, index)
      let asked = sheet.toAsk(lines: 3)
      if asked.isEmpty { continue }
      paper.sections.append(
        Paper.Section(
          name: "\(inspection.cases[index].reference) · \(today)",
          blocks: [.title(sheet.title, aside: counted(asked.count, "question"))]
            + sheet.codes + [.heading("To ask")] + asked + [
              .heading("What else was said"), .lines(4),
            ]))
    }
    if paper.sections.isEmpty {
      let nothing = "Nothing is marked to be asked. In the workbench, m marks a question."
      paper.sections.append(Paper.Section(name: today, blocks: [.text(nothing)]))
    }
    self.paper = paper
  }
}
