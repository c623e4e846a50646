import Ledger
import Foundation
import Inspection
import Standards
import Testing

/// A document carries an inspection from file to file without loss, and a bad one leaves nothing.
@Suite struct DocumentCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [
    "anytown", "bath-and-north-east-somerset-2025", "gateshead-2023",
    "north-east-lincolnshire-2022", "stoke-on-trent-2022", "peterborough-2020",
  ])
  func exportImportExportIsTheSameToTheByte(_ name: String) throws {
    try workspace.expectDone("demo", name, "--to", "@a.caseaudit", "--no-open")
    let first = try workspace.expectDone("export", "@a.caseaudit", "--as-is").output
    try workspace.write(first, to: "a.json")
    try workspace.expectDone("import", "@a.json", "--to", "@b.caseaudit")
    let second = try workspace.expectDone("export", "@b.caseaudit").output
    #expect(second == first)
    #expect(try workspace.inspection("b.caseaudit").conflicts.map(\.key) == [])
    let file = workspace.folder.appending(path: "b.caseaudit")
    #expect(try workspace.permissions(of: file) == 0o600)
  }

  @Test func openConflictStopsAnExport() throws {
    try workspace.expectDone("demo", "anytown", "--to", "@a.caseaudit", "--no-open")
    try workspace.expectRefused(["export", "@a.caseaudit"], code: 65, saying: "1 open conflict")
  }

  @Test func doubleReferenceStopsAnExport() throws {
    try workspace.makeInspection()
    let ledger = try workspace.ledger("a.caseaudit", for: .writing(by: "AB"))
    let id = RandomID.random()
    try ledger.commit(
      [
        Change(EntryKey(subject: id, kind: .caseAdded), "court"),
        Change(EntryKey(subject: id, kind: .fact, name: "reference"), "C01"),
      ], by: "AB")
    try ledger.close()
    try workspace.expectRefused(
      ["export", "@a.caseaudit"], code: 65, saying: "more than one case with the reference C01")
    try workspace.expectRefused(
      ["answer", "@a.caseaudit", "C01", "2.1.1=yes"], code: 65, saying: "Two cases bear")
    try workspace.expectDone("export", "@a.caseaudit", "--as-is")
  }

  @Test func exportIsLoggedAndRatingIsNot() throws {
    try workspace.makeInspection()
    try workspace.expectDone("rate", "@a.caseaudit")
    try workspace.expectDone("export", "@a.caseaudit", "--as", "AB")
    let ledger = try workspace.ledger("a.caseaudit")
    let entries = try ledger.history(ofKind: .access)
    #expect(entries.map(\.author) == ["AB"])
    #expect(
      entries.map(\.content) == [
        .value(["event": "exported", "what": "json", "to": "standard output", "cases": 2])
      ])
  }

  @Test func tableHoldsFactsAnswersAndRatingsButNoFreeText() throws {
    try workspace.makeInspection()
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1=yes", "--note", "2.1.1=A secret")
    try workspace.expectDone("judge", "@a.caseaudit", "1.2", "good", "--because", "A secret")
    try workspace.expectDone(
      "discretion", "@a.caseaudit", "2.1", "good", "--because", "A secret")
    let table = try workspace.expectDone("export", "@a.caseaudit", "--format", "csv").output
    #expect(
      table == """
        reference,type,kind,key,value
        1,court,fact,age,16
        1,court,answer,2.1.1,yes
        ,,judgement,1.2,good
        ,,decision,2.1,good

        """)
    let named = try workspace.expectDone(
      "export", "@a.caseaudit", "--format", "csv", "--references"
    ).output
    #expect(named == table.replacing("\n1,", with: "\nC01,"))
    let log = try workspace.ledger("a.caseaudit").history(ofKind: .access).map(\.content)
    #expect(
      log.last
        == .value([
          "event": "exported", "what": "csv with references", "to": "standard output", "cases": 2,
        ]))
  }

  @Test func tableIsHarmlessInASpreadsheet() throws {
    try workspace.makeInspection()
    try workspace.expectDone(
      "case", "set", "@a.caseaudit", "C01", "--fact", "team==1+1", "--fact", "inspector=@x,\"y\"")
    let table = try workspace.expectDone(
      "export", "@a.caseaudit", "--format", "csv", "--references"
    ).output
    #expect(table.contains("C01,court,fact,team,'=1+1\n"))
    #expect(table.contains("C01,court,fact,inspector,\"'@x,\"\"y\"\"\"\n"))
  }
}

// MARK: - Refusals

extension DocumentCommandTests {
  private func document(_ cases: String) -> String {
    """
    {
      "format": "caseaudit-inspection/1",
      "framework": "hmip-youth-2021",
      "service": "Anytown",
      "cases": [
        \(cases)
      ]
    }

    """
  }

  private static let first = #"{"reference": "C01", "type": "court", "#

  @Test(arguments: [
    (#""shoe": 41}"#, "line 6, $.cases[0].shoe: this key is not known"),
    (#""answers": {"2.9.1": "yes"}}"#, #"line 6, $.cases[0].answers["2.9.1"]: There is no"#),
    (#""answers": {"3.1.1": "yes"}}"#, "is not asked of a case of type “court”"),
    (#""answers": {"2.1.1": "notRelevant"}}"#, "in this edition every case counts"),
    (#""answers": {"2.1.1": "maybe"}}"#, "“maybe” does not answer 2.1.1"),
    (#""state": "lost"}"#, "line 6, $.cases[0].state"),
    (
      """
      "facts": {"age": 16}},
          {"reference": "C01", "type": "court"}
      """, "line 7, $.cases[1].reference: There is a case “C01” already"
    ),
    (#""answers": {"2.1.1": "yes""#, "line 7"),
  ])
  func badDocumentMakesNoFile(_ rest: String, _ message: String) throws {
    try workspace.write(document(Self.first + rest), to: "a.json")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@b.caseaudit"], code: 65, saying: message)
  }

  @Test(arguments: [
    ("", "line 1"), ("not JSON", "line 1"), ("[]", "$"),
    (#"{"format": "caseaudit-inspection/2", "framework": "hmip-youth-2021"}"#, "$.format"),
    (#"{"format": "caseaudit-inspection/1"}"#, "“framework” is missing"),
  ])
  func otherTextIsNoDocument(_ text: String, _ message: String) throws {
    try workspace.write(text, to: "a.json")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@b.caseaudit"], code: 65, saying: message)
  }

  @Test func existingTargetIsNotTouched() throws {
    try workspace.write(document(Self.first + #""state": "draft"}"#), to: "a.json")
    try workspace.write("mine", to: "b.caseaudit")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@b.caseaudit"], code: 73, saying: "exists already")
  }

  @Test func targetInAFolderThatIsNotThereCannotBeMade() throws {
    try workspace.write(document(Self.first + #""state": "draft"}"#), to: "a.json")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@none/b.caseaudit"], code: 73, saying: "cannot be created")
  }

  @Test func missingDocumentIsNoInput() throws {
    try workspace.expectRefused(
      ["import", "@none.json", "--to", "@b.caseaudit"], code: 66, saying: "There is no file")
  }

  @Test func documentOfAnUnknownFrameworkAsksForIt() throws {
    let text = document("").replacing("hmip-youth-2021", with: "mine")
    try workspace.write(text, to: "a.json")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@b.caseaudit"], code: 66,
      saying: "There is no framework “mine”")
    try workspace.expectRefused(
      ["import", "@a.json", "--to", "@b.caseaudit", "--framework", "hmip-youth-2021"], code: 65,
      saying: "is of framework “mine”")
  }

  @Test func documentOfAFrameworkOfOnesOwnComesBack() throws {
    let exported = try workspace.run("framework", "export", "hmip-youth-2021").output
    try workspace.write(
      exported.replacing("\"hmip-youth-2021\"", with: "\"mine\""), to: "mine.json")
    let text = document(Self.first + #""state": "draft"}"#)
    try workspace.write(text.replacing("hmip-youth-2021", with: "mine"), to: "a.json")
    try workspace.expectDone(
      "import", "@a.json", "--to", "@b.caseaudit", "--framework", "@mine.json")
    #expect(try workspace.inspection("b.caseaudit").framework.id == "mine")
  }
}
