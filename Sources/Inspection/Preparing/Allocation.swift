import OrderedCollections
package import Standards

/// The cases that one inspector reads.
package struct Allocation: Hashable, Sendable {
  /// The code of the inspector; nil for cases that nobody was given yet.
  package let inspector: String?
  /// The indices of the cases, in the order they were added.
  package let cases: [Int]
}

extension Inspection {
  /// Some cases by who reads them: in the order of the codes, and last those of nobody.
  package func allocations(of indices: [Int]) -> [Allocation] {
    let groups = OrderedDictionary(grouping: indices) { cases[$0].fact(.inspector) }
    let codes = groups.keys.compactMap(\.self).sorted()
    return (codes.map(Optional.some) + [nil]).compactMap { code in
      groups[code].map { Allocation(inspector: code, cases: $0) }
    }
  }
}

extension Identifier<FactField> {
  /// The fact that says who reads a case.
  package static let inspector: Self = "inspector"
}
