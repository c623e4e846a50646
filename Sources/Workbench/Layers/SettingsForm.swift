import Inspection
import OrderedCollections
import Standards
import Terminal

/// What is set for the inspection as a whole.
struct SettingsForm: Form {
  static let widest = 70
  static let valueColumn = 37

  var position = ListPosition()

  /// One setting.
  struct Line: FormLine {
    let name: String
    let title: String
    let value: String
    let hint: String
  }

  func lines(_ model: Model) -> [Line] {
    let settings = model.inspection.settings
    var lines = [
      Line(name: "service", title: "Service", value: settings.service, hint: ""),
      Line(
        name: "fieldworkStarted", title: "Fieldwork started",
        value: settings.fieldworkStarted ?? "", hint: "A date such as 2026-11-23."),
    ]
    for type in model.inspection.framework.caseTypes.values {
      lines.append(
        Line(
          name: "planned.\(type.id)", title: "Planned: \(type.name)",
          value: settings.planned[type.id].map(String.init) ?? "",
          hint: "Cases of this type in the sample."))
      lines.append(
        Line(
          name: "eligible.\(type.id)", title: "Eligible: \(type.name)",
          value: settings.eligible[type.id].map(String.init) ?? "",
          hint: "Cases of this type that the sample is drawn from."))
    }
    lines += [
      Line(
        name: "readingsDue", title: "First readings due", value: settings.readingsDue ?? "",
        hint: "The last day for the readers to submit, such as 2026-12-11."),
      Line(
        name: "secondReadingsDue", title: "Second readings due",
        value: settings.secondReadingsDue ?? "",
        hint: "The last day for second readings to come back, such as 2026-12-18."),
    ]
    lines.append(
      Line(
        name: "retention", title: "Keep until", value: settings.retention ?? "",
        hint: "The last day on which the file may be kept, such as 2027-11-23."))
    lines.append(
      Line(
        name: "reviewers", title: "Reviewers",
        value: settings.reviewers.joined(separator: " "),
        hint: "Codes of the people who accept, lock and reopen cases; nothing lets anybody."))
    return lines
  }

  func edit(_ line: Line, _ model: Model) -> [Request] {
    let field = Field(title: line.title, hint: line.hint, buffer: TextBuffer(line.value)) {
      text, model throws(Refusal) in
      return [.commit(try model.inspection.setting([(line.name, text)]), then: [.dismiss])]
    }
    return [.lay(field)]
  }

  func title(_ model: Model) -> String { "Settings of the inspection" }
}
