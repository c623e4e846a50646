import ArgumentParser

/// The settings of an inspection that `new` and `set` share.
struct SampleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day of fieldwork.", valueName: "yyyy-mm-dd"))
  var fieldwork: String?

  @Option(
    help: ArgumentHelp("The last day for first readings to be submitted.", valueName: "yyyy-mm-dd"))
  var due: String?

  @Option(
    help: ArgumentHelp("The last day for second readings to come back.", valueName: "yyyy-mm-dd"))
  var secondDue: String?

  @Option(
    help: ArgumentHelp("The last day on which the file may be kept.", valueName: "yyyy-mm-dd"))
  var retention: String?

  @Option(
    help: ArgumentHelp(
      "Who accepts, locks and reopens cases, such as “CD EF”; empty for anybody.",
      valueName: "codes"))
  var reviewers: String?

  @Option(help: ArgumentHelp("How many cases of a type are planned.", valueName: "type=number"))
  var planned: [Assignment] = []

  @Option(help: ArgumentHelp("How many cases of a type are eligible.", valueName: "type=number"))
  var eligible: [Assignment] = []

  /// The settings as `Inspection.setting` takes them.
  func settings() throws(CommandError) -> [(name: String, value: String)] {
    var settings: [(name: String, value: String)] = []
    if let fieldwork { settings.append(("fieldworkStarted", fieldwork)) }
    if let due { settings.append(("readingsDue", due)) }
    if let secondDue { settings.append(("secondReadingsDue", secondDue)) }
    if let retention { settings.append(("retention", retention)) }
    if let reviewers { settings.append(("reviewers", reviewers)) }
    for count in try planned.checkedForRepetition() {
      settings.append(("planned.\(count.name)", count.value))
    }
    for count in try eligible.checkedForRepetition() {
      settings.append(("eligible.\(count.name)", count.value))
    }
    return settings
  }
}
