import Terminal

/// A place in a list that is longer than the screen.
struct ListPosition: Hashable, Sendable {
  var row = 0

  /// Moves by the actions that every list understands; false for any other action.
  mutating func move(_ action: Action, count: Int, page: Int) -> Bool {
    switch action {
    case .moveUp: row -= 1
    case .moveDown: row += 1
    case .pageUp: row -= page
    case .pageDown: row += page
    case .moveFirst: row = 0
    case .moveLast: row = count - 1
    default: return false
    }
    keep(within: count)
    return true
  }

  /// What a key that was typed at a list comes to.
  enum Picked: Hashable {
    /// A digit opens its row.
    case row(Int)
    /// A letter moved to a row that begins with it.
    case moved
    /// No row has that digit or begins with that letter.
    case nothing
  }

  /// The row that a digit opens; a letter moves to the next row that begins with it, from the first
  /// again at the end.
  mutating func pick(_ key: Key, among names: [String]) -> Picked {
    guard let typed = key.typed else { return .nothing }
    if let digit = typed.wholeNumberValue {
      return names.indices.contains(digit - 1) ? .row(digit - 1) : .nothing
    }
    let rows = names.indices.filter { names[$0].lowercased().hasPrefix(typed.lowercased()) }
    guard let next = rows.first(where: { $0 > row }) ?? rows.first else { return .nothing }
    row = next
    return .moved
  }

  mutating func keep(within count: Int) { row = min(max(0, row), max(0, count - 1)) }

  /// The rows to show on so many lines: whole pages, so that moving repaints little; the last one is
  /// filled with what stands before it.
  func window(count: Int, height: Int) -> Range<Int> {
    guard height > 0 else { return 0..<0 }
    let first = max(0, min(row / height * height, count - height))
    return first..<min(count, first + height)
  }
}
