/// Marks that stand for characters which would act instead of show.
package enum VisibleText {
  /// Returns the visible mark for a control or a bidirectional control
  /// character, or `nil` for text that shows as itself.
  ///
  /// Control pictures show what it was; the bidirectional controls, which can
  /// make text read as what it is not, share the replacement mark.
  package static func mark(for character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0..<0x20: return picture(scalar.value + 0x2400)
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
      return "\u{FFFD}"
    default: return nil
    }
  }

  private static func picture(_ value: UInt32) -> Character {
    Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"
  }
}
