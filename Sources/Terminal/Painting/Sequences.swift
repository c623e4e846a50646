/// The control sequences we send, all of them understood or ignored by every
/// terminal in use; none asks for a reply.
enum Sequences {
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  static let clearScreen = "\u{1B}[m\u{1B}[H\u{1B}[2J"
  static let clearToRowEnd = "\u{1B}[K"

  /// Alternate screen, no automatic wrapping, bracketed paste, hidden cursor.
  static let enter = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l"

  /// The reverse, ending whatever a torn frame may have begun. The newline at
  /// the bottom keeps the last screen readable above the shell's prompt where
  /// there is no alternate screen.
  static let leave =
    "\(endUpdate)\u{1B}[m\(mouseOff)\(showCursor)\u{1B}[?2004l\u{1B}[?7h"
    + "\u{1B}[9999;1H\r\n\u{1B}[?1049l"
}
