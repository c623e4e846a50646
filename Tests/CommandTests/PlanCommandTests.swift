import Foundation
import Inspection
import OrderedCollections
import Standards
import Testing

/// `caseaudit plan` shows, writes and exports the improvement plan.
@Suite struct PlanCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// A plan written by commands alone.
  private func makePlan() throws {
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.h=no", "2.1.1.a=yes")
    try workspace.expectDone(
      "plan", "add", "@a.caseaudit", "recommendation", "Hear victims <first>",
      "addressedTo=service", "boardChampion=TBC", "--as", "MM")
    try workspace.expectDone(
      "plan", "add", "@a.caseaudit", "line", "Wishes are known", "--under", "R1", "--link",
      "2.1.1.h")
    try workspace.expectDone(
      "plan", "add", "@a.caseaudit", "action", "=Train staff", "--under", "R1a",
      "due=2026-11-20")
    try workspace.expectDone(
      "plan", "set", "@a.caseaudit", "R1a.1", "status=underWay", "progress=Half are, so far")
    try workspace.expectDone("plan", "link", "@a.caseaudit", "R1a", "victims", "1.1")
  }

  @Test func planOfTheReportIsShownWithItsGaps() throws {
    try workspace.expectDone(
      "demo", "north-east-lincolnshire-2022", "--to", "@n.caseaudit", "--no-open")
    let text = try workspace.expectDone("plan", "@n.caseaudit").output
    #expect(text.contains("8 recommendations, 2 areas, 0 actions, 32 gaps."))
    #expect(
      text.contains("Gaps: no response; board champion “TBC”; nothing on progress; no action"))
    #expect(text.contains("2.1.1.h 4 of 7, 57%"))
    #expect(text.contains("3.2.2.c 6 of 11, 55%"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for name in ["R1  ", "R8  ", "A2  "] {
      #expect(text.split(separator: "\n").count { $0.hasPrefix(name) } == 1)
    }
  }

  @Test func tableIsDefusedAndHoldsFiguresAndGaps() throws {
    try makePlan()
    let run = try workspace.expectDone(
      "plan", "@a.caseaudit", "--format", "csv", "--on", "2026-12-01")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("item,kind,under,text,addressedTo,response,"))
    #expect(lines[2].contains("\"2.1.1.h 0 of 1, 0%; Victims 0 of 1, 0%; 1.1 no figure yet\""))
    #expect(lines[3].hasPrefix("R1a.1,action,R1a,'=Train staff,"))
    #expect(lines[3].contains("Red: 11 days overdue"))
    #expect(lines[3].contains("no owner; no impact measure"))
  }

  @Test func listsAreOfTheDayThatIsNamed() throws {
    try makePlan()
    let items = { (words: [String]) throws -> [String] in
      let run = try workspace.run(
        "plan", "@a.caseaudit", "--format", "csv", words[0], "--on", words[1])
      return run.output.split(separator: "\n").dropFirst()
        .map { String($0.split(separator: ",")[0]) }
    }
    #expect(try items(["--overdue", "2026-12-01"]) == ["R1a.1"])
    #expect(try items(["--overdue", "2026-11-20"]) == [])
    #expect(try items(["--unowned", "2026-11-20"]) == ["R1a.1"])
    #expect(try items(["--gaps", "2026-11-20"]) == ["R1", "R1a.1"])
    #expect(try items(["--unevidenced", "2026-11-20"]) == [])
    try workspace.expectRefused(
      ["plan", "@a.caseaudit", "--date", "soon"], code: 64, saying: "not a date")
  }

  /// What is listed does not change what the head counts: the whole plan.
  @Test(arguments: ["--overdue", "--unowned", "--gaps", "--unevidenced"])
  func theHeadCountsTheWholePlan(_ list: String) throws {
    try makePlan()
    let heads = try [[], [list]].map { words in
      let text = try workspace.expectDone(
        words: ["plan", "@a.caseaudit", "--on", "2026-12-01"] + words
      ).output
      let line = text.split(separator: "\n").first { $0.hasPrefix("Improvement plan on") }
      return line.map { $0.prefix { $0 != "." } }
    }
    #expect(heads[0] != nil)
    #expect(heads[0] == heads[1])
  }

  @Test func documentIsTheOneThatImportTakes() throws {
    try makePlan()
    let export = try workspace.expectDone("export", "@a.caseaudit").output
    let document = try JSON(parsing: Array(export.utf8))
    let plan = try JSON(
      parsing: Array(
        workspace.expectDone("plan", "@a.caseaudit", "--format", "json").output.utf8))
    #expect(plan["plan"] == document["plan"])
    #expect(plan["items"]?.array?.count == 3)
    #expect(plan["items"]?.array?[1]["figures"]?.array?[0]["percent"] == 0)
    try workspace.write(export, to: "a.json")
    try workspace.expectDone("import", "@a.json", "--to", "@b.caseaudit")
    #expect(try workspace.expectDone("export", "@b.caseaudit").output == export)
  }

  @Test func laterInspectionIsTheReaudit() throws {
    try makePlan()
    try workspace.makeInspection("later.caseaudit")
    try workspace.expectDone(
      "set", "@later.caseaudit", "--fieldwork", "2027-05-03")
    try workspace.expectDone("answer", "@later.caseaudit", "C01", "2.1.1.h=yes")
    let dry = try workspace.expectDone(
      "plan", "reaudit", "@a.caseaudit", "@later.caseaudit", "--dry-run")
    let words = dry.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "2.1.1.h: 0 of 1, 0%, then 1 of 1, 100% on 2027-05-03: up 100 points (95% interval "))
    #expect(words.contains("No clear change: chance alone could do this."))
    #expect(words.contains("1.1: the later inspection has no figure yet"))
    #expect(try workspace.inspection("a.caseaudit").planItem("R1a").reaudits.isEmpty)
    try workspace.expectDone("plan", "reaudit", "@a.caseaudit", "@later.caseaudit")
    #expect(try workspace.inspection("a.caseaudit").planItem("R1a").reaudits.count == 2)
    try workspace.expectRefused(
      ["plan", "reaudit", "@a.caseaudit", "@a.caseaudit"], code: 65,
      saying: "is a copy of the same inspection")
    try workspace.expectDone(
      "demo", "peterborough-2020", "--to", "@p.caseaudit", "--no-open")
    try workspace.expectRefused(
      ["plan", "reaudit", "@a.caseaudit", "@p.caseaudit"], code: 65,
      saying: "which asks other questions")
  }

  @Test func refusalsChangeNothing() throws {
    try makePlan()
    for (words, message) in [
      (["plan", "set", "@a.caseaudit", "R9", "due=2027-01-01"], "no item “R9”"),
      (["plan", "set", "@a.caseaudit", "R1", "due=2027-01-01"], "“due” is not recorded"),
      (["plan", "set", "@a.caseaudit", "R1a.1", "due=soon"], "is not a date"),
      (["plan", "set", "@a.caseaudit", "R1a.1", "status=nearly"], "It takes notStarted"),
      (["plan", "link", "@a.caseaudit", "R1", "2.1.1"], "belong to lines"),
      (["plan", "link", "@a.caseaudit", "R1a", "9.9"], "no question, theme or standard"),
      (["plan", "add", "@a.caseaudit", "line", "x"], "stands under a recommendation"),
      (["plan", "withdraw", "@a.caseaudit", "R1", "--because", " "], "must not be empty"),
    ] {
      try workspace.expectRefused(words, code: 65, saying: message)
    }
    try workspace.expectDone(
      "plan", "withdraw", "@a.caseaudit", "R1", "--because", "Said elsewhere")
    #expect(
      try workspace.expectDone("plan", "@a.caseaudit").output.contains("0 recommendations"))
  }

  @Test func exportsStandInTheAccessLogAndLookingDoesNot() throws {
    try makePlan()
    try workspace.expectDone("plan", "@a.caseaudit")
    try workspace.expectDone("plan", "@a.caseaudit", "--format", "html", "--as", "MM")
    let log = try workspace.expectDone("history", "@a.caseaudit", "--access").output
    #expect(log.components(separatedBy: "improvement plan").count == 2)
    #expect(log.contains("improvement plan html"))
  }

  @Test func namesAreWarnedOf() throws {
    try makePlan()
    let run = try workspace.run("plan", "set", "@a.caseaudit", "R1a.1", "owner=Sarah Miller")
    #expect(run.code == 0)
    #expect(run.errors.contains("R1a.1 owner: “Sarah Miller” looks like a name"))
  }

  @Test func draftsAreListedAndNothingIsWritten() throws {
    try workspace.expectDone(
      "demo", "gateshead-2023", "--to", "@g.caseaudit", "--no-open")
    let text = try workspace.expectDone(
      "plan", "drafts", "@g.caseaudit")
    #expect(text.output.contains("Weak is a prompt whose share of Yes would be rated"))
    #expect(try workspace.inspection("g.caseaudit").plan.rows.isEmpty)
  }
}

/// The HTML stands on its own and can be read without eyes, colours or a mouse.
@Suite struct PlanWebPageTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func page() throws -> String {
    try workspace.expectDone(
      "demo", "north-east-lincolnshire-2022", "--to", "@n.caseaudit", "--no-open")
    try workspace.expectDone(
      "plan", "add", "@n.caseaudit", "action", "Train <all> & \"more\"", "--under", "R1",
      "owner=Team manager", "due=2023-01-31")
    return try workspace.expectDone(
      "plan", "@n.caseaudit", "--format", "html", "--on", "2023-02-02"
    ).output
  }

  @Test func isWholeAndWellFormed() throws {
    let page = try page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(page.contains("Train &lt;all&gt; &amp; &quot;more&quot;"))
    for word in ["<script", "http:", "https:", "<img", "@import", "url("] {
      #expect(!page.contains(word), "\(word)")
    }
    // Every element that opens closes, in its order.
    var open: [String] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
      let name = String(tag.output.2)
      if ["meta", "br"].contains(name) { continue }
      if tag.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
    }
    #expect(open == [])
  }

  @Test func headingsTablesAndLinksAreInOrder() throws {
    let page = try page()
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let tables = page.components(separatedBy: "<table>").dropFirst()
    #expect(tables.count == 1 + 10 + 1, "the overview, ten with lines, one with an action")
    #expect(tables.allSatisfy { $0.hasPrefix("<caption>") })
    #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th scope="(col|row)">/).count)
    #expect(page.contains("<a class=\"skip\" href=\"#plan\">Skip to the plan</a>"))
    let anchors = Set(page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) })
    for link in page.matches(of: /href="#([^"]+)"/) {
      #expect(anchors.contains(String(link.output.1)))
    }
    #expect(page.contains("@media print"))
    #expect(page.contains("Red: 2 days overdue"), "the word stands beside whatever colour")
  }

  /// Contrast of text on its ground, by the formula of WCAG 2.2.
  @Test func coloursStandOutEnough() throws {
    let page = try page()
    let colors = page.matches(of: ##/ color: #([0-9a-f]{6});/##).map { String($0.output.1) }
    #expect(colors.count == 2)
    for color in colors {
      let ratio = 1.05 / (luminance(color) + 0.05)
      #expect(ratio >= 7, "\(color) on white is \(ratio)")
    }
  }

  private func luminance(_ color: String) -> Double {
    let parts = stride(from: 0, to: 6, by: 2).map { offset in
      let digits = color.dropFirst(offset).prefix(2)
      let part = Double(Int(digits, radix: 16) ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
