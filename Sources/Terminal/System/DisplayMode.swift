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
}
