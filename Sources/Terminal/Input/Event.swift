/// Something that happened at the terminal.
package enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, as one piece, without control characters but newlines.
  ///
  /// Only text fields take it; a newline in it never submits anything.
  case paste(String)
  /// A line came in, without control characters, where no keys are read.
  case line(String)
  /// The mouse was used; only sent while a frame asks for it.
  case mouse(MouseEvent)
  /// The terminal window gained or lost the focus.
  case focus(Bool)
  /// The terminal has another size, or asks to be painted again.
  case resized(Size)
  /// The program runs again after it was suspended.
  case resumed
  /// The program must save and go, because its terminal went or it was told to.
  case ended(Ending)
  /// The deadline passed.
  case timeout
}
