/// Whether what was done shows in the work with children, which is another thing than its being
/// done.
package enum PlanEvidence: Hashable, Sendable {
  /// No line of enquiry beside it is linked to a figure, so nothing could show it.
  case nothingLinked
  /// Links that were not looked at again since.
  case awaitingReaudit([PlanLink])
  /// Everything was looked at again, and all of it is clearly better.
  case evidenced
  /// Everything was looked at again, and part of it is not clearly better.
  case notShown
}

extension Inspection {
  /// Whether a re-audit shows what an action was for.
  package func evidence(for action: PlanItem, in plan: Plan) -> PlanEvidence {
    let links = plan.links(of: action)
    if links.isEmpty { return .nothingLinked }
    let outcomes = links.map { line, link in
      line.reaudits[link].flatMap { ReauditComparison(link, before: figure(of: link), $0) }?.outcome
    }
    let open = zip(links, outcomes).filter { $0.1 == nil }.map(\.0.link)
    if !open.isEmpty { return .awaitingReaudit(framework.sorted(open)) }
    return outcomes.allSatisfy { $0 == .improved } ? .evidenced : .notShown
  }
}
