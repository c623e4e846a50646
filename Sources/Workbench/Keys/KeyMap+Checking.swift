import Standards
import Terminal

extension KeyMap {
  /// Actions without which nobody finds the way in or out.
  private static let essential: Set<Action> = [
    .open, .back, .quit, .accept, .cancel, .help, .palette,
  ]

  /// The table with other keys for some actions; a later binding wins over an earlier one.
  func binding(_ bindings: [KeyBinding]) -> KeyMap {
    KeyMap(
      bindings.reduce(lines) { lines, binding in
        lines.flatMap { line in
          let changed = line.contexts.intersection(binding.contexts)
          guard line.action == binding.action, !changed.isEmpty else { return [line] }
          let rest = line.contexts.subtracting(changed)
          let kept = rest.isEmpty ? [] : [line.with(line.keys, in: rest)]
          return kept + [line.with(binding.keys, in: changed)]
        }
      })
  }

  /// Notes what is wrong with a binding in the map that came of all of them.
  func check(_ binding: KeyBinding, among bindings: [KeyBinding]) {
    if binding.keys.isEmpty, binding.reader.value.array?.isEmpty == true,
      Self.essential.contains(binding.action)
    {
      binding.reader.fault(.refused("“\(binding.action.rawValue)” must keep a key"))
    }
    for sequence in binding.keys {
      if let problem = problem(with: sequence, of: binding, bindings) {
        binding.reader.fault(.refused(problem))
      }
    }
  }

  /// Why a key cannot do what it is to do, in the first place where it cannot.
  private func problem(
    with sequence: KeySequence, of binding: KeyBinding, _ bindings: [KeyBinding]
  ) -> String? {
    for context in Context.allCases where binding.contexts.contains(context) {
      let first = sequence.prefix ?? sequence.key
      if context.takes(first) {
        return "“\(first.name)” is taken for typing in “\(context.rawValue)”; "
          + "say where it is meant, such as {\"\(Self.everyScreen)\": …}"
      }
      if let other = collision(of: sequence, for: binding.action, in: context) {
        return "“\(sequence.name)” is \(other) in “\(context.rawValue)”"
      }
    }
    return nil
  }

  /// What else the keys are in a context.
  private func collision(
    of sequence: KeySequence, for action: Action, in context: Context
  ) -> String? {
    for line in lines(in: context) {
      for other in line.keys {
        if other == sequence {
          if line.action != action { return "“\(line.action.rawValue)” as well" }
        } else if other.prefix == nil, other.key == sequence.prefix {
          return "never reached: its first key is “\(line.action.rawValue)”"
        } else if sequence.prefix == nil, sequence.key == other.prefix {
          return "the first key of “\(other.name)” as well"
        }
      }
    }
    return nil
  }
}
