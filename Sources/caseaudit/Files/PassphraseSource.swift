import ArgumentParser
import Ledger
import SystemPackage
import Terminal

/// Gives the passphrase of a file once it is needed, and asks for it only once in a run.
final class PassphraseSource {
  private let file: String?
  /// The option that names such a file.
  private let option: String
  private let prompt: SecretPrompt
  /// What was typed or read before.
  private(set) var known: Passphrase?
  /// The key that the passphrase gave: deriving it again would take its time again.
  var key: DataKey?

  init(
    file: String? = nil, option: String = "--passphrase-file", prompt: SecretPrompt = SecretPrompt()
  ) {
    self.file = file
    self.option = option
    self.prompt = prompt
  }

  /// What opens a protected file.
  ///
  /// - Throws: `CommandError`, or `ExitCode` where the question was broken off.
  func passphrase(for path: String) throws -> Passphrase {
    if let known { return known }
    let text = try file.map(line(of:)) ?? ask("Passphrase of \(Console.shown(path)): ")
    let passphrase = Passphrase(attempt: text)
    known = passphrase
    return passphrase
  }

  /// A passphrase to protect a file with: typed twice, and once more from the start as long as it
  /// will not do.
  func new(_ name: String) throws -> Passphrase {
    if let file { return try checked(line(of: file)) }
    while true {
      let first = try ask("\(name) (at least \(Passphrase.minimumCount) characters): ")
      if let passphrase = try again(first) { return passphrase }
    }
  }

  /// Like ``new(_:)``, but an empty line means that none is wanted.
  func newIfAny(_ name: String) throws -> Passphrase? {
    while true {
      let first = try ask("\(name) (Enter for none): ")
      if first.isEmpty { return nil }
      if let passphrase = try again(first) { return passphrase }
    }
  }

  /// Nil where it will not do, which is said.
  private func again(_ first: String) throws -> Passphrase? {
    guard let passphrase = Passphrase(new: first) else {
      Console.say("That is too short: it needs at least \(Passphrase.minimumCount) characters.")
      return nil
    }
    guard try ask("The same again: ") == first else {
      Console.say("That was something else. Once more from the start.")
      return nil
    }
    return passphrase
  }

  private func checked(_ text: String) throws(CommandError) -> Passphrase {
    guard let passphrase = Passphrase(new: text) else { throw .shortPassphrase }
    return passphrase
  }

  private func ask(_ question: String) throws -> String {
    switch try answer(question) {
    case .line(let text): return text
    case .ended(let ending): throw ExitCode(ending.exitCode)
    }
  }

  private func answer(_ question: String) throws(CommandError) -> SecretPrompt.Answer {
    do {
      return try prompt.ask(question)
    } catch {
      throw .nobodyToAsk(option: option)
    }
  }

  private func line(of path: String) throws(CommandError) -> String {
    let line = try InputFile(path).bytes.prefix { $0 != 0x0A }
    let text = line.last == 0x0D ? line.dropLast() : line
    guard let text = String(validating: text, as: UTF8.self) else {
      throw .passphraseNotText(path: path)
    }
    return text
  }
}
