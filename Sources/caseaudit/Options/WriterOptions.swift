import ArgumentParser

/// Who is doing what a command writes.
struct WriterOptions: ParsableArguments {
  private static let longestCode = 40

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Your code, such as AB. It is remembered on this machine.", valueName: "code"))
  var code: String?

  /// The code given, else the one remembered, else “local”.
  var author: String { code ?? Program.stateFolder.author ?? Program.anonymousAuthor }

  func validate() throws {
    guard let code else { return }
    let isCode =
      (1...Self.longestCode).contains(code.count)
      && code.allSatisfy { !$0.isWhitespace && Console.shown(String($0)) == String($0) }
    guard isCode else {
      throw ValidationError("A code is a short word without spaces, such as AB.")
    }
  }

  /// Keeps the code for the next command, once this one has done its work.
  ///
  /// - Parameter isTrial: whether it was said for a demonstration, which must not change who writes in
  ///   the files that are real.
  func remember(isTrial: Bool = false) {
    guard let code, !isTrial || Program.stateFolder.author == nil else { return }
    Program.stateFolder.remember(author: code)
  }
}
