import ArgumentParser
import Inspection
import Standards
import Workbench

/// Lists what a manager acts on, the most pressing first.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "List what to act on today, the most pressing first.",
    discussion: """
      Open safeguarding flags, queries that nobody has responded to, and gaps in oversight, in \
      the order that the framework file says.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = ReportFormat.text

  @OptionGroup var day: DayOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inspection = try file.file.read()
    guard let today = CalendarDate(day.day) else { return }
    let items = inspection.toActOn(on: today)
    try format.write(
      text: TodayPage(inspection, on: today, common.styling).text,
      csv: table(items, inspection, today),
      json: [
        "format": "caseaudit-today/1", "on": .string(today.description),
        "items": .array(items.map { json($0, inspection, today) }),
      ])
  }

  private func table(
    _ items: [TodayItem], _ inspection: Inspection, _ today: CalendarDate
  ) -> String {
    var table = OutputTable(columns: ["list", "reference", "what", "who", "days"])
    for item in items {
      table.add([
        item.list.rawValue, inspection.reference(of: item), inspection.words(of: item),
        inspection.actor(of: item), item.days(on: today).map(String.init) ?? "",
      ])
    }
    return table.text
  }

  private func json(_ item: TodayItem, _ inspection: Inspection, _ today: CalendarDate) -> JSON {
    [
      "list": .string(item.list.rawValue), "reference": .string(inspection.reference(of: item)),
      "what": .string(inspection.words(of: item)), "who": .string(inspection.actor(of: item)),
      "days": item.days(on: today).map(JSON.integer) ?? .null,
    ]
  }
}
