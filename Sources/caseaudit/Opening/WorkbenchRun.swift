import ArgumentParser
import Inspection
import Ledger
import Terminal
import Workbench

/// One run of the workbench on a file, from the command line and back to it.
struct WorkbenchRun {
  private let file: InspectionFile
  private let writer: WriterOptions
  private var isTrial = false

  init(_ file: InspectionFile, _ writer: WriterOptions) {
    self.file = file
    self.writer = writer
  }

  init(path: String, passphrase: PassphraseOptions? = nil, _ writer: WriterOptions) {
    self.init(
      InspectionFile(path: path, passphrase: passphrase?.source ?? PassphraseSource()), writer)
  }

  /// A run on a demonstration.
  init(demonstration path: String, _ writer: WriterOptions) {
    self.init(path: path, writer)
    isTrial = true
  }

  /// Opens the file before a person.
  ///
  /// What can be refused is refused before the file is touched.
  ///
  /// - Throws: `ExitCode` where the person or a signal ended it with one.
  func open(
    at opening: Workbench.Opening = Workbench.Opening(), on seat: Seat
  ) throws {
    EditingFolder.removeLeftovers(environment: .process)
    let isNew = Program.stateFolder.isNew
    let inspection = try file.read(forWorkbench: true)
    try check(opening, inspection)
    let departure = try InspectionFile.using(ledger()) { ledger in
      writer.remember(isTrial: isTrial)
      Program.stateFolder.remember(
        StateFolder.Recent(
          path: ledger.path,
          service: ledger.isProtected ? "Protected inspection" : inspection.settings.service))
      return try seat.workbench(ledger, as: writer.author, isNew: isNew).run(opening)
    }
    seat.keep(departure.contrast)
    try report(departure, to: seat)
  }

  /// Says where things stand, and ends with the code of whoever ended it.
  private func report(_ departure: Workbench.Departure, to seat: Seat) throws {
    let summary = departure.summary.map { seat.shown($0) + "\n" }.joined()
    guard departure.exitCode != 0 else {
      try Console.write(summary)
      guard seat.isPipe, departure.refusedLines > 0 else { return }
      throw CommandError.refusedLines(departure.refusedLines)
    }
    // A window that was closed shows nothing any more, and that may be why the program ended.
    try? Console.write(summary)
    throw ExitCode(departure.exitCode)
  }

  private func check(_ opening: Workbench.Opening, _ inspection: Inspection) throws {
    do {
      guard let reference = opening.reference else { return }
      let index = try inspection.only(reference, in: file.path)
      if let question = opening.question { _ = try inspection.asked(question, of: index) }
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: file.path, line: nil)
    }
  }

  /// The file for the workbench; on media that cannot be written to it is for reading alone,
  /// which the workbench says.
  private func ledger() throws -> Ledger {
    do {
      return try file.open(for: .workbench(by: writer.author))
    } catch LedgerError.readOnly {
      return try file.open(for: .reading)
    }
  }
}
