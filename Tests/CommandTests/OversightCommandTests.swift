import BundledData
import OrderedCollections
import Standards
import Testing

/// `caseaudit oversight` gives the same gaps as text, CSV and JSON.
@Suite struct OversightCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func figuresAreThoseOfThePublishedReport() throws {
    try workspace.expectDone(
      "demo", "north-east-lincolnshire-2022", "--to", "@n.caseaudit", "--no-open")
    let text = try workspace.expectDone("oversight", "@n.caseaudit").output
    for (start, end) in [
      ("2.1.1.h ", "4 of 7 57"), ("3.2.2.c ", "6 of 11 55"), ("3.2.3.d ", "7 of 12 58"),
      ("oversight Court disposal", "6 of 7 86"),
      ("oversight Out-of-court disposal", "11 of 12 92"),
    ] {
      let line = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        .first { $0.hasPrefix(start) }
      #expect(line?.hasSuffix(end) == true, "\(start): \(line ?? "missing")")
    }
    #expect(text.contains("High: Oversight not effective, 2 of 21 cases"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let table = try workspace.expectDone("oversight", "@n.caseaudit", "--format", "csv").output
    #expect(table.split(separator: "\n").count { $0.hasPrefix("high,oversight,") } == 2)
    let json = try JSON(
      parsing: Array(
        workspace.expectDone("oversight", "@n.caseaudit", "--format", "json").output.utf8))
    #expect(json["gaps"]?.array?.count == table.split(separator: "\n").count - 1)
    let contingency = json["themes"]?.array?.first { $0["theme"] == "contingency" }
    #expect(contingency?["answers"] == ["yes": 24, "of": 37])
  }

  @Test func codesStandThereOnlyWhenAskedFor() throws {
    try workspace.makeInspection()
    try workspace.expectDone(
      "case", "set", "@a.caseaudit", "C01", "--fact", "team=North", "--fact", "practitioner=P7")
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "oversight=no")
    for format in ["text", "csv", "json"] {
      let words = ["oversight", workspace.path("a.caseaudit"), "--format", format]
      let plain = try BuiltProgram.run(words, environment: workspace.environment)
      let lines = plain.output.split(separator: "\n").filter { $0.contains("P7") }
      #expect(lines.allSatisfy { $0.hasSuffix("[c]") }, "only in the table that keeps back")
      let coded = try BuiltProgram.run(words + ["--codes"], environment: workspace.environment)
      #expect(coded.output.contains("P7"))
      #expect(coded.output.contains("North"))
    }
    let text = try workspace.expectDone("oversight", "@a.caseaudit").output
    #expect(text.contains("Cases with a gap, by team"))
    #expect(text.contains("[c] kept back"))
  }

  @Test func ageIsCountedOnTheDayThatIsNamed() throws {
    try workspace.makeInspection()
    try workspace.expectDone(
      "case", "set", "@a.caseaudit", "C01", "--fact", "changedOn=2026-01-01")
    let run = try workspace.expectDone(
      "oversight", "@a.caseaudit", "--on", "2026-02-10", "--format", "csv")
    #expect(
      run.output.contains(
        "high,review,C01,court,Reviewed on: not recorded; Something changed on: 2026-01-01,11,"))
    let before = try workspace.expectDone(
      "oversight", "@a.caseaudit", "--on", "2026-01-29", "--format", "csv")
    #expect(!before.output.contains("review"))
    try workspace.expectRefused(
      ["oversight", "@a.caseaudit", "--on", "yesterday"], code: 64, saying: "not a date")
  }

  @Test func frameworkWithoutRulesIsRefusedInWords() throws {
    let bytes = try #require(BundledData.framework("hmip-youth-2021"))
    var members = try #require(try JSON(parsing: bytes).object)
    members["oversightRules"] = nil
    try workspace.write(JSON.object(members).text(.indented), to: "f.json")
    try workspace.expectDone(
      "new", "@b.caseaudit", "--framework", "@f.json", "--service", "Anytown")
    try workspace.expectRefused(
      ["oversight", "@b.caseaudit"], code: 65, saying: "has no rules of oversight")
  }
}
