import Terminal

extension Model {
  /// Opens the row that a digit stands before; where rows have numbers, the digit begins one.
  mutating func pickRow(by key: Key) -> [Effect] {
    guard screen.hasNumbers else { return pickRow(key.typed?.wholeNumberValue) }
    var finder = Finder.jump(self)
    finder.buffer = TextBuffer(key.name)
    return run([.lay(finder)])
  }

  /// Opens a row of the list on the screen, the first being 1.
  mutating func pickRow(_ number: Int?) -> [Effect] {
    let count = screen.rowCount(self)
    guard let number, (1...max(1, count)).contains(number), count > 0 else {
      return refuse(
        count == 0 ? "There is no row here to open" : "Type a number from 1 to \(count)")
    }
    return move(to: number - 1) + perform(.open)
  }
}
