extension Key {
  /// The name shown on help pages and in the documentation: `y`, `Enter`,
  /// `Ctrl-C`, `Shift-Tab`.
  package var name: String {
    var parts: [String] = []
    if modifiers.contains(.control) { parts.append("Ctrl") }
    if modifiers.contains(.alt) { parts.append("Alt") }
    if modifiers.contains(.shift) { parts.append("Shift") }
    parts.append(codeName)
    return parts.joined(separator: "-")
  }

  /// Creates the key with a name that ``name`` gives, or `nil` if there is none.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (modifier, prefix) = Key.prefixes.first(where: { rest.hasPrefix($0.prefix) }),
      rest.count > prefix.count
    {
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    guard let code = Key.code(named: rest, withControl: modifiers.contains(.control)) else {
      return nil
    }
    self.init(code, modifiers)
  }

  private static let prefixes: [(modifier: Modifiers, prefix: String)] = [
    (.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-"),
  ]

  private static let names: [(code: Code, name: String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  private var codeName: String {
    if let known = Key.names.first(where: { $0.code == code }) { return known.name }
    switch code {
    case .function(let number): return "F\(number)"
    case .character(let character) where modifiers.contains(.control):
      return character.uppercased()
    case .character(let character): return String(character)
    default: preconditionFailure("every key without a character has a name in the table")
    }
  }

  private static func code(named name: Substring, withControl: Bool) -> Code? {
    if let known = names.first(where: { $0.name == name }) { return known.code }
    if let character = name.first, name.count == 1 {
      return .character(withControl ? character.lowercased().first ?? character : character)
    }
    guard name.first == "F", let number = Int(name.dropFirst()), (1...20).contains(number)
    else { return nil }
    return .function(number)
  }
}
