import BundledData
import OrderedCollections
import Standards
import Testing

/// `caseaudit heatmap` gives the same cells as text, CSV and JSON.
@Suite struct HeatMapCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func json(_ words: String...) throws -> JSON {
    let run = try BuiltProgram.run(
      ["heatmap", workspace.path("a.caseaudit"), "--format", "json"] + words,
      environment: workspace.environment)
    return try JSON(parsing: Array(run.output.utf8))
  }

  @Test func themesAreThoseOfThePublishedReport() throws {
    try workspace.expectDone(
      "demo", "north-east-lincolnshire-2022", "--to", "@a.caseaudit", "--no-open")
    let map = try #require(try json("--rows", "themes")["maps"]?.array?.first)
    let place = try #require(map["columns"]?.array?.firstIndex(of: "3.2"))
    // Themes are of all cases, so no type stands beside them.
    #expect(map["type"] == .null)
    let row = map["map"]?.array?.first { $0["row"] == "Contingency" }
    // 3.2.2.c 6 of 11 and 3.2.3.d 7 of 12.
    #expect(row?["cells"]?.array?[place] == ["yes": 13, "of": 23, "percent": 57])
    let text = try workspace.expectDone("heatmap", "@a.caseaudit", "--rows", "themes").output
    #expect(text.contains("13/23 57%"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let table = try workspace.expectDone(
      "heatmap", "@a.caseaudit", "--rows", "themes", "--format", "csv"
    ).output
    #expect(table.contains("\n,Contingency,3.2,,13,23,57,"))
  }

  @Test func groupsKeepSmallNumbersBack() throws {
    try workspace.makeInspection()
    try workspace.expectDone("case", "set", "@a.caseaudit", "C01", "--fact", "team=North")
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no")
    let map = try #require(try json("--rows", "team", "--type", "court")["maps"]?.array?.first)
    #expect(map["map"]?.array?.first?["cells"]?.array?.first == "[c]")
    let text = try workspace.expectDone("heatmap", "@a.caseaudit", "--rows", "team").output
    #expect(!text.contains("0/1"))
    #expect(text.contains("[c] kept back"))
    let prompts = try #require(
      try json("--rows", "team", "--type", "court", "--prompts")["maps"]?.array?.first)
    #expect(prompts["columns"]?.array?.first == "2.1.1.a")
    #expect(
      try workspace.expectDone("heatmap", "@a.caseaudit", "--prompts").output
        .contains("Court disposal: prompts by case"))
    let cases = try json()
    let first = cases["maps"]?.array?.first?["map"]?.array?.first
    #expect(first?["row"] == "C01")
    #expect(first?["cells"]?.array?.prefix(2) == ["no", "unanswered"])
  }

  @Test func unknownRowsAndTypesAreRefused() throws {
    try workspace.makeInspection()
    try workspace.expectRefused(
      ["heatmap", "@a.caseaudit", "--rows", "inspector"], code: 64, saying: "--rows takes cases")
    try workspace.expectRefused(
      ["heatmap", "@a.caseaudit", "--type", "other"], code: 64, saying: "--type takes court")
    try workspace.expectRefused(
      ["heatmap", "@a.caseaudit", "--rows", "themes", "--type", "court"], code: 64,
      saying: "themes, which are of all cases together")
    try workspace.expectRefused(
      ["heatmap", "@a.caseaudit", "--rows", "themes", "--prompts"], code: 64,
      saying: "themes, which are shown by standard")
  }

  @Test func groupsWithoutARuleForSmallNumbersAreRefused() throws {
    let bytes = try #require(BundledData.framework("hmip-youth-2021"))
    var members = try #require(try JSON(parsing: bytes).object)
    members["disclosure"] = nil
    try workspace.write(JSON.object(members).text(.indented), to: "f.json")
    try workspace.expectDone(
      "new", "@a.caseaudit", "--framework", "@f.json", "--service", "Anytown")
    try workspace.expectDone("case", "add", "@a.caseaudit", "C01", "--type", "court")
    try workspace.expectRefused(
      ["heatmap", "@a.caseaudit", "--rows", "gender"], code: 65,
      saying: "does not say how small numbers are kept back")
  }
}
