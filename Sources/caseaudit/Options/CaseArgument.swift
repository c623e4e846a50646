import ArgumentParser

/// A case of a file, named by its reference.
struct CaseArgument: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The reference of the case, such as C01.", valueName: "case"))
  var reference: String

  var path: String { inspection.path }
  var file: InspectionFile { inspection.file }
}
