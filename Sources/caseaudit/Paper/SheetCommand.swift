import ArgumentParser

/// Prints what each inspector needs for the day.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Print a day sheet for each inspector.",
    discussion: """
      Cases with their facts, what is open and what to ask at interview, with boxes to tick and \
      lines to write on; every case begins on a page of its own. “caseaudit sheet FILE | lp” prints \
      it. It holds everything that is known of a case, and the access log keeps that it was printed.
      """)

  @OptionGroup var options: PaperOptions

  func run() throws {
    try options.write("day sheet") { inspection, indices in
      DaySheets(inspection, of: indices, on: Program.today).paper
    }
  }
}
