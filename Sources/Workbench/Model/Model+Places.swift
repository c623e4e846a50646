import Inspection
package import Standards

extension Model {
  /// Returns to where an earlier run was left.
  package mutating func restore(place: JSON?, draft: Draft?) -> [Effect] {
    var requests: [Request] = []
    if let place, let screen = Walk(place: place, self) {
      requests.append(.push(screen))
    } else if let name = place?["screen"]?.string, let context = Context(rawValue: name),
      context != .overview, let screen = screen(for: context)
    {
      requests.append(.push(screen))
    }
    switch draft {
    case .note(let draft)?:
      if let editor = NoteEditor(draft, self) {
        requests.append(.lay(editor))
        if isSpoken { requests.append(.say("Kept from before, and not saved yet:")) }
      }
    case .line(let text)?:
      clipping = text
      let paste = keys.name(of: .pasteCut, in: .field)
      requests.append(.say("You were typing “\(text)”; \(paste) in a text pastes it"))
    case nil: break
    }
    return run(requests)
  }

  /// The screen that is called so; nil for a layer and for what needs a case.
  func screen(for context: Context) -> (any Screen)? {
    switch context {
    case .overview: Overview()
    case .cases: CaseList(self)
    case .bandings: Bandings(self)
    case .standards: StandardList(self)
    case .interview: InterviewList()
    case .conflicts: ConflictList()
    case .today: ActList()
    case .queries: QueryList()
    case .due: DueList()
    case .oversight: GapList()
    case .heatMap: HeatGrid(self)
    case .plan: PlanList()
    case .agreement, .readings: agreementScreen
    case .walk, .answers, .list, .form, .field, .editor, .question, .page: nil
    }
  }

  /// Opens a case at a question, or at its first open one.
  package mutating func open(caseAt index: Int, question: Question?) -> [Effect] {
    run([.push(Walk(self, caseAt: index, question: question))])
  }
}
