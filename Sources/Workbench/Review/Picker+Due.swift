import Inspection
import OrderedCollections
import Standards

extension Picker {
  /// For which readings a day is set: the one under the cursor, or all of a kind.
  static func due(_ reading: DueReading, _ model: Model) -> Picker {
    let settings = model.inspection.settings
    let reference = model.inspection.cases[reading.caseIndex].reference
    let kind = reading.kind.rawValue
    return Picker(
      title: "Set the last day for",
      choices: [
        Choice(
          name: "this \(kind) reading of \(reference)",
          detail: reading.due?.description ?? "",
          requests: [.lay(Field.due(reading, model))]),
        Choice(
          name: "all first readings", detail: settings.readingsDue ?? "",
          requests: [.lay(Field.due(of: .first, now: settings.readingsDue))]),
        Choice(
          name: "all second readings", detail: settings.secondReadingsDue ?? "",
          requests: [.lay(Field.due(of: .second, now: settings.secondReadingsDue))]),
      ])
  }
}

extension Field {
  /// Asks for the last day of one reading.
  static func due(_ reading: DueReading, _ model: Model) -> Field {
    let reference = model.inspection.cases[reading.caseIndex].reference
    let kind = reading.kind
    return Field(
      title: "Last day for the \(kind.rawValue) reading of \(reference)",
      hint: "A date such as \(model.today); nothing leaves it to the day of all "
        + "\(kind.rawValue) readings.",
      buffer: TextBuffer(reading.due?.description ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.settingDue(
        text, kind, of: reading.caseIndex, by: model.author)
      return [.commit(changes, then: [.dismiss, .say("The \(kind.rawValue) reading is set")])]
    }
  }

  /// Asks for the last day of all readings of a kind.
  static func due(of kind: DueReading.Kind, now day: String?) -> Field {
    let name = kind == .first ? "readingsDue" : "secondReadingsDue"
    return Field(
      title: "Last day for all \(kind.rawValue) readings",
      hint: "A date such as 2026-12-11; a case may have a day of its own. Nothing sets none.",
      buffer: TextBuffer(day ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.setting([(name, text)])
      return [.commit(changes, then: [.dismiss, .say("The day is set")])]
    }
  }

  /// Asks why a reading is exempted, then who approved it.
  static func exemption(_ reading: DueReading, _ model: Model) -> Field {
    let reference = model.inspection.cases[reading.caseIndex].reference
    return Field(
      title: "Exempt the \(reading.kind.rawValue) reading of \(reference): why?",
      hint: "It is not expected any more and is never late. No names."
    ) { text, _ throws(Refusal) in
      guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText("The reason") }
      return [.dismiss, .lay(approval(reading, because: text))]
    }
  }

  private static func approval(_ reading: DueReading, because reason: String) -> Field {
    Field(
      title: "Who approved the exemption?",
      hint: "A role or a code, such as the head of inspection."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.exempting(
        reading.kind, of: reading.caseIndex, because: reason, approvedBy: text, by: model.author,
        on: model.today)
      return [.commit(changes, then: [.dismiss, .say("It is exempted")])]
    }
  }
}

extension DueReading {
  /// Exempts a reading, or expects it again.
  func exempting(_ model: Model) -> [Request] {
    guard exemption != nil else { return [.lay(Field.exemption(self, model))] }
    return .committing(
      then: [.say("It is expected again; \(model.key(.undo)) brings the exemption back")]
    ) { () throws(Refusal) in
      try model.inspection.endingExemption(kind, of: caseIndex, by: model.author)
    }
  }
}
