import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// Documents carry what a manager adds to cases, and bring it back.
@Suite struct ManagementDocumentTests {
  private func bench() throws -> Bench {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    let question = try #require(bench.framework.question("2.1.1"))
    bench.write(
      try bench.inspection.setting([
        ("service", "Harbour"), ("readingsDue", "2026-12-11"), ("secondReadingsDue", "2026-12-18"),
      ]))
    bench.write(try bench.inspection.settingDue("2026-12-14", .second, of: 0, by: "MM"))
    bench.write(
      try bench.inspection.exempting(
        .first, of: 0, because: "file at court", approvedBy: "LL", by: "MM", on: "2026-12-01"))
    bench.write(
      try bench.inspection.verifying(question, of: 0, by: "CD", on: "2026-12-02"), by: "CD")
    bench.write(
      try bench.inspection.commenting(
        "2.1.1", finding: "yes", agrees: false, "Two lines,\nboth kept", of: 0, by: "case manager",
        on: "2026-12-03"))
    bench.write(
      try bench.inspection.settlingComment(
        on: "2.1.1", of: 0, because: "read again", by: "MM", on: "2026-12-04"))
    return bench
  }

  private func read(_ document: JSON, _ framework: Framework) throws -> Inspection {
    var generator = SeededGenerator(seed: 3)
    let changes = try InspectionDocument.changes(document, framework, using: &generator)
    var bench = try Bench(.harbour)
    bench.write(changes)
    return bench.inspection
  }

  @Test func whatIsExportedComesBackByteForByte() throws {
    let bench = try bench()
    let text = InspectionDocument.text(bench.inspection)
    for member in [
      "readingsDue", "secondReadingsDue", "due", "exemptions", "verified", "comments", "outcome",
    ] {
      #expect(text.contains("\"\(member)\""), "\(member)")
    }
    let again = try read(JSON(parsing: Array(text.utf8)), bench.framework)
    #expect(InspectionDocument.text(again) == text)
    #expect(again.openDisagreements.isEmpty)
    #expect(again.comments.first?.outcome?.reason == "read again")
  }

  @Test(arguments: [
    ("{\"first\": \"soon\"}", "due", "“soon” is not a date"),
    ("{\"third\": \"2026-12-11\"}", "due", "third"),
    ("{\"first\": {\"reason\": \"x\"}}", "exemptions", "approvedBy"),
    ("{\"2.1.1\": {\"answer\": \"perhaps\"}}", "verified", "“perhaps” does not answer 2.1.1"),
    ("{\"9.9.9\": {\"answer\": \"yes\"}}", "verified", "“9.9.9”"),
    (
      "{\"2.1.1\": {\"finding\": \"yes\", \"by\": \"x\", \"on\": \"2026-12-03\"}}", "comments",
      "A comment must not be empty"
    ),
    (
      "{\"2.1.1\": {\"finding\": \"yes\", \"agrees\": true, \"by\": \"x\", \"on\": \"never\"}}",
      "comments", "“never” is not a date"
    ),
    (
      "{\"2.1.1\": {\"finding\": \"yes\", \"agrees\": true, \"by\": \"x\", \"on\": \"2026-12-03\", \"outcome\": {}}}",
      "comments", "reason"
    ),
  ])
  func aFaultIsNamedByItsPath(_ value: String, _ member: String, _ words: String) throws {
    let bench = try bench()
    var document = try #require(InspectionDocument.json(bench.inspection).object)
    var first = try #require(document["cases"]?.array?.first?.object)
    first[member] = try JSON(parsing: Array(value.utf8))
    document["cases"] = .array([.object(first)])
    do {
      _ = try read(.object(document), bench.framework)
      Issue.record("\(member) was taken in")
    } catch let error as JSONFaults {
      let summary = error.faults.map { "\($0.path) \($0.message)" }.joined(separator: "\n")
      #expect(summary.contains("cases[0].\(member)"), "\(summary)")
      #expect(summary.contains(words), "\(summary)")
    }
  }
}
