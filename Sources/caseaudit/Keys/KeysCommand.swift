import ArgumentParser
import Standards
import Workbench

/// Shows the keys of the workbench, and checks a file that changes them.
struct KeysCommand: ParsableCommand {
  /// How the keys are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Show the keys of the workbench, screen by screen.",
    discussion: """
      The keys are those that hold for you: your own key file, keys.json in \
      ~/.config/caseaudit or $XDG_CONFIG_HOME/caseaudit, changes the usual ones. --format json \
      writes such a file to begin with.
      """)

  @Argument(
    help: ArgumentHelp("A key file, in place of your own.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var path: String?

  @Flag(help: "Name every fault of the key file by its line, and exit with 65 where there is one.")
  var check = false

  @Flag(help: "Show the usual keys, whatever your key file says.")
  var usual = false

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if usual, check || path != nil {
      throw ValidationError("--usual shows the keys without a file; leave the file out.")
    }
  }

  func run() throws {
    if check { return try checkFile() }
    let keys = try keys
    switch format {
    case .text: try Console.write(KeysPage(keys, common.styling).text)
    case .markdown: try Console.write(KeysDocument(keys).text)
    case .json: try Console.write(keys.file.text(.indented) + "\n")
    }
  }

  private var file: KeysFile { path.map(KeysFile.init) ?? Program.keysFile }

  private var keys: KeyMap {
    get throws {
      if usual || path == nil && !file.isThere { return .standard }
      return try file.keys()
    }
  }

  private func checkFile() throws {
    guard let name = file.path, path != nil || file.isThere else {
      return Console.say(
        "There is no key file\(file.path.map { " \($0)" } ?? ""); the usual keys hold.")
    }
    do {
      let keys = try file.keys()
      Console.say("\(name) has no faults: \(counted(keys.changes, "action")) with other keys.")
    } catch {
      guard case .faults(let path, let faults) = error else { throw error }
      for fault in faults.faults { Console.say("\(path), \(fault.message)") }
      throw ExitCode(ExitReason.badData.rawValue)
    }
  }
}
