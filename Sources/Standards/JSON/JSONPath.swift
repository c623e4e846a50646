/// The place of a value in a JSON text, printed as `$.cases[3].answers["2.1.1"]`.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down into an object or a list.
  package enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The steps from the root.
  package var steps: [Step] = []

  /// The path of the whole text.
  package static let root = JSONPath()

  /// The path of a member below this one.
  package func appending(_ key: String) -> JSONPath { JSONPath(steps: steps + [.key(key)]) }

  /// The path of a list element below this one.
  package func appending(_ index: Int) -> JSONPath { JSONPath(steps: steps + [.index(index)]) }

  /// The path and those of all its parents, the deepest first.
  var withParents: [JSONPath] {
    steps.indices.reversed().map { JSONPath(steps: Array(steps[...$0])) } + [.root]
  }

  /// The path in writing; other keys than plain words are quoted and escaped as in JSON. What JSON
  /// leaves as it is, whoever shows the path makes visible.
  package var description: String {
    steps.reduce(into: "$") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where key.isPlainWord: text += ".\(key)"
      case .key(let key): text += "[\(JSON.string(key).text())]"
      }
    }
  }
}

extension String {
  fileprivate var isPlainWord: Bool {
    !isEmpty && utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }
}
