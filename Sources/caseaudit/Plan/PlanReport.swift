import Inspection
import OrderedCollections
import Standards
import Workbench

/// The plan on a day, or the part of it that somebody asked for, as all formats give it.
struct PlanReport {
  let inspection: Inspection
  let plan: Plan
  let selection: PlanSelection
  let today: CalendarDate
  /// The rows that are listed; what was withdrawn is not.
  let rows: [Plan.Row]
  private let gaps: [PlanGap]
  private let gapsByItem: [RandomID: [PlanGap]]

  init(_ inspection: Inspection, _ selection: PlanSelection, on today: CalendarDate) {
    self.inspection = inspection
    self.selection = selection
    self.today = today
    plan = inspection.plan
    rows = inspection.planRows(selection, in: plan, on: today).filter { !$0.isWithdrawn }
    gaps = inspection.planGaps(plan)
    gapsByItem = Dictionary(grouping: gaps, by: \.item)
  }

  /// The gaps of an item in words.
  func gapWords(of item: PlanItem) -> [String] {
    (gapsByItem[item.id] ?? []).map { inspection.words(for: $0, in: plan) }
  }

  /// What a field says, as it is to be read.
  func words(_ field: PlanField, of item: PlanItem) -> String? {
    inspection.words(for: field, of: item, in: plan)
  }

  /// How an action stands.
  func signal(of action: PlanItem) -> PlanSignal {
    inspection.signal(of: action, in: plan, on: today)
  }

  /// The figures of a line, each with what a re-audit found.
  func figureWords(of line: PlanItem) -> [String] {
    let comparisons = inspection.comparisons(of: line)
    return inspection.framework.sorted(line.links).map { link in
      comparisons.first { $0.link == link }.map(inspection.words) ?? inspection.words(for: link)
    }
  }

  /// The whole plan in a sentence, whatever is listed of it.
  var summary: String {
    let count = gaps.count
    let list = selection == .all ? "" : " Listed: \(selection.name)."
    return "Improvement plan on \(today): \(inspection.planWords(plan)), "
      + "\(counted(count, "gap")).\(list)"
  }
}

// MARK: - For spreadsheets and programs

extension PlanReport {
  /// One row for each item.
  var table: String {
    var table = OutputTable(
      columns: ["item", "kind", "under", "text"] + Self.fields.map(\.rawValue)
        + ["standing", "reaudit", "figures", "gaps"])
    for row in rows {
      let item = row.item
      let isAction = item.kind == .action
      table.add(
        [
          row.reference, item.kind.rawValue,
          item.parent.flatMap(plan.row(of:))?.reference ?? "", item.text,
        ] + Self.fields.map { item.values[$0] ?? "" }
          + [
            isAction ? signal(of: item).words : "",
            isAction ? inspection.words(for: inspection.evidence(for: item, in: plan)) : "",
            figureWords(of: item).joined(separator: "; "),
            gapWords(of: item).joined(separator: "; "),
          ])
    }
    return table.text
  }

  /// The fields that have a column of their own.
  private static let fields = PlanField.allCases.filter { $0 != .number && $0 != .text }

  /// The plan as a document has it, and beside it what is worked out.
  var document: JSON {
    [
      "format": "caseaudit-plan/1", "service": .string(inspection.settings.service),
      "on": .string(today.description), "list": .string(selection.rawValue),
      "plan": PlanDocument.json(inspection) ?? [],
      "items": .array(rows.map(json)),
    ]
  }

  private func json(_ row: Plan.Row) -> JSON {
    let item = row.item
    var members: JSON.Members = ["item": .string(row.reference)]
    if item.kind == .action {
      members["standing"] = .string(signal(of: item).color.rawValue)
      members["because"] = .string(signal(of: item).reason.words)
      members["overdueDays"] = item.daysOverdue(on: today).map(JSON.integer) ?? .null
      members["evidenced"] = .bool(inspection.evidence(for: item, in: plan) == .evidenced)
    }
    if item.kind == .line {
      members["figures"] = .array(
        inspection.framework.sorted(item.links).map { json($0, of: item) })
    }
    members["gaps"] = .array(gapWords(of: item).map(JSON.string))
    return .object(members)
  }

  private func json(_ link: PlanLink, of line: PlanItem) -> JSON {
    var members: JSON.Members = ["link": .string(link.word)]
    members.add(inspection.figure(of: link), inspection.framework)
    if let comparison = inspection.comparisons(of: line).first(where: { $0.link == link }) {
      var after: JSON.Members = ["on": .string(comparison.reaudit.on.description)]
      after.add(comparison.reaudit.figure, inspection.framework)
      after["points"] = comparison.points.map(JSON.integer)
      after["interval"] = comparison.pointInterval.map {
        [.integer($0.lowerBound), .integer($0.upperBound)]
      }
      after["outcome"] = .string(comparison.outcome.word)
      members["reaudit"] = .object(after)
    }
    return .object(members)
  }
}

extension JSON.Members {
  fileprivate mutating func add(_ figure: PlanFigure, _ framework: Framework) {
    switch figure {
    case .share(let share):
      self["yes"] = .integer(share.yes)
      self["of"] = .integer(share.of)
      self["percent"] = .integer(share.percent)
    case .rating(let rating): self["rating"] = .string(framework.band(rating).id.rawValue)
    case .nothing: break
    }
  }
}

extension ReauditComparison.Outcome {
  /// The word for programs.
  fileprivate var word: String {
    switch self {
    case .improved: "improved"
    case .noClearChange: "noClearChange"
    case .worse: "worse"
    case .severalAnswersEach: "severalAnswersEach"
    }
  }
}
