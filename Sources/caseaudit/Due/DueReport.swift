import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// Who reads what by when, as all formats of the command give it.
struct DueReport {
  private let inspection: Inspection
  private let today: CalendarDate
  private let workloads: [Workload]
  /// What is listed, person by person.
  private let listed: [DueReading]
  private let texts: Bool

  init(
    _ inspection: Inspection, on today: CalendarDate, _ selection: DueSelection = .all,
    by inspector: String? = nil, texts: Bool = true
  ) {
    self.inspection = inspection
    self.today = today
    self.texts = texts
    workloads = inspection.workloads(on: today).filter {
      inspector == nil || $0.reader == inspector
    }
    listed = workloads.flatMap { $0.readings.filter(selection.holds) }
  }

  private func reference(_ reading: DueReading) -> String {
    inspection.cases[reading.caseIndex].reference
  }

  /// How it stands, in a word for programs.
  private func standing(_ reading: DueReading) -> String {
    switch reading.standing {
    case .done: "done"
    case .exempted: "exempted"
    case .late: "late"
    case .open: "open"
    }
  }

  /// Days until the last day of what is owed; nil for what is late or has none.
  private func daysLeft(_ reading: DueReading) -> Int? {
    if case .open(let days) = reading.standing { days } else { nil }
  }
}

// MARK: - Text

extension DueReport {
  func page(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.addTitle(of: inspection)
    page.add("Readings due, \(today): \(inspection.totalWords(of: workloads)).")
    for kind in DueReading.Kind.allCases {
      if let due = inspection.settings.due(kind) {
        page.add("Last day for \(kind.rawValue) readings: \(due).")
      }
    }
    if workloads.isEmpty { return page.text }
    page.heading("Who reads what")
    page.add(people)
    for workload in workloads {
      let own = listed.filter { $0.reader == workload.reader }
      if own.isEmpty { continue }
      page.heading(workload.reader ?? "Nobody yet")
      page.add(readings(own))
    }
    return page.text
  }

  private var people: TextTable {
    let number = { (title: String) in TextTable.Column(title: title, isRightAligned: true) }
    var table = TextTable([
      .init(title: "Inspector"), number("Readings"), number("Done"), number("To do"),
      number("Late"), number("Exempted"), .init(title: "Next due"),
    ])
    for workload in workloads {
      table.add(
        [StyledText(workload.reader ?? "nobody yet", .bold)]
          + [
            workload.readings.count, workload.done, workload.owed, workload.late,
            workload.exempted,
          ].map { StyledText(String($0)) }
          + [StyledText(workload.nextDue?.description ?? "")])
    }
    return table
  }

  private func readings(_ readings: [DueReading]) -> TextTable {
    var table = TextTable([
      .init(title: "Case"), .init(title: "Reading"), .init(title: "Answers", isRightAligned: true),
      .init(title: "State"), .init(title: "Due"), .init(title: "Standing"),
      .init(title: "Exempted because", isFlexible: true),
    ])
    for reading in readings {
      let exemption = reading.exemption.map { "\($0.reason) (approved by \($0.approvedBy))" }
      table.add([
        StyledText(reference(reading), .bold), StyledText(reading.kind.rawValue),
        StyledText(reading.progressWords), StyledText(inspection.stageWords(of: reading)),
        StyledText(reading.due?.description ?? ""), StyledText(reading.standingWords),
        StyledText(exemption ?? ""),
      ])
    }
    return table
  }
}

// MARK: - For programs

extension DueReport {
  var table: String {
    var table = OutputTable(
      columns: [
        "inspector", "reference", "type", "reading", "stage", "answered", "asked", "due",
        "standing",
        "daysLeft", "daysLate", "approvedBy",
      ] + (texts ? ["because"] : []))
    for reading in listed {
      table.add(
        [
          reading.reader ?? "", reference(reading),
          inspection.cases[reading.caseIndex].type.rawValue, reading.kind.rawValue,
          inspection.stageWords(of: reading).lowercased(), String(reading.progress.answered),
          String(reading.progress.asked), reading.due?.description ?? "", standing(reading),
          daysLeft(reading).map(String.init) ?? "", reading.daysLate.map(String.init) ?? "",
          reading.exemption?.approvedBy ?? "",
        ] + (texts ? [reading.exemption?.reason ?? ""] : []))
    }
    return table.text
  }

  var document: JSON {
    let settings = inspection.settings
    return [
      "format": "caseaudit-due/1", "on": .string(today.description),
      "readingsDue": settings.readingsDue.map(JSON.string) ?? .null,
      "secondReadingsDue": settings.secondReadingsDue.map(JSON.string) ?? .null,
      "casesToCome": .integer(inspection.casesToCome),
      "inspectors": .array(workloads.map(json)), "readings": .array(listed.map(json)),
    ]
  }

  private func json(_ workload: Workload) -> JSON {
    [
      "inspector": workload.reader.map(JSON.string) ?? .null,
      "readings": .integer(workload.readings.count), "done": .integer(workload.done),
      "owed": .integer(workload.owed), "late": .integer(workload.late),
      "exempted": .integer(workload.exempted),
      "nextDue": workload.nextDue.map { .string($0.description) } ?? .null,
    ]
  }

  private func json(_ reading: DueReading) -> JSON {
    var members: JSON.Members = [
      "inspector": reading.reader.map(JSON.string) ?? .null,
      "reference": .string(reference(reading)),
      "type": .string(inspection.cases[reading.caseIndex].type.rawValue),
      "reading": .string(reading.kind.rawValue),
      "stage": .string(inspection.stageWords(of: reading).lowercased()),
      "answered": .integer(reading.progress.answered), "asked": .integer(reading.progress.asked),
      "due": reading.due.map { .string($0.description) } ?? .null,
      "standing": .string(standing(reading)),
      "daysLeft": daysLeft(reading).map(JSON.integer) ?? .null,
      "daysLate": reading.daysLate.map(JSON.integer) ?? .null,
      "approvedBy": reading.exemption.map { .string($0.approvedBy) } ?? .null,
    ]
    if texts { members["because"] = reading.exemption.map { .string($0.reason) } ?? .null }
    return .object(members)
  }
}
