import Inspection
package import Ledger
import Standards
import Terminal

extension Model {
  /// Lays the history of something over the screen.
  package mutating func recount(_ scope: HistoryScope, _ entries: [HistoryEntry]) -> [Effect] {
    let erasures = entries.filter { $0.key.kind == .erasure }
    let chronicle = Chronicle(scope.entries(among: entries), erasures: erasures, inspection)
    return run([.lay(Page.history(of: scope, chronicle, self))])
  }
}

extension Page {
  /// The history of something, the newest first, what counts now in bold.
  static func history(of scope: HistoryScope, _ chronicle: Chronicle, _ model: Model) -> Page {
    let isOneThing = Set(chronicle.lines.map(\.entry.key)).count < 2
    let lines = chronicle.lines.reversed().map { line in
      Line(
        key: line.when, text: line.sentence(naming: !isOneThing),
        style: line.standing == .replaced ? .plain : .bold)
    }
    let nothing = [Line(text: "Nothing was ever written here.", style: Palette.quiet)]
    return Page(title: scope.title(model), lines: lines.isEmpty ? nothing : lines)
  }
}

extension HistoryScope {
  fileprivate func title(_ model: Model) -> String {
    let reference = subject.flatMap { model.inspection.index(of: $0) }.map {
      model.inspection.cases[$0].reference
    }
    return switch self {
    case .question(let question, _): "History of \(reference ?? "") \(question)"
    case .standard(let standard): "History of \(standard)"
    case .wholeCase: "History of \(reference ?? "a case")"
    case .planItem(let id):
      "History of \(model.inspection.plan.row(of: id)?.reference ?? "an item of the plan")"
    }
  }
}
