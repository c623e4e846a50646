import ArgumentParser
import Inspection
import Ledger
import Standards

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

  @Flag(help: "Seal everything in it with a passphrase.")
  var protect = false

  @OptionGroup var recovery: RecoveryOptions
  @OptionGroup var sample: SampleOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if protect { return }
    if file.passphrase.passphraseFile != nil || recovery.recoveryFile != nil {
      throw ValidationError("A passphrase is for --protect.")
    }
  }

  func run() throws {
    let source = try FrameworkSource(named: framework)
    let settings = [("service", service)] + (try sample.settings())
    let changes = try Inspection(source.framework).setting(settings)
    let protection = protect ? try recovery.protection(file.passphrase) : nil
    try file.file.create(source.stored, by: writer.author, protection: protection, changes)
    writer.remember()
    Console.say(
      "Made \(file.path) by \(source.framework.id)"
        + (protect ? ", protected. Keep the passphrase where the file is not." : "."))
  }
}
