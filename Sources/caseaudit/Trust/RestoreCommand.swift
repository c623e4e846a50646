import ArgumentParser
import Foundation
import Ledger

/// Makes an inspection file out of a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a new inspection file out of a backup.",
    discussion: """
      Nothing is ever restored over a file that is there: compare the two, and merge what is \
      missing. Without --to the backups of an inspection file are listed.
      """)

  @Argument(
    help: ArgumentHelp(
      "The backup, or the inspection file whose backups to list.", valueName: "backup"),
    completion: .file(extensions: ["caseaudit"]))
  var backup: String

  @Option(help: ArgumentHelp("The inspection file to make.", valueName: "file"))
  var to: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let to else { return try list() }
    guard FileManager.default.fileExists(atPath: backup) else {
      throw CommandError.noBackup(backup, known: known.map(\.path))
    }
    try Ledger.copy(from: backup, to: to, environment: Program.ledgerEnvironment)
    Console.say("Made \(to) out of \(backup)\(moment).")
  }

  private var moment: String {
    known.first { $0.path == URL(filePath: backup).path }.map { ", as of \($0.clock)" } ?? ""
  }

  /// The backups of the file that was named, or those beside the backup that was named.
  private var known: [Backup] {
    let named = URL(filePath: backup).path
    let folder = URL(filePath: named).deletingLastPathComponent().path
    return [named, withoutEnding(named), withoutEnding(folder)].lazy
      .map { BackupFolder(beside: $0).backups }.first { !$0.isEmpty } ?? []
  }

  private func withoutEnding(_ folder: String) -> String {
    folder.hasSuffix("-backups") ? String(folder.dropLast("-backups".count)) : folder
  }

  private func list() throws {
    guard !known.isEmpty else { throw CommandError.noBackup(backup, known: []) }
    var table = TextTable([
      .init(title: "Made"), .init(title: "KB", isRightAligned: true), .init(title: "Backup"),
    ])
    for backup in known.reversed() {
      let size = try FileManager.default.attributesOfItem(atPath: backup.path)[.size] as? Int
      table.add([
        StyledText(backup.clock), StyledText(size.map { String($0 / 1024) } ?? ""),
        StyledText(backup.path),
      ])
    }
    var page = TextPage(common.styling)
    page.add(table, indent: 0)
    try Console.write(page.text)
  }
}
