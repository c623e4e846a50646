import ArgumentParser
import Ledger
import Terminal

/// The passphrase of a package: from a file, or asked for on the terminal.
///
/// Never from an argument or the environment, where other programs can read it.
struct PackagePassphrase: ParsableArguments {
  @Option(
    name: [.customLong("package-passphrase-file"), .customLong("passphrase-file")],
    help: ArgumentHelp(
      "A file that holds the passphrase of the package; without it you are asked.",
      valueName: "path"),
    completion: .file())
  var path: String?

  /// A passphrase to seal with, typed twice.
  func chosen() throws -> Passphrase {
    let text = try path.map(Self.text) ?? typedTwice()
    guard let passphrase = Passphrase(new: text) else {
      throw CommandError.shortPassphrase(minimum: Passphrase.minimumCount)
    }
    return passphrase
  }

  /// The passphrase of a package that somebody else sealed.
  func attempt(for package: String) throws -> Passphrase {
    let text = try path.map(Self.text) ?? Self.typed("Passphrase of \(Console.shown(package)): ")
    return Passphrase(attempt: text)
  }

  private func typedTwice() throws -> String {
    let text = try Self.typed(
      "Passphrase for the package, \(Passphrase.minimumCount) characters or more: ")
    guard try Self.typed("The same again: ") == text else {
      throw CommandError.passphrasesDiffer
    }
    return text
  }

  private static func typed(_ prompt: String) throws -> String {
    do {
      guard let text = try HiddenLine().ask(prompt) else { throw ExitCode(130) }
      return text
    } catch is TerminalError {
      throw CommandError.nowhereToAsk
    }
  }

  private static func text(_ path: String) throws -> String {
    let bytes = try InputFile(path).bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError.passphraseNotText(path: path)
    }
    return text.last?.isNewline == true ? String(text.dropLast()) : text
  }
}
