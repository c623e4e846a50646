package import Inspection
package import Ledger

extension Inspection {
  /// What is out of scope in the cases that a commit speaks of.
  package func scopes(of commit: Commit) -> [Int: Set<Int>] {
    let subjects = Set(commit.fields.filter { $0.key.kind == .fact }.compactMap(\.key.subject))
    let indices = subjects.compactMap { index(of: $0) }
    return Dictionary(uniqueKeysWithValues: indices.map { ($0, outOfScope(of: $0)) })
  }

  /// What gates that closed or opened did since; nil where they did nothing.
  package func scopeWords(since before: [Int: Set<Int>]) -> String? {
    let changes = before.sorted { $0.key < $1.key }.compactMap {
      ScopeChange(before: $0.value, after: outOfScope(of: $0.key))
    }
    return changes.isEmpty ? nil : changes.map(\.sentence).joined(separator: " · ")
  }
}
