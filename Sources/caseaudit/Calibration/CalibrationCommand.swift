import ArgumentParser

/// Practice cases with agreed answers, to be read before fieldwork.
struct CalibrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibration",
    abstract: "Read practice cases before fieldwork, and see how you agree.",
    subcommands: [New.self, Score.self])
}
