import OrderedCollections
package import Standards

/// The figure of a link: how often the answer is Yes, or what a standard is rated.
package enum PlanFigure: Hashable, Sendable {
  case share(Share)
  case rating(Rating)
  /// Nothing is answered or rated yet.
  case nothing
}

extension Inspection {
  /// What the sheet says now of what a line of enquiry rests on.
  package func figure(of link: PlanLink) -> PlanFigure {
    switch link {
    case .question(let id):
      guard let question = framework.question(id) else { return .nothing }
      return figure(of: tally(question))
    case .theme(let id):
      guard let theme = framework.themes[id] else { return .nothing }
      return figure(of: rollUp(theme).answers)
    case .standard(let id):
      guard let standard = framework.standard(id.text) else { return .nothing }
      return ratings.standards[standard.index].rating.map(PlanFigure.rating) ?? .nothing
    }
  }

  private func figure(of tally: Tally) -> PlanFigure {
    Share(yes: tally.yes, of: tally.denominator).map(PlanFigure.share) ?? .nothing
  }
}
