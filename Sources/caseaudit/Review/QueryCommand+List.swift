import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

extension QueryCommand {
  /// Lists queries across cases.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the queries across cases, with their metrics.",
      discussion: """
        Without --state those that are not resolved. The tables for programs name no words that \
        people wrote, unless --texts asks for them.
        """)

    @OptionGroup var file: FileArgument

    @Option(help: "open, responded or resolved.")
    var state: Query.State?

    @Flag(help: "Those that are resolved too.")
    var all = false

    @Option(help: ArgumentHelp("Only those that this person is to respond to.", valueName: "code"))
    var owner: String?

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp("Only those on this case.", valueName: "reference"))
    var reference: String?

    @OptionGroup var options: ReportOptions

    @OptionGroup var day: DayOption

    @OptionGroup var common: CommonOptions

    func run() throws {
      let inspection = try file.file.read()
      let wanted = try reference.map { try inspection.only($0, in: file.path) }
      let entries = QueryReport.entries(of: inspection).filter { entry in
        (wanted == nil || entry.index == wanted) && isWanted(entry.query)
      }
      let report = QueryReport(
        inspection, entries, on: day.day, texts: options.hasTexts)
      try options.format.write(
        text: report.page(common.styling), csv: report.table,
        json: report.document)
    }

    private func isWanted(_ query: Query) -> Bool {
      if let owner, query.owner != owner { return false }
      if let state { return query.state == state }
      return all || query.state != .resolved
    }
  }
}

extension Query.State: ExpressibleByArgument {}

/// Queries as all formats of the command give them.
struct QueryReport {
  /// A query with its number within its case.
  struct Entry {
    let index: Int
    let number: Int
    let query: Query
  }

  /// Every query of the cases that count, case by case.
  static func entries(of inspection: Inspection) -> [Entry] {
    inspection.activeCases.flatMap { index in
      inspection.queries(of: index).enumerated().map {
        Entry(index: index, number: $0.offset + 1, query: $0.element)
      }
    }
  }

  private let inspection: Inspection
  private let entries: [Entry]
  private let day: String
  private let texts: Bool

  init(_ inspection: Inspection, _ entries: [Entry], on day: String, texts: Bool) {
    self.inspection = inspection
    self.entries = entries
    self.day = day
    self.texts = texts
  }

  private func reference(_ entry: Entry) -> String { inspection.cases[entry.index].reference }

  private func days(_ query: Query) -> Int? { query.daysToResolve ?? query.age(on: day) }
}

// MARK: - Text

extension QueryReport {
  func page(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.addTitle(of: inspection)
    for line in metricLines { page.add(line) }
    for entry in entries {
      let query = entry.query
      let about = query.about?.text ?? "the whole case"
      let owner = query.owner.map { ", for \($0)" } ?? ""
      let age = days(query).map { ", \(counted($0, "day"))" } ?? ""
      page.heading(
        "\(reference(entry)) \(about): query \(entry.number), \(query.state.rawValue)\(owner)\(age)"
      )
      for remark in query.thread {
        page.add(
          remark.text, lead: "  \(remark.on) \(remark.author) \(remark.deed.rawValue): ")
      }
    }
    return page.text
  }

  private var metricLines: [String] {
    let metrics = QueryMetrics(inspection.queries)
    var lines = [
      "\(metrics.open) open, \(metrics.responded) responded, \(metrics.resolved) resolved."
    ]
    if let median = metrics.medianDays, let longest = metrics.longestDays {
      lines.append("Resolved after \(counted(median, "day")) in the median, \(longest) at most.")
    }
    let questions = metrics.questions.prefix(5).map {
      "\($0.thing?.text ?? "whole cases") \($0.count)"
    }
    if !questions.isEmpty { lines.append("Most queried: \(questions.joined(separator: ", ")).") }
    let owners = metrics.owners.map { "\($0.thing ?? "nobody") \($0.count)" }
    if !owners.isEmpty { lines.append("To respond: \(owners.joined(separator: ", ")).") }
    return lines
  }
}

// MARK: - For programs

extension QueryReport {
  var table: String {
    var table = OutputTable(
      columns: ["reference", "number", "key", "state", "owner", "openedOn", "days"]
        + (texts ? ["asked", "latest"] : []))
    for entry in entries {
      let query = entry.query
      table.add(
        [
          reference(entry), String(entry.number), query.about?.text ?? "", query.state.rawValue,
          query.owner ?? "", query.openedOn, days(query).map(String.init) ?? "",
        ] + (texts ? [query.thread.first?.text ?? "", query.thread.last?.text ?? ""] : []))
    }
    return table.text
  }

  var document: JSON {
    let metrics = QueryMetrics(inspection.queries)
    return [
      "format": "caseaudit-queries/1", "on": .string(day),
      "queries": .array(entries.map(json)),
      "metrics": [
        "open": .integer(metrics.open), "responded": .integer(metrics.responded),
        "resolved": .integer(metrics.resolved),
        "medianDays": metrics.medianDays.map(JSON.integer) ?? .null,
        "longestDays": metrics.longestDays.map(JSON.integer) ?? .null,
        "questions": .array(
          metrics.questions.map {
            ["key": $0.thing.map { .string($0.text) } ?? .null, "queries": .integer($0.count)]
          }),
        "owners": .array(
          metrics.owners.map {
            ["owner": $0.thing.map(JSON.string) ?? .null, "unresolved": .integer($0.count)]
          }),
      ],
    ]
  }

  private func json(_ entry: Entry) -> JSON {
    let query = entry.query
    var members: JSON.Members = [
      "reference": .string(reference(entry)), "number": .integer(entry.number),
      "key": query.about.map { .string($0.text) } ?? .null, "state": .string(query.state.rawValue),
      "owner": query.owner.map(JSON.string) ?? .null, "openedOn": .string(query.openedOn),
      "days": days(query).map(JSON.integer) ?? .null,
    ]
    guard texts else { return .object(members) }
    members["thread"] = .array(
      query.thread.map {
        [
          "deed": .string($0.deed.rawValue), "text": .string($0.text), "by": .string($0.author),
          "on": .string($0.on),
        ]
      })
    return .object(members)
  }
}
