import ArgumentParser

/// Prints what to ask at interview.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Print what to ask at interview.",
    discussion: """
      The questions that were marked with m in the workbench, with what was noted on them and lines \
      to write on. Every case has a page of its own, so that nobody who is asked about one child \
      sees anything of another. The access log keeps that it was printed.
      """)

  @OptionGroup var options: PaperOptions

  func run() throws {
    try options.write("interview list") { inspection, indices in
      InterviewSheets(inspection, of: indices, on: Program.today).paper
    }
  }
}
