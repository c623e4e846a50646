import Inspection
import OrderedCollections
import Standards

extension Page {
  func speech(_ model: Model) -> Speech {
    Speech(title: title, lines: lines.map { $0.key.isEmpty ? $0.text : "\($0.key): \($0.text)" })
  }
}

extension Picker {
  func speech(_ model: Model) -> Speech {
    Speech(
      title: title, lines: hint.isEmpty ? [] : [hint],
      choices: choices.map { Speech.Choice(name: $0.name, detail: $0.detail) },
      hint: "A number chooses; cancel leaves.")
  }
}

extension Finder {
  func speech(_ model: Model) -> Speech {
    guard !buffer.text.isEmpty else {
      return Speech(
        title: title, choices: items.count > 12 ? [] : choices(items),
        hint: "Words or a number: \(hint); cancel leaves.")
    }
    let found = found
    return Speech(
      title: title, lines: found.isEmpty ? ["Nothing is found for “\(buffer.text)”."] : [],
      choices: choices(found),
      hint: found.isEmpty
        ? "Other words, or cancel." : "A number chooses, other words search; cancel leaves.")
  }

  private func choices(_ items: [Item]) -> [Speech.Choice] {
    items.map { Speech.Choice(name: "\($0.label) \($0.text)".trimmed) }
  }
}

extension Field {
  func speech(_ model: Model) -> Speech {
    Speech(
      title: title, lines: [hint] + (standing.isEmpty ? [] : ["Now: \(standing)"]),
      hint: standing.isEmpty
        ? "Type the text; cancel leaves."
        : "Type the new text, or an empty line to keep it; cancel leaves.")
  }
}

extension Confirmation {
  func speech(_ model: Model) -> Speech {
    Speech(title: question, lines: [detail], hint: "yes or no?")
  }
}

extension NoteEditor {
  func speech(_ model: Model) -> Speech {
    let lines = buffer.text.split(separator: "\n").map(String.init)
    return Speech(
      title: "\(title(model)). \(heading).",
      lines: buffer.text == saved || isRestored ? lines : [],
      hint: "Type lines; no names, addresses or dates of birth. A line with one dot saves; "
        + ".help says what else a dot does.")
  }
}

extension CaseForm {
  func speech(_ model: Model) -> Speech {
    Speech(
      title: "Facts of \(model.inspection.cases[caseIndex].reference)",
      choices: lines(model).map { choice($0.title, $0.value) },
      hint: "A number or a name changes one, such as age 16; cancel leaves.")
  }
}

extension SettingsForm {
  func speech(_ model: Model) -> Speech {
    Speech(
      title: "Settings of the inspection", choices: lines(model).map { choice($0.title, $0.value) },
      hint: "A number or a name changes one; cancel leaves.")
  }
}

private func choice(_ title: String, _ value: String) -> Speech.Choice {
  Speech.Choice(name: title, detail: value.isEmpty ? "not recorded" : value)
}
