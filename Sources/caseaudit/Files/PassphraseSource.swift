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

  /// A passphrase to protect a file with, typed twice where it is typed.
  func new(_ name: String) throws -> Passphrase {
    if let file { return try checked(line(of: file)) }
    let first = try ask("\(name) (at least \(Passphrase.minimumCount) characters): ")
    return try again(first)
  }

  /// Like ``new(_:)``, but an empty line means that none is wanted.
  func newIfAny(_ name: String) throws -> Passphrase? {
    let first = try ask("\(name) (Enter for none): ")
    return first.isEmpty ? nil : try again(first)
  }

  private func again(_ first: String) throws -> Passphrase {
    let passphrase = try checked(first)
    guard try ask("The same again: ") == first else { throw CommandError.passphrasesDiffer }
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
