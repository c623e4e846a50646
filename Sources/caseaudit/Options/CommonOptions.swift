import ArgumentParser
import Terminal

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When to use colour.", valueName: "when"))
  var color = ColorChoice.auto

  /// How text on standard output is shown.
  var styling: TextStyling { TextStyling(color, environment: .process) }
}

extension ColorChoice: ExpressibleByArgument {}
