package import Terminal

/// Which keys do what for the person at work: the table's own, but for what their key file changes.
///
/// The dispatcher, the footer, `?`, the palette, linear mode and `caseaudit keys` all read it, so
/// that a key which was changed is told everywhere as it is.
package struct KeyMap: Sendable {
  /// The keys of the table, as everybody has them who has no key file.
  package static let standard = KeyMap(ActionTable.lines)

  /// The table with the keys that hold.
  package let lines: [ActionLine]
  /// The lines of each context in their order, worked out once and not with every footer.
  private let ordered: [Context: [ActionLine]]

  init(_ lines: [ActionLine]) {
    self.lines = lines
    ordered = Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        let own = lines.filter { $0.contexts.contains(context) }
        return (context, ActionTable.ordered(own, in: context))
      })
  }

  /// The lines for a context, the most important first.
  package func lines(in context: Context) -> [ActionLine] {
    ordered[context] ?? []
  }

  /// The lines of what other screens have and a context has not, each action once, with a screen that
  /// has it: a case before any other, since most is done there.
  func elsewhere(than context: Context) -> [(line: ActionLine, screen: Context)] {
    var known = Set(lines(in: context).map(\.action))
    let screens: [Context] = [.walk] + Context.allCases.filter(Context.screens.contains)
    return screens.flatMap { screen in
      lines(in: screen).filter { known.insert($0.action).inserted }
        .map { (line: $0, screen: screen) }
    }
  }

  /// The line of an action in a context.
  package func line(of action: Action, in context: Context) -> ActionLine? {
    lines.first { $0.action == action && $0.contexts.contains(context) }
  }

  /// What a key does by itself in a context.
  package func action(for key: Key, in context: Context) -> Action? {
    action(for: KeySequence(key), in: context)
  }

  /// What keys pressed in a row do in a context.
  package func action(for sequence: KeySequence, in context: Context) -> Action? {
    lines.first { $0.contexts.contains(context) && $0.keys.contains(sequence) }?.action
  }

  /// The first key of an action that needs no other before it.
  func key(of action: Action, in context: Context) -> Key? {
    line(of: action, in: context)?.keys.first { $0.prefix == nil }?.key
  }

  /// What a sentence calls the key of an action, in a context or else wherever it has one.
  ///
  /// An action that was left without a key is run from the palette by its words.
  func name(of action: Action, in context: Context) -> String {
    let line = line(of: action, in: context) ?? lines.first { $0.action == action }
    return line?.keys.first?.name ?? ":\(line?.short ?? action.rawValue)"
  }
}

extension KeyMap {
  /// How many actions have other keys than everybody's.
  package var changes: Int {
    Action.allCases.count { keysByContext(of: $0) != Self.standard.keysByContext(of: $0) }
  }

  private func keysByContext(of action: Action) -> [Context: [KeySequence]] {
    lines.filter { $0.action == action }.reduce(into: [:]) { keys, line in
      for context in line.contexts { keys[context] = line.keys }
    }
  }
}

// MARK: - Keys that need another

extension KeyMap {
  /// What may follow a key: each second key with the line of what it does.
  struct Continuation {
    let key: Key
    let line: ActionLine
  }

  /// What may follow a key in a context; nothing where it begins no sequence.
  func continuations(of prefix: Key, in context: Context) -> [Continuation] {
    lines(in: context).flatMap { line in
      line.keys.filter { $0.prefix == prefix }.prefix(1).map {
        Continuation(key: $0.key, line: line)
      }
    }
  }
}
