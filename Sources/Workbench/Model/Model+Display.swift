import Terminal

extension Model {
  /// Shows more contrast, or the colours again.
  mutating func switchContrast() -> [Effect] {
    contrast = contrast.other
    status.message =
      contrast == .high
      ? "High contrast: your own two colours alone; \(key(.contrast)) brings the colours back"
      : "Colours again"
    return []
  }

  /// A click moves to what is under it, and does nothing else; the wheel is the arrow keys.
  mutating func use(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: press(.up)
    case .wheelDown: press(.down)
    case .press(0): view(size).item(at: mouse.point).map { move(to: $0) } ?? []
    case .press, .release, .drag: []
    }
  }

  /// Goes to an item of the list that has the keys. Every list understands these moves, so none
  /// needs to know of the mouse, or of a row that is picked by its number.
  mutating func move(to item: Int) -> [Effect] {
    status.message = nil
    let moves = [Action.moveFirst] + Array(repeating: .moveDown, count: item)
    return moves.flatMap { layers.isEmpty ? perform($0) : toLayer(.action($0)) }
  }
}
