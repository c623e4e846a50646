import ArgumentParser
import Inspection

/// The day for which a report is made.
struct DayOption: ParsableArguments {
  @Option(help: "The day on which ages are counted, such as 2026-11-23; else today.")
  var on: String?

  func validate() throws {
    if let on, CalendarDate(on) == nil { throw ValidationError(Refusal.notADate(on).message) }
  }

  /// ISO 8601 date.
  var day: String { on ?? Program.today }
}
