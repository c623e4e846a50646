import Inspection
import Ledger
import Workbench

/// Warnings on standard error of words that may tell who somebody is; nothing is kept from being
/// saved by them.
enum TextWarnings {
  /// As many as anybody reads; an import can hold thousands.
  private static let most = 5

  static func say(of changes: [Change], _ inspection: Inspection) {
    let found = inspection.findings(in: changes, today: Program.today)
    for (key, findings) in found.prefix(most) {
      let sentence = Removal(key, findings).sentence
      Console.say("Warning: \(inspection.words(for: key)): \(sentence).")
    }
    if found.isEmpty { return }
    let more = found.count > most ? "\(counted(found.count - most, "more text")) like these. " : ""
    Console.say(
      more + "It is saved. Write it anew in the workbench: there Ctrl-E erases what it said before."
    )
  }
}
