package import Terminal

extension [Event] {
  /// Returns the presses of keys given by their names, separated by spaces.
  ///
  /// A name that no key has is typed letter by letter, so that `"/ Police
  /// Enter"` reads as it is meant.
  package static func keys(_ names: String) -> [Event] {
    names.split(separator: " ").flatMap { name -> [Event] in
      if let key = Key(name: String(name)) { return [.key(key)] }
      return typing(String(name))
    }
  }

  /// Returns the presses that type a text.
  package static func typing(_ text: String) -> [Event] {
    text.map { .key(Key($0)) }
  }

  /// Reads a script: names of keys, and text to type “between such marks”.
  package static func script(_ text: String) -> [Event] {
    text.split(separator: "“", omittingEmptySubsequences: false).enumerated().flatMap {
      index, piece -> [Event] in
      guard index > 0 else { return keys(String(piece)) }
      let parts = piece.split(separator: "”", maxSplits: 1, omittingEmptySubsequences: false)
      return typing(String(parts[0])) + keys(parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
