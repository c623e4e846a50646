import Standards
import ArgumentParser
import Inspection

/// Makes a new inspection.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a new inspection.",
    discussion: """
      The file can be read by nobody but you.

      caseaudit new anytown.caseaudit --framework hmip-youth-2021 --service Anytown \
      --planned court=6 --planned outOfCourt=9
      """)

  @OptionGroup var file: FileArgument

  @Option(
    help: ArgumentHelp(
      "The standards: an id of “caseaudit framework list”, or a file.", valueName: "id|file"),
    completion: .list(["hmip-youth-2021", "hmip-youth-2018"]))
  var framework: String

  @Option(help: ArgumentHelp("The name of the service that is inspected.", valueName: "name"))
  var service: String

  @OptionGroup var sample: SampleOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = try FrameworkSource(named: framework)
    let settings = [("service", service)] + (try sample.settings())
    let changes = try Inspection(source.framework).setting(settings)
    try file.file.create(source.stored, by: writer.author, changes)
    writer.remember()
    Console.say("Made \(file.path) by \(source.framework.id).")
  }
}
