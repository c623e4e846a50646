import ArgumentParser
import Inspection
import Standards
import Workbench

extension CalibrationCommand {
  /// Makes a file of practice cases.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Make a file of practice cases for one inspector.",
      discussion: """
        Each inspector reads the practice cases in a file of their own, as any case is read: \
        “caseaudit FILE”. It is an inspection of its own, so nothing in it can be merged into \
        another's figures.
        """)

    @OptionGroup var file: FileArgument

    @Option(
      help: ArgumentHelp(
        "The standards: an id of “caseaudit framework list”, or a file.", valueName: "id|file"))
    var framework = "hmip-youth-2021"

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let source = try FrameworkSource(named: framework)
      var chance = SystemRandomNumberGenerator()
      let changes = try Inspection(source.framework).calibrating(using: &chance)
      try file.file.create(source.stored, by: writer.author, changes)
      writer.remember()
      let count = source.framework.calibration.count
      Console.say("Made \(file.path) with \(counted(count, "practice case")).")
    }
  }
}
