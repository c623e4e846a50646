import OrderedCollections

/// Where a case stands as people read it: what the screen says, and what lists count, filter and
/// export.
///
/// It is more than a ``CaseState``: queries, copies that disagree and later changes are seen in it.
/// The raw value is its word in tables.
package enum CaseStanding: String, Hashable, Sendable, CaseIterable {
  case draft
  case submitted
  /// Submitted, and a query about it is not resolved.
  case queried
  case returned
  case accepted
  /// Accepted, and not what it was then.
  case acceptedChanged
  case locked
  /// Copies say different things, and somebody is to choose.
  case disputed

  /// The standing as people read it.
  package var name: String {
    switch self {
    case .acceptedChanged: "Accepted, changed since"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The standing as a number of cases is said to have it.
  package var countWords: String {
    self == .acceptedChanged ? "accepted and changed since" : rawValue
  }
}

extension Inspection {
  /// Where a case stands.
  package func standing(of index: Int) -> CaseStanding {
    if disputedStates(of: index).count > 1 { return .disputed }
    switch cases[index].state {
    case .draft: return .draft
    case .submitted: return unresolvedQueries(of: index).isEmpty ? .submitted : .queried
    case .returned: return .returned
    case .accepted: return isChangedSinceAcceptance(index) ? .acceptedChanged : .accepted
    case .locked: return .locked
    }
  }

  /// Where a case stands, in words.
  package func stateWords(of index: Int) -> String { standing(of: index).name }

  /// What states the copies of colleagues say of a case, where they disagree.
  package func disputedStates(of index: Int) -> [CaseState] {
    let values = conflicts[EntryKey(subject: cases[index].id, kind: .state)]?.distinctValues ?? []
    return values.compactMap { CaseState($0) }
  }

  /// The steps that lead on from where a case stands; one that was accepted is accepted again only
  /// once something in it has changed.
  package func steps(of index: Int) -> [CaseState.Step] {
    cases[index].state.steps.filter { step in
      step.from != step.to || isChangedSinceAcceptance(index)
    }
  }
}
