import ArgumentParser
import Terminal

/// How the workbench talks with a person.
struct DisplayOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Talk in lines of plain text, for screen readers and pipes; ACCESSIBLE=1 does so too."))
  var linear = false

  @Flag(help: "Write in seven-bit characters alone, as where the locale is not UTF-8.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo,
    help: "Use your own two colours alone, and nothing dim. It is remembered; C switches it.")
  var highContrast: Bool?

  @Flag(help: "Let a click move to what is under it, and the wheel move up and down.")
  var mouse = false

  /// Where the person sits: before the whole screen, or at the end of a line.
  ///
  /// - Throws: `TerminalError` where the terminal cannot be used.
  func seat(_ common: CommonOptions) throws(TerminalError) -> Seat {
    if let highContrast {
      Program.stateFolder.remember(contrast: highContrast ? .high : .standard)
    }
    return switch DisplayMode(linearFlag: linear) {
    case .linear: .lines(LineSession(usesASCII: ascii))
    case .fullScreen:
      .screen(try TerminalSession(color: common.color, usesASCII: ascii), usesMouse: mouse)
    }
  }
}
