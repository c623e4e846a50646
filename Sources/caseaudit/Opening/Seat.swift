import Glibc
import Ledger
import Terminal
import Workbench

/// Where a person sits: before the whole screen, or at the end of a line.
enum Seat {
  case screen(TerminalSession, usesMouse: Bool)
  case lines(LineSession)

  /// The workbench on a ledger, for whoever sits here.
  ///
  /// - Parameter isNew: whether nobody has worked on this machine before.
  func workbench(_ ledger: Ledger, as author: String, isNew: Bool) throws -> Workbench {
    switch self {
    case .screen(let session, let usesMouse):
      try Workbench(
        ledger, on: session, as: author, today: Program.today, glyphs: session.glyphs,
        contrast: Program.stateFolder.contrast, usesMouse: usesMouse,
        lockAfter: .seconds(60 * Program.stateFolder.lockAfter), workplace: .own(isNew: isNew))
    case .lines(let session):
      try Workbench(ledger, over: session, as: author, today: Program.today, workplace: .own())
    }
  }

  /// Shows the start screen until something is chosen.
  func choice(on screen: inout StartScreen) throws(TerminalError) -> StartScreen.Choice {
    switch self {
    case .screen(let session, let usesMouse):
      screen.contrast = Program.stateFolder.contrast
      screen.usesMouse = usesMouse
      defer { keep(screen.contrast) }
      return try screen.run(on: session, glyphs: session.glyphs)
    case .lines(let session): return try screen.run(over: session)
    }
  }

  /// Whether nobody is there to read what a line came to and type another.
  var isPipe: Bool {
    if case .lines = self { isatty(STDIN_FILENO) == 0 } else { false }
  }

  /// A line for the shell, in characters that can be shown here.
  func shown(_ line: String) -> String {
    let repertoire =
      switch self {
      case .screen(let session, _): session.repertoire
      case .lines(let session): session.repertoire
      }
    let visible = Console.shown(line)
    return repertoire == .ascii ? SevenBits.text(visible) : visible
  }

  /// Keeps what the person chose on the screen for the next run.
  func keep(_ contrast: Contrast) {
    if case .screen = self { Program.stateFolder.remember(contrast: contrast) }
  }
}
