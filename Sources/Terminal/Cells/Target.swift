/// A part of the screen that a click brings the focus to.
package struct Target: Equatable, Sendable {
  /// Where it is, in screen coordinates.
  package let rect: Rect
  /// What it is for whoever drew it, such as the number of a row.
  package let item: Int
}

extension Frame {
  /// Declares that a click into a part of the current region brings the focus to an item.
  package mutating func offerFocus(on part: Rect, item: Int) {
    let place = onScreen(part)
    if !place.isEmpty { targets.append(Target(rect: place, item: item)) }
  }

  /// Declares a whole row of the current region.
  package mutating func offerFocus(onRow row: Int, item: Int) {
    offerFocus(on: Rect(column: 0, row: row, columns: size.columns, rows: 1), item: item)
  }

  /// Forgets what was declared so far: something is laid over it.
  package mutating func withdrawTargets() {
    targets = []
  }

  /// Returns the item whose part was drawn last at a point of the screen.
  package func item(at point: Point) -> Int? {
    targets.last { $0.rect.contains(point) }?.item
  }
}
