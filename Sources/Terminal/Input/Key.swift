/// A key press: which key, and what was held down with it.
package struct Key: Hashable, Sendable {
  /// The key.
  package var code: Code
  /// What was held down.
  package var modifiers: Modifiers

  /// Creates a key press.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Creates the press of a character key.
  package init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// Returns a character typed with Control; Control does not tell cases apart.
  package static func control(_ character: Character) -> Key {
    Key(.character(character.lowercased().first ?? character), .control)
  }

  /// The character that the key types into a text field, or `nil` for keys that
  /// mean something else.
  package var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }
}

extension Key {
  /// The keys that terminals can tell apart.
  package enum Code: Hashable, Sendable {
    /// A key that types a character; Shift is in the character.
    case character(Character)
    /// A function key, F1 to F20.
    case function(Int)
    /// Enter.
    case enter
    /// Tab; with Shift it goes back.
    case tab
    /// Escape.
    case escape
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// An arrow key.
    case up, down, left, right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
  }

  /// The keys held down with another.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// Shift.
    package static let shift = Modifiers(rawValue: 1 << 0)
    /// Alt, also known as Option or Meta.
    package static let alt = Modifiers(rawValue: 1 << 1)
    /// Control.
    package static let control = Modifiers(rawValue: 1 << 2)

    /// The set as bits, as terminals send them less one.
    package let rawValue: UInt8

    /// Creates a set from its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }
  }
}

extension Key {
  /// Enter.
  package static let enter = Key(.enter)
  /// Tab.
  package static let tab = Key(.tab)
  /// Shift-Tab.
  package static let backTab = Key(.tab, .shift)
  /// Escape.
  package static let escape = Key(.escape)
  /// Backspace.
  package static let backspace = Key(.backspace)
  /// Delete.
  package static let delete = Key(.delete)
  /// The space bar.
  package static let space = Key(" ")
  /// Arrow up.
  package static let up = Key(.up)
  /// Arrow down.
  package static let down = Key(.down)
  /// Arrow left.
  package static let left = Key(.left)
  /// Arrow right.
  package static let right = Key(.right)
  /// Home.
  package static let home = Key(.home)
  /// End.
  package static let end = Key(.end)
  /// Page up.
  package static let pageUp = Key(.pageUp)
  /// Page down.
  package static let pageDown = Key(.pageDown)
}
