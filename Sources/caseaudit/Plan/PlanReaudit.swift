import Inspection
import Standards
import Terminal
import Workbench

/// What a later inspection says of everything that a plan rests on.
struct PlanReaudit {
  /// What was found on one link of a line; nil where the later inspection has no figure.
  private struct Finding {
    let line: Plan.Row
    let link: PlanLink
    let reaudit: Reaudit?
  }

  private let inspection: Inspection
  private let later: Inspection
  private let findings: [Finding]

  init(of inspection: Inspection, by later: Inspection, on day: CalendarDate) {
    self.inspection = inspection
    self.later = later
    findings = inspection.plan.active.flatMap { line in
      inspection.framework.sorted(line.item.links).map { link in
        Finding(line: line, link: link, reaudit: Reaudit(later.figure(of: link), on: day))
      }
    }
  }

  /// How many links the later inspection has a figure for.
  var count: Int { findings.count { $0.reaudit != nil } }

  /// One record for each of them.
  func changes() throws(Refusal) -> [Change] {
    var changes: [Change] = []
    for finding in findings {
      guard let reaudit = finding.reaudit else { continue }
      changes += try inspection.recording(
        reaudit, on: finding.link.word, of: finding.line.item)
    }
    return changes
  }

  /// The figures before and after, line by line.
  func text(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.add("\(inspection.settings.service), re-audited by \(later.settings.service)", .bold)
    if findings.isEmpty {
      page.add("No line of enquiry is linked to a figure, so there is nothing to compare.")
    }
    var told: String?
    for finding in findings {
      if finding.line.reference != told {
        page.heading("\(finding.line.reference)  \(finding.line.item.text)")
      }
      told = finding.line.reference
      page.add(words(for: finding), indent: 2)
    }
    return page.text
  }

  private func words(for finding: Finding) -> String {
    guard let reaudit = finding.reaudit else {
      return "\(finding.link.word): the later inspection has no figure yet"
    }
    let before = inspection.figure(of: finding.link)
    return ReauditComparison(finding.link, before: before, reaudit).map(inspection.words)
      ?? "\(finding.link.word): no figure before, then \(inspection.words(for: reaudit.figure))"
  }
}
