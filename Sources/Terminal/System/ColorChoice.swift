/// Whether to use colour, as the command line can say it.
package enum ColorChoice: String, CaseIterable, Sendable {
  /// Colour on a terminal, unless the environment says otherwise.
  case auto
  /// Colour in any case.
  case always
  /// No colour.
  case never

  /// Decides: the flag first, then `NO_COLOR`, then `CLICOLOR_FORCE` and
  /// `FORCE_COLOR`, then whether the output is a terminal.
  ///
  /// An empty `NO_COLOR` does not count, by no-color.org.
  package func usesColor(environment: Environment, isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment.isSet("NO_COLOR") { return false }
    if environment.isOn("CLICOLOR_FORCE") || environment.isOn("FORCE_COLOR") { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }
}
