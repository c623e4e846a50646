import ArgumentParser

/// What something leaves the inspection for.
struct PurposeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What it is for; the access log keeps it, so name nobody in it.", valueName: "text"))
  var purpose: String?
}
