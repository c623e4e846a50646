import Inspection
import Terminal

// A quote is read by everybody who reads the report, so words that may tell who a child is are
// asked about before the note may be quoted. The scan can be wrong, so it asks and never forbids.

extension NoteEditor {
  /// What the note is, in words.
  var heading: String { kind.heading(isQuote: isQuote) }

  /// Lets the report quote the note, or not any more.
  mutating func toggleQuote(_ model: Model) -> [Request] {
    isQuote.toggle()
    guard isQuote else { return [.say("The report will not quote it")] }
    let found = findings(in: buffer.text, model)
    return [
      .say(
        found.isEmpty
          ? "The report may quote it, word for word"
          : "The report may quote it, but \(found.sentence)")
    ]
  }

  /// What is to be asked before the note is saved; nil where nothing is.
  func question(before commit: Request, _ model: Model) -> Confirmation? {
    guard isQuote else { return nil }
    let known = isSavedQuote ? findings(in: saved, model) : []
    let found = findings(in: buffer.text, model).filter { !known.contains($0) }
    guard !found.isEmpty else { return nil }
    return Confirmation(
      question: "Let the report quote this? In it \(found.sentence).",
      detail: "Whoever reads the report will read it. No goes back to the text, unsaved.",
      requests: [commit])
  }

  private func findings(in text: String, _ model: Model) -> [IdentifyingText.Finding] {
    model.inspection.identifyingText(today: model.today).findings(in: text)
  }
}
