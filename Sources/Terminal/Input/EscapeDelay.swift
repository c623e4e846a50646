/// How long to wait after an Escape byte for the rest of a key sequence.
///
/// Long enough that a sequence cut in two by the network stays one key, short
/// enough that the Escape key does not feel slow.
package enum EscapeDelay {
  /// Returns the delay for an environment; `ESCDELAY`, in milliseconds as for
  /// ncurses, goes before what we would choose.
  package static func duration(environment: Environment) -> Duration {
    if let chosen = environment["ESCDELAY"].flatMap(Int.init), (0...5000).contains(chosen) {
      return .milliseconds(chosen)
    }
    let relayed = ["SSH_CONNECTION", "SSH_TTY", "TMUX", "STY"].contains(where: environment.isSet)
    return .milliseconds(relayed ? 100 : 25)
  }
}
