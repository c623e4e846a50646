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
      add(entry.clock, "\(entry.author)\(reference ?? ""): \(entry.eventWords)", .plain)
    }
    if entries.isEmpty { page.add("The access log is empty.") }
  }

  private mutating func add(_ clock: String, _ text: String, _ style: CellStyle) {
    let when = clock.prefix(10) + " " + clock.dropFirst(11).prefix(8)
    page.add(text, style, lead: when + "  ")
  }
}

extension HistoryEntry {
  /// What happened, of an entry of the access log.
  fileprivate var eventWords: String { value.map { $0.string ?? $0.text() } ?? "not in this file" }
}
