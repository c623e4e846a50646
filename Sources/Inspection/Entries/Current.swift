package import Standards

/// What the heads of a key say together (`ledger.md`, Meaning).
package enum Current: Hashable, Sendable {
  case cleared
  case value(JSON)
  /// Several different values; nothing decides but a person.
  case conflict([JSON])

  /// Reads the heads of one key: equal values agree, and a value beats a cleared head.
  package init(_ heads: some Sequence<Head>) {
    let values = heads.distinctValues
    switch values.count {
    case 0: self = .cleared
    case 1: self = .value(values[0])
    default: self = .conflict(values)
    }
  }

  /// The value where there is just one.
  package var value: JSON? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Current {
  /// The text of the value, and of the first one where several disagree: a case, or an item of the
  /// plan, needs a name.
  var anyText: String? {
    switch self {
    case .cleared: nil
    case .value(let value): value.string
    case .conflict(let values): values.compactMap(\.string).min()
    }
  }
}
