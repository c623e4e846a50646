import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The cases that were opened again after they were locked, as pages and tables tell of them.
struct ReopeningAnnexe {
  /// Without an index where the case was erased since.
  private let rows: [(index: Int?, reopening: Reopening)]
  private let inspection: Inspection

  init(_ reopenings: [Reopening], of inspection: Inspection) {
    self.inspection = inspection
    rows = reopenings.compactMap { reopening in
      reopening.isErased
        ? (nil, reopening) : inspection.index(of: reopening.subject).map { ($0, reopening) }
    }
  }

  /// Adds the annexe to a page, where there is anything to tell.
  func add(to page: inout TextPage) {
    if rows.isEmpty { return }
    page.heading("Annexe: opened again after they were locked")
    var table = TextTable([
      .init(title: "Case"), .init(title: "Locked"), .init(title: "Opened again"),
      .init(title: "Now"), .init(title: "Why", isFlexible: true),
    ])
    for (index, reopening) in rows {
      table.add([
        index.map { StyledText(inspection.cases[$0].reference, .bold) }
          ?? StyledText("a case that was erased since"),
        StyledText(words(reopening.locked)), StyledText(words(reopening.reopened)),
        StyledText(index.map { inspection.stateWords(of: $0) } ?? "Erased"),
        StyledText(reopening.reason ?? "the reason was erased"),
      ])
    }
    page.add(table)
  }

  private func words(_ step: Reopening.Step) -> String { "\(step.day) \(step.author)" }

  /// How often a case was opened again.
  func count(of index: Int) -> Int { rows.count { $0.index == index } }

  /// The annexe for programs; the reasons are people's own words.
  func json(texts: Bool) -> JSON {
    .array(
      rows.map { index, reopening in
        var members: JSON.Members = [
          "reference": index.map { .string(inspection.cases[$0].reference) } ?? .null,
          "locked": reopening.locked.json, "reopened": reopening.reopened.json,
          "erased": .bool(reopening.isErased),
        ]
        if texts { members["reason"] = reopening.reason.map(JSON.string) ?? .null }
        return .object(members)
      })
  }
}
