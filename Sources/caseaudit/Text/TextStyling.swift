import Glibc
import Rainbow
import Terminal

/// How far styles are shown on standard output.
enum TextStyling {
  /// Text alone, for pipes, files and `--color never`.
  case none
  /// Bold and the like, but no colour, as `NO_COLOR` asks on a terminal.
  case emphasis
  case color

  init(_ choice: ColorChoice, environment: Environment) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    if choice.usesColor(environment: environment, isTerminal: isTerminal) {
      self = .color
    } else {
      let takesEmphasis = choice == .auto && isTerminal && environment["TERM"] != "dumb"
      self = takesEmphasis ? .emphasis : .none
    }
  }

  /// A text in its style, in Rainbow's codes.
  ///
  /// Not by Rainbow's own properties of `String`: they ask global settings whether to act.
  func apply(_ style: CellStyle, to text: String) -> String {
    let codes = codes(of: style)
    if codes.isEmpty || text.isEmpty { return text }
    let sequence = codes.map(String.init).joined(separator: ";")
    return "\u{1B}[\(sequence)m\(text)\u{1B}[\(Style.default.rawValue)m"
  }

  private func codes(of style: CellStyle) -> [UInt8] {
    if self == .none { return [] }
    let emphasis: [(Emphasis, Style)] = [
      (.bold, .bold), (.dim, .dim), (.underline, .underline), (.reverse, .swap),
    ]
    let shown = self == .color ? style : style.withoutColors
    var codes = emphasis.filter { shown.emphasis.contains($0.0) }.map(\.1.rawValue)
    if shown.foreground != .default { codes.append(shown.foreground.rawValue) }
    if shown.background != .default { codes.append(shown.background.rawValue) }
    return codes
  }
}
