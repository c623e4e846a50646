import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// Lists where the cases stand in review.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List where each case stands in review, since when and why.",
    discussion: """
      Cases that were opened again after they were locked are listed at the end, with the reasons.
      Ends with 65 where a locked case is not as it was locked, as “verify” does. The tables for \
      programs leave out the reasons, unless --texts asks for them. A case stands at draft, \
      submitted, queried, returned, accepted, acceptedChanged, locked or disputed.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "Only cases that stand so.")
  var state: CaseStanding?

  @OptionGroup var options: ReportOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (inspection, reopenings) = try file.file.read { ($0, try Reopening.all(in: $1)) }
    let report = ReviewReport(
      inspection, ReopeningAnnexe(reopenings, of: inspection), state: state,
      texts: options.hasTexts)
    try options.format.write(
      text: report.page(common.styling), csv: report.table,
      json: report.document)
    if !inspection.alteredLocks.isEmpty { throw ExitCode(ExitReason.badData.rawValue) }
  }
}

/// Where the cases stand, as all formats of the command give it.
struct ReviewReport {
  private let inspection: Inspection
  private let annexe: ReopeningAnnexe
  private let indices: [Int]
  private let texts: Bool

  init(_ inspection: Inspection, _ annexe: ReopeningAnnexe, state: CaseStanding?, texts: Bool) {
    self.inspection = inspection
    self.annexe = annexe
    indices = inspection.activeCases.filter { state == nil || inspection.standing(of: $0) == state }
    self.texts = texts
  }

  private func flags(_ index: Int) -> Int {
    inspection.openFlags.count { $0.subject == inspection.cases[index].id }
  }

  /// How many answers of an accepted case changed since; nil where none did, or nobody knows how many.
  private func changedAnswers(_ index: Int) -> Int? {
    inspection.isChangedSinceAcceptance(index)
      ? inspection.answersChangedSinceAcceptance(index) : nil
  }

  private func queries(_ index: Int) -> Int { inspection.unresolvedQueries(of: index).count }

  func page(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.addTitle(of: inspection)
    let standings = inspection.activeCases.map { inspection.standing(of: $0) }
    let counts = CaseStanding.allCases.compactMap { standing in
      let count = standings.count { $0 == standing }
      return count == 0 ? nil : "\(count) \(standing.countWords)"
    }
    page.add(counts.isEmpty ? "There are no cases yet." : counts.joined(separator: ", ") + ".")
    if !inspection.settings.reviewers.isEmpty {
      page.add("Reviewers: \(inspection.settings.reviewers.joined(separator: ", ")).")
    }
    var table = TextTable([
      .init(title: "Case"), .init(title: "State"), .init(title: "Answers", isRightAligned: true),
      .init(title: "Verified", isRightAligned: true),
      .init(title: "Queries", isRightAligned: true), .init(title: "Flags", isRightAligned: true),
      .init(title: "Latest step", isFlexible: true),
    ])
    for index in indices { table.add(row(index)) }
    if !indices.isEmpty {
      page.blank()
      page.add(table, indent: 0)
    }
    annexe.add(to: &page)
    return page.text
  }

  private func row(_ index: Int) -> [StyledText] {
    let progress = inspection.progress(of: index)
    let change =
      inspection.isAlteredSinceLock(index)
      ? "Changed after it was locked. "
      : inspection.changeSinceAcceptance(index).map { "\($0.firstUpper). " } ?? ""
    let number = { (count: Int) in StyledText(count == 0 ? "" : String(count)) }
    return [
      StyledText(inspection.cases[index].reference, .bold),
      StyledText(inspection.stateWords(of: index)),
      StyledText("\(progress.answered) of \(progress.asked)"),
      number(inspection.verifiedCount(of: index)), number(queries(index)),
      number(flags(index)),
      StyledText(change + (inspection.stepWords(of: index) ?? "")),
    ]
  }

  var table: String {
    var table = OutputTable(
      columns: [
        "reference", "type", "state", "by", "at", "answered", "asked", "queries", "flags",
        "altered", "verified", "reopenings", "changedAnswers",
      ] + (texts ? ["reason"] : []))
    for index in indices {
      let (record, progress) = (inspection.cases[index], inspection.progress(of: index))
      table.add(
        [
          record.reference, record.type.rawValue, inspection.standing(of: index).rawValue,
          record.step?.author ?? "",
          record.step?.clock ?? "", String(progress.answered), String(progress.asked),
          String(queries(index)), String(flags(index)),
          inspection.isAlteredSinceLock(index) ? "yes" : "no",
          String(inspection.verifiedCount(of: index)), String(annexe.count(of: index)),
          changedAnswers(index).map(String.init) ?? "",
        ] + (texts ? [inspection.reasonOfState(of: index) ?? ""] : []))
    }
    return table.text
  }

  var document: JSON {
    [
      "format": "caseaudit-review/1",
      "reviewers": .array(inspection.settings.reviewers.map(JSON.string)),
      "cases": .array(indices.map(json)),
      "reopenings": annexe.json(texts: texts),
    ]
  }

  private func json(_ index: Int) -> JSON {
    let (record, progress) = (inspection.cases[index], inspection.progress(of: index))
    var members: JSON.Members = [
      "reference": .string(record.reference), "type": .string(record.type.rawValue),
      "state": .string(inspection.standing(of: index).rawValue),
      "by": record.step.map { .string($0.author) } ?? .null,
      "at": record.step.map { .string($0.clock) } ?? .null,
      "answered": .integer(progress.answered), "asked": .integer(progress.asked),
      "queries": .integer(queries(index)), "flags": .integer(flags(index)),
      "altered": .bool(inspection.isAlteredSinceLock(index)),
      "verified": .integer(inspection.verifiedCount(of: index)),
      "changedAnswers": changedAnswers(index).map(JSON.integer) ?? .null,
    ]
    if texts { members["reason"] = inspection.reasonOfState(of: index).map(JSON.string) ?? .null }
    return .object(members)
  }
}

extension CaseStanding: ExpressibleByArgument {}
