import ArgumentParser
import Inspection
import Workbench

/// Changes what is set for an inspection as a whole.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change service, dates and sample numbers.",
    discussion: "An empty value clears a setting, as in --planned court=")

  @OptionGroup var file: FileArgument

  @Option(help: ArgumentHelp("The name of the service that is inspected.", valueName: "name"))
  var service: String?

  @OptionGroup var sample: SampleOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard try service != nil || !sample.settings().isEmpty else {
      throw ValidationError("Say what to set, such as --service or --planned.")
    }
  }

  func run() throws {
    let settings = (service.map { [("service", $0)] } ?? []) + (try sample.settings())
    try file.file.change(by: writer.author) { inspection in try inspection.setting(settings) }
    writer.remember()
    Console.say("Saved \(counted(settings.count, "setting")).")
  }
}
