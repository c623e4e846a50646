import ArgumentParser
import Foundation
import Workbench

/// Opens an inspection in the workbench, or shows where to begin.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open an inspection in the workbench; “open” may be left out.")

  @Argument(
    help: ArgumentHelp(
      "The inspection file; without one, recent files and demonstrations are shown.",
      valueName: "file"),
    completion: .file(extensions: ["caseaudit"]))
  var path: String?

  @Option(name: .customLong("case"), help: ArgumentHelp("Go to a case.", valueName: "reference"))
  var reference: String?

  @Option(help: ArgumentHelp("Go to a question of that case.", valueName: "key"))
  var question: String?

  @Option(
    help: ArgumentHelp(
      "Ask for the passphrase again after so many minutes without a key. It is remembered.",
      valueName: "minutes"))
  var lockAfter: Int?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if question != nil, reference == nil {
      throw ValidationError("--question needs the --case that it is asked of.")
    }
    if let lockAfter, !(1...240).contains(lockAfter) {
      throw ValidationError("--lock-after takes 1 to 240 minutes.")
    }
    if reference != nil, path == nil { throw ValidationError("--case needs the file it is in.") }
  }

  /// Whether what stands where a file may be named looks like a word and is no file.
  private static func isMistypedCommand(_ path: String) -> Bool {
    path.allSatisfy { $0.isLetter || $0 == "-" } && !FileManager.default.fileExists(atPath: path)
  }

  func run() throws {
    let opening = Workbench.Opening(reference: reference, question: question)
    if let lockAfter { Program.stateFolder.remember(lockAfter: lockAfter) }
    if let path {
      if Self.isMistypedCommand(path) { throw CommandError.unknownCommand(path) }
      try WorkbenchRun(path: path, passphrase: passphrase, writer)
        .open(at: opening, on: display.seat(common))
    } else {
      try Start(writer).run(on: display.seat(common))
    }
  }
}
