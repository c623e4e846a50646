internal import SystemPackage

/// The two ways the program can talk to a person.
package enum DisplayMode: Hashable, Sendable {
  /// The whole screen, painted.
  case fullScreen
  /// Line after line, for screen readers, pipes and terminals that only append.
  case linear

  /// Decides from the flag, `TERM`, `ACCESSIBLE`, and whether there is a
  /// terminal. Screen readers cannot be detected, so they are asked about.
  package init(linearFlag: Bool, environment: Environment, hasTerminal: Bool) {
    let mustBeLinear =
      linearFlag || !hasTerminal || environment["TERM"] == "dumb"
      || environment.isOn("ACCESSIBLE")
    self = mustBeLinear ? .linear : .fullScreen
  }

  /// Decides for this process: keys must come from a terminal, and there must be one to paint on.
  package init(
    linearFlag: Bool, environment: Environment = .process, system: SystemCalls = .live
  ) {
    let hasTerminal = (try? system.settings(.standardInput)) != nil && system.hasTerminal
    self.init(linearFlag: linearFlag, environment: environment, hasTerminal: hasTerminal)
  }
}

extension SystemCalls {
  /// Whether the controlling terminal can be opened.
  fileprivate var hasTerminal: Bool {
    guard let terminal = try? open(TerminalSession.controllingTerminal) else { return false }
    close(terminal)
    return true
  }
}
