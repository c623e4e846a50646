package import Terminal

/// One key, or two in a row of which the first shows what may follow.
package struct KeySequence: Hashable, Sendable {
  /// The key that comes first and does nothing by itself; nil where one key is all.
  package let prefix: Key?
  /// The key that does something.
  package let key: Key

  /// A key alone, or after another that shows what may follow.
  package init(_ key: Key, after prefix: Key? = nil) {
    self.key = key
    self.prefix = prefix
  }

  /// The names of the keys in the order in which they are pressed: `f`, `z d`.
  package var name: String {
    [prefix, key].compactMap { $0?.name }.joined(separator: " ")
  }

  /// Reads what ``name`` writes; nil where it is no key, or more than two.
  package init?(name: String) {
    let keys = name.split(separator: " ").map { Key(name: String($0)) }
    switch keys.count {
    case 1:
      guard let key = keys[0] else { return nil }
      self.init(key)
    case 2:
      guard let prefix = keys[0], let key = keys[1] else { return nil }
      self.init(key, after: prefix)
    default: return nil
    }
  }
}

extension KeySequence {
  /// The keys in the order in which they are pressed.
  var all: [Key] { [prefix, key].compactMap(\.self) }
}
