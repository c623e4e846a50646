import ArgumentParser

/// Facts of a case.
struct FactOptions: ParsableArguments {
  @Option(
    name: .customLong("fact"),
    help: ArgumentHelp("A fact of the case; give one for each.", valueName: "name=value"))
  var assignments: [Assignment] = []

  /// The facts as the wishes of `Inspection` take them.
  func pairs() throws(CommandError) -> [(name: String, value: String)] {
    try assignments.checkedForRepetition().map { ($0.name, $0.value) }
  }
}
