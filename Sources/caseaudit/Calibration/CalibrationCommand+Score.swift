import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Workbench

extension CalibrationCommand {
  /// Says how answers to practice cases agree with those that were agreed on.
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "score",
      abstract: "Say how answers to practice cases agree with the agreed ones.",
      discussion: """
        Only practice cases that are complete count. Inspectors stand in the order of their files: \
        it is no league table.
        """)

    @Argument(
      help: ArgumentHelp("Files of practice cases.", valueName: "file"),
      completion: .file(extensions: ["caseaudit"]))
    var files: [String]

    @Option(help: "text for people, csv for spreadsheets, json for programs.")
    var format = ReportFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
      let readings = try files.map { path in
        let inspection = try InspectionFile(path: path).read()
        guard inspection.settings.isCalibration else {
          throw CommandError.refused(.notForCalibration, path: path, line: nil)
        }
        return CalibrationReading(inspection)
      }
      try format.write(
        text: page(readings).text, csv: table(readings), json: document(readings))
    }

    private func page(_ readings: [CalibrationReading]) -> TextPage {
      var page = TextPage(common.styling)
      for reading in readings {
        page.heading(reading.reader)
        page.add(reading.figures.calibrationWords, indent: 2)
        for result in reading.results {
          let reference = reading.inspection.cases[result.caseIndex].reference
          page.add(reading.inspection.words(for: result), lead: "  \(reference)  ")
          guard result.isComplete else { continue }
          for line in result.lines where line.differs {
            page.add(reading.inspection.words(for: line), indent: 4)
          }
        }
      }
      return page
    }

    private func table(_ readings: [CalibrationReading]) -> String {
      var table = OutputTable(
        columns: [
          "reader", "n", "agreed", "percent", "ac1", "kappa", "no_of_reader_only",
          "yes_of_reader_only",
        ])
      for reading in readings {
        let figures = reading.figures
        table.add([
          reading.reader, String(figures.count), String(figures.table.agreed),
          number(figures.table.agreement.map { $0 * 100 }, places: 2),
          number(figures.table.gwetAC1, places: 4), number(figures.table.cohenKappa, places: 4),
          String(figures.secondStricter), String(figures.firstStricter),
        ])
      }
      return table.text
    }

    private func number(_ value: Double?, places: Int) -> String {
      value.map { AgreementWords.decimal($0, places: places) } ?? AgreementWords.notDefined
    }

    private func document(_ readings: [CalibrationReading]) -> JSON {
      let decimal = { (value: Double?) -> JSON in
        value.map { .decimal(AgreementWords.decimal($0, places: 6)) } ?? .null
      }
      return [
        "format": "caseaudit-calibration/1",
        "readers": .array(
          readings.map { reading in
            [
              "reader": .string(reading.reader), "n": .integer(reading.figures.count),
              "agreed": .integer(reading.figures.table.agreed),
              "ac1": decimal(reading.figures.table.gwetAC1),
              "kappa": decimal(reading.figures.table.cohenKappa),
              "noOfReaderOnly": .integer(reading.figures.secondStricter),
              "yesOfReaderOnly": .integer(reading.figures.firstStricter),
            ]
          }),
      ]
    }
  }
}

/// One inspector's reading of the practice cases.
private struct CalibrationReading {
  let inspection: Inspection
  let results: [CalibrationResult]
  let figures: AgreementFigures

  init(_ inspection: Inspection) {
    self.inspection = inspection
    results = inspection.calibrationResults
    figures = inspection.calibrationFigures(results)
  }

  /// Whose answers they are.
  var reader: String {
    let codes = Set(results.flatMap(\.readers)).sorted()
    return codes.isEmpty ? "nobody yet" : codes.joined(separator: ", ")
  }
}
