import Inspection
import Ledger
import Standards
import Terminal
import Workbench

/// A history as text, one paragraph an entry, the oldest first.
struct HistoryPage {
  private var page: TextPage

  var text: String { page.text }

  init(_ chronicle: Chronicle, _ styling: TextStyling) {
    page = TextPage(styling)
    for line in chronicle.lines {
      add(
        line.entry.clock, line.sentence(naming: true), line.standing == .replaced ? .plain : .bold)
    }
    if chronicle.lines.isEmpty { page.add("Nothing was ever written there.") }
  }

  init(access entries: [HistoryEntry], _ inspection: Inspection, _ styling: TextStyling) {
    page = TextPage(styling)
    for entry in entries {
      let reference = entry.key.subject.flatMap { inspection.index(of: $0) }.map {
        " · " + inspection.cases[$0].reference
      }
      add(entry.clock, "\(entry.author)\(reference ?? ""): \(entry.deed)", .plain)
    }
    if entries.isEmpty { page.add("The access log is empty.") }
  }

  init(_ changes: ChangesSince, _ framework: Framework, _ styling: TextStyling) {
    page = TextPage(styling)
    let freeze = changes.freeze
    page.add("Since “\(freeze.name)”, frozen by \(freeze.author) on \(freeze.frozenOn)", .bold)
    for movement in changes.totals { page.add(movement.sentence(framework), indent: 2) }
    for section in changes.sections {
      page.heading(section.title)
      for movement in section.movements { page.add(movement.sentence(framework), .bold, indent: 2) }
      for line in section.lines { add(line.entry.clock, line.sentence(naming: true), .plain) }
    }
    if changes.isEmpty { page.add("Nothing has changed since.") }
  }

  private mutating func add(_ clock: String, _ text: String, _ style: CellStyle) {
    let when = clock.prefix(10) + " " + clock.dropFirst(11).prefix(8)
    page.add(text, style, lead: when + "  ")
  }
}
