import Inspection
import Standards
import Terminal

extension Page {
  /// A person's own time by case and standard, and what the open questions would take at that pace.
  static func pace(_ model: Model) -> Page {
    let pace = model.pace
    var lines = [
      Line(
        text: "For you alone: this stays in this file on this machine, and goes into no package, "
          + "export, merge or report. \(model.key(.pause)) pauses; "
          + "\(model.key(.forgetTiming)) forgets it.", style: Palette.quiet),
      Line(text: ""),
    ]
    lines += model.inspection.activeCases.compactMap { caseLine($0, model) }
    let total = pace.total()
    if total.milliseconds > 0 {
      lines.append(Line(key: "all", text: words(for: total), style: .bold))
    } else {
      lines.append(Line(text: "No time has been counted yet."))
    }
    return Page(title: "Your time", lines: lines + [Line(text: "")] + remaining(model))
  }

  private static func caseLine(_ index: Int, _ model: Model) -> Line? {
    let record = model.inspection.cases[index]
    let total = model.pace.total { $0.subject == record.id }
    guard total.milliseconds > 0 else { return nil }
    let parts = model.pace.works.filter { $0.key.subject == record.id }.map {
      "\($0.key.section) \(clock($0.value.milliseconds))"
    }
    return Line(
      key: record.reference, text: "\(words(for: total)) · \(parts.joined(separator: ", "))")
  }

  private static func words(for work: Pace.Work) -> String {
    "\(clock(work.milliseconds)), \(counted(work.answers, "answer"))"
  }

  /// What is left of the person's own cases, or of all where nobody's name stands on any.
  private static func remaining(_ model: Model) -> [Line] {
    let inspection = model.inspection
    let own = inspection.activeCases.filter {
      inspection.cases[$0].fact("inspector") == model.author
    }
    let indices = own.isEmpty ? inspection.activeCases : own
    var open: [String: Int] = [:]
    for index in indices {
      for question in inspection.questions(of: index)
      where inspection.isRequired(question, of: index)
        && inspection.sheet.answer(question.index, of: index) == nil
      {
        open[question.section.text, default: 0] += 1
      }
    }
    let count = open.values.reduce(0, +)
    let whose = own.isEmpty ? "all cases" : "your cases"
    guard count > 0 else { return [Line(text: "No question of \(whose) is open.")] }
    guard let milliseconds = model.pace.remaining(open) else {
      return [
        Line(
          text: "\(counted(count, "question")) of \(whose) open. After "
            + "\(Pace.enoughAnswers) answers this says what they would take.")
      ]
    }
    let basis = model.pace.total()
    return [
      Line(
        text: "About \(clock(milliseconds)) for \(counted(count, "open question")) of \(whose), "
          + "at \(each(basis.milliseconds / basis.answers)) each.")
    ]
  }

  /// What one question takes: seconds up to two minutes.
  private static func each(_ milliseconds: Int) -> String {
    milliseconds < 120_000 ? "\(milliseconds / 1000) s" : clock(milliseconds)
  }

  /// Hours and minutes: "3 h 20 min".
  private static func clock(_ milliseconds: Int) -> String {
    let minutes = (milliseconds + 30_000) / 60_000
    if minutes == 0 { return milliseconds > 0 ? "under 1 min" : "0 min" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
