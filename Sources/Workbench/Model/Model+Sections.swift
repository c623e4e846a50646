package import Inspection
package import Ledger
import Standards
import Terminal

extension Model {
  /// The day of this run.
  var day: CalendarDate { CalendarDate(today) ?? .epoch }

  /// The section that was gone out of, where a screen stood in one and this one does not.
  ///
  /// Looking something up is not leaving: only another place in a case, or the way back, is.
  func section(leftBy before: any Screen) -> CheckAnswers? {
    guard let walk = before as? Walk, inspection.cases.indices.contains(walk.caseIndex),
      !walk.isGone(inspection)
    else { return nil }
    let section = walk.current(self).section
    if let next = screen as? Walk {
      if next.caseIndex == walk.caseIndex, next.current(self).section == section { return nil }
    } else if ![.overview, .cases].contains(screen.context) {
      return nil
    }
    return CheckAnswers(self, caseAt: walk.caseIndex, section: section)
  }
}

extension Model {
  /// Opens the row that a digit stands before; where rows have numbers, the digit begins one.
  mutating func pickRow(by key: Key) -> [Effect] {
    guard screen.hasNumbers else { return pickRow(key.typed?.wholeNumberValue) }
    var finder = Finder.jump(self)
    finder.buffer = TextBuffer(key.name)
    return run([.lay(finder)])
  }

  /// Opens a row of the list on the screen, the first being 1.
  mutating func pickRow(_ number: Int?) -> [Effect] {
    let count = screen.rowCount(self)
    guard let number, (1...max(1, count)).contains(number), count > 0 else {
      status.message =
        count == 0 ? "There is no row here to open" : "Type a number from 1 to \(count)"
      return []
    }
    return move(to: number - 1) + perform(.open)
  }
}

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
