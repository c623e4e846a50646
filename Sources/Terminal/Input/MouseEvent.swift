/// A use of the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// What was done.
  package enum Action: Hashable, Sendable {
    /// A button went down: 0 left, 1 middle, 2 right.
    case press(Int)
    /// A button went up.
    case release(Int)
    /// The mouse moved with a button held.
    case drag(Int)
    /// The wheel turned up or down.
    case wheelUp, wheelDown
  }

  /// What was done.
  package let action: Action
  /// The cell it was done to.
  package let point: Point
  /// The keys held down.
  package let modifiers: Key.Modifiers

  /// Creates a use of the mouse.
  package init(action: Action, point: Point, modifiers: Key.Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}
