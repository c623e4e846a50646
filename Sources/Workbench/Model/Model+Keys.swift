import Inspection
import Standards
import Terminal

extension Model {
  /// What a sentence calls the key of an action, as it is for this person; in lines it is a word.
  func key(_ action: Action) -> String {
    isSpoken
      ? LineCommand.word(for: action, in: screen.context, keys)
      : keys.name(of: action, in: screen.context)
  }

  /// The keys that answer a question: `y n a`.
  func answerKeys(_ question: Question) -> String {
    inspection.framework.answers(to: question).map {
      keys.name(of: .answering($0), in: .walk)
    }.joined(separator: " ")
  }

  /// Takes a key in: what was pressed as a whole, and the action it means.
  ///
  /// Nil where another key is to follow, and where nothing comes of the ones that were pressed.
  mutating func complete(_ key: Key) -> (sequence: KeySequence, action: Action?)? {
    let alone = KeySequence(key)
    guard let prefix = pending else {
      let action = keys.action(for: alone, in: context)
      let begins = action == nil && !keys.continuations(of: key, in: context).isEmpty
      guard begins, !isTooSmall else { return (alone, action) }
      pending = key
      return nil
    }
    pending = nil
    let sequence = KeySequence(key, after: prefix)
    if let action = keys.action(for: sequence, in: context) { return (sequence, action) }
    // Whoever must leave or hide at once does not wait for another key.
    let urgent: Set<Action> = [.interrupt, .hide, .suspend, .repaint]
    if let action = keys.action(for: alone, in: context), urgent.contains(action) {
      return (alone, action)
    }
    status.message = key == .escape ? nil : "\(sequence.name) does nothing here"
    return nil
  }
}
