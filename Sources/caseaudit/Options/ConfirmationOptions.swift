import ArgumentParser
import Glibc
import Standards

/// How a person agrees to what cannot be taken back.
struct ConfirmationOptions: ParsableArguments {
  @Flag(help: "Do it without asking.")
  var yes = false

  /// Asks on the terminal, unless that was settled with `--yes`.
  ///
  /// - Parameter word: what the person must type, so that no habit of the fingers does it.
  /// - Throws: `CommandError`, where nobody is there to ask or something else was typed.
  func confirm(_ warning: String, byTyping word: String) throws(CommandError) {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else { throw .unconfirmed(hasTerminal: false) }
    Console.say("\(warning)\nType “\(word)” and Enter to go on; anything else stops.")
    guard readLine()?.trimmed == word else { throw .unconfirmed(hasTerminal: true) }
  }
}
