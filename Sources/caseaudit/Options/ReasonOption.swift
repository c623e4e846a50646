import ArgumentParser

/// Why something that was submitted is changed.
struct ReasonOption: ParsableArguments {
  @Option(
    name: .customLong("because"),
    help: ArgumentHelp(
      "The reason, which a case needs once it was submitted.", valueName: "text"))
  var reason: String?
}
