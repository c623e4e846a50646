import ArgumentParser
import Inspection
import Standards

/// Makes an inspection file from a document.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make an inspection file from a JSON document.",
    discussion: "Everything is taken in, or nothing: each fault names its place in the document.")

  @Argument(
    help: ArgumentHelp("The document.", valueName: "document.json"),
    completion: .file(extensions: ["json"]))
  var document: String

  @Option(help: ArgumentHelp("The inspection file to make.", valueName: "file"))
  var to: String

  @Option(
    help: ArgumentHelp(
      "The file of the framework, where the document is of one of your own.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var framework: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bytes = try InputFile(document).bytes
    let (source, changes) = try read(bytes)
    try InspectionFile(path: to).create(source.stored, by: writer.author, changes)
    writer.remember()
    Console.say("Made \(to) by \(source.framework.id).")
  }

  private func read(_ bytes: [UInt8]) throws -> (FrameworkSource, [Change]) {
    do {
      let json = try InspectionDocument.parse(bytes)
      let named = try InspectionDocument.framework(of: json)
      let source = try FrameworkSource(named: framework ?? named)
      guard source.framework.id == named else {
        throw CommandError.otherFramework(named: named, given: source.framework.id)
      }
      var generator = SystemRandomNumberGenerator()
      let changes = try InspectionDocument.changes(json, source.framework, using: &generator)
      return (source, changes)
    } catch let faults as JSONFaults {
      throw CommandError.faults(path: document, faults.located(in: bytes))
    }
  }
}
