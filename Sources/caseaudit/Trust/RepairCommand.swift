import ArgumentParser
import Ledger
import Terminal
import Workbench

/// Saves what a damaged file still holds.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Save what a damaged file still holds into a new one.",
    discussion: """
      The damaged file is only read. Every entry that can be read is kept as it is, and what is \
      worked out of the entries is made anew. What was altered or lost stays so: “caseaudit \
      verify” goes on naming it in the new file. Look at the backups first: “caseaudit restore”.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: ArgumentHelp("The file to make.", valueName: "file"))
  var to: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.write(page(salvage()))
  }

  /// A damaged file cannot always be asked beforehand whether it is protected.
  private func salvage() throws -> SalvageReport {
    do {
      return try salvage(with: nil)
    } catch LedgerError.passphraseNeeded {
      return try salvage(with: file.passphrase.source.passphrase(for: file.path))
    }
  }

  private func salvage(with passphrase: Passphrase?) throws -> SalvageReport {
    try Ledger.salvage(
      file.path, to: to, spare: FrameworkSource.bundled.map(\.stored), with: passphrase,
      environment: Program.ledgerEnvironment)
  }

  private func page(_ report: SalvageReport) -> String {
    var page = TextPage(common.styling)
    page.add(
      "Made \(to): \(counted(report.entries, "entry", "entries")) "
        + "and \(counted(report.contents, "value")) of \(file.path).", .bold)
    if report.isComplete { page.add("Nothing was lost.") }
    for lost in report.lostEntries { page.add("Lost: \(words(lost)).", indent: 2) }
    for lost in report.lostContents {
      page.add("Lost: the value of entry \(lost.sequence) of run \(lost.writer).", indent: 2)
    }
    if !report.findings.isEmpty {
      let count = counted(report.findings.count, "thing")
      page.add("\(count) in it cannot be proven; “caseaudit verify \(to)” names each.")
    }
    return page.text
  }

  private func words(_ range: ClosedRange<EntryID>) -> String {
    let (first, last) = (range.lowerBound, range.upperBound)
    let entries =
      first == last ? "entry \(first.sequence)" : "entries \(first.sequence) to \(last.sequence)"
    return "\(entries) of run \(first.writer)"
  }
}
