import ArgumentParser

/// A standard of a file and the rating it is to have.
struct StandardArguments: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The number of the standard.", valueName: "standard"))
  var standard: String

  @Argument(
    help: ArgumentHelp("The rating, such as good or requiresImprovement.", valueName: "rating"))
  var rating: String

  var file: InspectionFile { inspection.file }
}
