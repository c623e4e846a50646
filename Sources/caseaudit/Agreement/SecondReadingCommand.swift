import ArgumentParser
import Inspection
import Standards
import Terminal
import Workbench

/// Draws the cases that are read a second time.
struct SecondReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-reading",
    abstract: "Draw the cases that are read a second time, or show what was drawn.",
    discussion: """
      Draw once the cases of the sample are in the file. As it grows, drawing again goes on from \
      there: no case that was chosen is given up. Anyone with the file can draw again and get the \
      same cases. Hand them over with “caseaudit handover FILE --drawn --to PACKAGE”.
      """)

  @OptionGroup var file: FileArgument

  @Flag(help: "Draw, or go on drawing.")
  var draw = false

  @Option(
    help: ArgumentHelp(
      "Per cent of the cases; 10 where nothing else is said.", valueName: "percent"))
  var share: Int?

  @Option(
    help: ArgumentHelp("The fewest cases; 2 where nothing else is said.", valueName: "number"))
  var least: Int?

  @Option(
    help: ArgumentHelp(
      "What chance follows from, such as lottery numbers; else drawn at random.", valueName: "text")
  )
  var seed: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !draw, share != nil || least != nil || seed != nil {
      throw ValidationError("--share, --least and --seed are for --draw.")
    }
  }

  func run() throws {
    guard draw else { return try show(file.file.read()) }
    let chance = String(RandomID.random().description.prefix(12))
    try file.file.change(by: writer.author) { inspection in
      try inspection.drawing(
        share: share, least: least, seed: seed ?? inspection.draw?.seed ?? chance)
    }
    writer.remember()
    try show(file.file.read())
  }

  private func show(_ inspection: Inspection) throws {
    guard inspection.casesReadAgain.isEmpty else {
      throw CommandError.refused(.copyForSecondReading, path: file.path, line: nil)
    }
    var page = TextPage(common.styling)
    page.add(inspection.drawWords)
    var table = TextTable([.init(), .init(isFlexible: true)])
    for index in inspection.drawnCases {
      table.add([
        StyledText(inspection.cases[index].reference, .bold),
        StyledText(inspection.secondReadingWords(of: index)),
      ])
    }
    page.add(table)
    try Console.write(page.text)
  }
}
