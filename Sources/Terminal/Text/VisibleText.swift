/// Marks that stand for characters which would act or hide instead of show.
package enum VisibleText {
  /// Returns the visible mark for a control, a bidirectional control or an
  /// invisible character, or `nil` for text that shows as itself.
  ///
  /// Control pictures show what it was. The bidirectional controls, which can
  /// make text read as what it is not, share the replacement mark with what
  /// nobody sees: soft hyphen, spaces and joiners without width by themselves,
  /// byte order mark, and the invisible operators. Two texts that look the same
  /// and are not would otherwise pass for one.
  package static func mark(for character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0..<0x20: return picture(scalar.value + 0x2400)
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0x200B...0x200F, 0x061C,
      0x00AD, 0x180E, 0xFEFF, 0xFFF9...0xFFFB:
      return "\u{FFFD}"
    default: return nil
    }
  }

  private static func picture(_ value: UInt32) -> Character {
    Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"
  }
}
