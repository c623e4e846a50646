import Ledger
import Terminal
import Workbench

/// Where a person sits: before the whole screen, or at the end of a line.
enum Seat {
  case screen(TerminalSession)
  case lines(LineSession)

  /// The workbench on a ledger, for whoever sits here.
  ///
  /// - Parameter isNew: whether nobody has worked on this machine before.
  func workbench(_ ledger: Ledger, as author: String, isNew: Bool) throws -> Workbench {
    switch self {
    case .screen(let session):
      try Workbench(
        ledger, on: session, as: author, today: Program.today, glyphs: session.glyphs,
        lockAfter: .seconds(60 * Program.stateFolder.lockAfter),
        workplace: .own(isNew: isNew))
    case .lines(let session):
      try Workbench(ledger, over: session, as: author, today: Program.today, workplace: .own())
    }
  }

  /// Shows the start screen until something is chosen.
  func choice(on screen: inout StartScreen) throws(TerminalError) -> StartScreen.Choice {
    switch self {
    case .screen(let session): try screen.run(on: session, glyphs: session.glyphs)
    case .lines(let session): try screen.run(over: session)
    }
  }
}
