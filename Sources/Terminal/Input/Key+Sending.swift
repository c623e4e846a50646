extension Key {
  /// Tells whether terminals send the key in a way that tells it from others.
  ///
  /// Without the newer protocols, which are not switched on, Control makes one byte of a letter
  /// and some of these bytes are other keys: `Ctrl-I` is Tab, `Ctrl-M` Enter, `Ctrl-H` Backspace,
  /// `Ctrl-[` Escape. Shift is in the character, and does nothing to Enter.
  package var isSent: Bool {
    switch code {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .function:
      true
    case .tab: modifiers.isSubset(of: .shift)
    case .escape: modifiers.isEmpty
    case .enter, .backspace: modifiers.isSubset(of: .alt)
    case .character(let character): isSent(character)
    }
  }

  private func isSent(_ character: Character) -> Bool {
    if modifiers.contains(.shift) { return false }
    guard modifiers.contains(.control) else {
      // After Escape these begin a sequence: `Alt-[` and `Alt-O` are its first bytes.
      return !modifiers.contains(.alt) || !"[]OPX^_ ".contains(character)
    }
    return "abcdefgjklnopqrstuvwxyz\\]^_ ".contains(character)
  }
}
