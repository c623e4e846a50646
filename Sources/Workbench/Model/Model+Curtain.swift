import Ledger
import Terminal

extension Model {
  /// Whether nothing of the inspection is shown.
  package var isOutOfSight: Bool { curtain != nil }

  /// Whether only a passphrase goes on.
  package var isLocked: Bool { curtain?.isLocked ?? false }

  /// Lets nothing be seen until Enter is pressed.
  mutating func hide() -> [Effect] {
    pending = nil
    curtain = Curtain(.hidden)
    return []
  }

  /// Lets nothing be seen until the passphrase was typed.
  package mutating func lock() {
    pending = nil
    if !isLocked { curtain = Curtain(.locked) }
  }

  /// Shows the inspection again.
  package mutating func unlock() { curtain = nil }

  /// Says that what was typed opens nothing, or why that is not known.
  package mutating func stayLocked(_ message: String) { curtain?.message = message }

  /// Draws the curtain; false where there is none.
  func drawCurtain(in frame: inout Frame) -> Bool {
    guard let curtain else { return false }
    curtain.draw(in: &frame)
    return true
  }

  /// Takes an event in behind the curtain; nil where there is none.
  mutating func updateCurtain(_ event: Event) -> [Effect]? {
    guard var curtain else { return nil }
    switch event {
    case .key(let key):
      if let effects = wayOut(key) { return effects }
      let outcome = curtain.press(key, keys)
      self.curtain = curtain
      switch outcome {
      case .open:
        unlock()
        // What was said before belongs to what was before.
        status.message = nil
      case .tryPassphrase(let text): return [.unlock(Passphrase(attempt: text))]
      case nil: break
      }
    case .paste(let text):
      curtain.paste(text)
      self.curtain = curtain
    case .line:
      // Lines that were told before stay in the shell's window, so there is nothing to hide.
      if !isLocked { unlock() }
      return nil
    default: return nil
    }
    return []
  }

  /// Keys that leave do so from behind the curtain too.
  private mutating func wayOut(_ key: Key) -> [Effect]? {
    let action = keys.action(for: key, in: .field)
    if action != .interrupt { wasInterrupted = false }
    switch action {
    case .interrupt:
      let effects = interrupt()
      curtain?.message = status.message ?? ""
      return effects
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    default: return nil
    }
  }
}
