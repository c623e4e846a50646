import BitCollections
import OrderedCollections
package import Standards

/// How one theme stands across all standards (`rules.md` section 9).
package struct ThemeRollUp: Hashable, Sendable {
  /// The theme with which its prompts are tagged.
  package let theme: Theme
  /// The answers to its prompts, each case and prompt counted once.
  package let answers: Tally
  /// Cases with an applicable prompt: Yes where none of them was answered No.
  package let cases: Tally
}

extension Inspection {
  /// The roll-up of each theme in the order of the framework.
  package var themeRollUps: [ThemeRollUp] { framework.themes.values.map(rollUp) }

  func rollUp(_ theme: Theme) -> ThemeRollUp {
    let prompts = framework.questions.filter {
      $0.kind == .prompt && $0.themes.contains(theme.id)
    }
    let yes = prompts.map { sheet.cases(answering: .yes, to: $0.index) }
    let no = prompts.map { sheet.cases(answering: .no, to: $0.index) }
    let shortfalls = no.reduce(BitSet()) { $0.union($1) }
    let others = yes.reduce(BitSet()) { $0.union($1) }.subtracting(shortfalls)
    return ThemeRollUp(
      theme: theme,
      answers: Tally(yes: yes.map(\.count).reduce(0, +), no: no.map(\.count).reduce(0, +)),
      cases: Tally(yes: others.count, no: shortfalls.count))
  }
}
