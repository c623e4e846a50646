import ArgumentParser

/// How a report is written in which people's own words can stand.
struct ReportOptions: ParsableArguments {
  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = ReportFormat.text

  @Flag(help: "Put what people wrote into csv and json.")
  var texts = false

  /// Whether what people wrote stands in it; people read it always.
  var hasTexts: Bool { texts || format == .text }
}
