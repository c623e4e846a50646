import OrderedCollections
package import Standards

/// Cases that have one value of a fact in common, such as those of a team.
package struct CaseGroup: Hashable, Sendable {
  /// The value; nil for cases in which none is recorded.
  package let value: String?
  /// The indices of its cases, in order.
  package let cases: [Int]
}

extension Inspection {
  /// Cases by their value of a fact: choices in the order of the framework, codes in their own,
  /// never by how a group does; cases without a value come last.
  package func groups(by field: Identifier<FactField>, among indices: [Int]) -> [CaseGroup] {
    let byValue = Dictionary(grouping: indices) { cases[$0].fact(field) }
    let choices = framework.facts[field]?.choiceIDs ?? []
    let places = Dictionary(choices.enumerated().map { ($1, $0) }) { first, _ in first }
    return byValue.map { CaseGroup(value: $0, cases: $1) }.sorted { one, other in
      guard let first = one.value, let second = other.value else { return one.value != nil }
      let order = (places[first] ?? choices.count, places[second] ?? choices.count)
      return order.0 == order.1 ? first < second : order.0 < order.1
    }
  }
}

extension Inspection {
  /// The facts by which figures may be broken down: those that the framework names, whose work a
  /// case is, and characteristics with a choice of values.
  package var groupingFacts: [Identifier<FactField>] {
    let named = framework.disclosure?.groups ?? []
    let characteristics = framework.facts.values.filter { field in
      if case .choice = field.kind { !named.contains(field.id) } else { false }
    }
    return named + characteristics.map(\.id)
  }
}
