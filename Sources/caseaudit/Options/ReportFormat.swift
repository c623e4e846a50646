import ArgumentParser
import Standards

/// How a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json

  /// Writes the one that is asked for to standard output; only that one is made.
  func write(
    text: @autoclosure () -> String, csv: @autoclosure () -> String, json: @autoclosure () -> JSON
  ) throws {
    switch self {
    case .text: try Console.write(text())
    case .csv: try Console.write(csv())
    case .json: try Console.write(json().text(.indented) + "\n")
    }
  }
}
