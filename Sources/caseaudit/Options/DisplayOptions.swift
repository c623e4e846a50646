import ArgumentParser
import Terminal

/// How the workbench talks with a person.
struct DisplayOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Talk in lines of plain text, for screen readers and pipes; ACCESSIBLE=1 does so too."))
  var linear = false

  /// Where the person sits: before the whole screen, or at the end of a line.
  ///
  /// - Throws: `TerminalError` where the terminal cannot be used.
  func seat(_ common: CommonOptions) throws(TerminalError) -> Seat {
    switch DisplayMode(linearFlag: linear) {
    case .linear: .lines(LineSession())
    case .fullScreen: .screen(try TerminalSession(color: common.color))
    }
  }
}
