import ArgumentParser

/// A framework, named by the id of a bundled one or by its file.
struct FrameworkArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The id of a bundled framework, or a file.", valueName: "id|file"),
    completion: .file(extensions: ["json"]))
  var name: String
}
