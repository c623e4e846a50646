import BundledData
import Inspection
import Ledger
import OrderedCollections
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// The improvement plan at the keyboard.
@Suite struct PlanTests {
  private func plan(_ desk: Desk) throws -> [String] {
    try desk.inspection.plan.rows.map { "\($0.reference) \($0.item.text)" }
  }

  @Test func itemsAreAddedWhereTheCursorStands() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      "l + 2 “Hear victims” Enter + 4 “Little is known of them” Enter + 5 “Train staff” Enter"
        + " Home + 5 “Write a policy” Enter + 3 “The board” Enter")
    #expect(
      try plan(desk) == [
        "R1 Hear victims", "R1a Little is known of them", "R1a.1 Train staff",
        "R1.1 Write a policy", "A1 The board",
      ])
    #expect(try desk.inspection.planItem("R1").values[.addressedTo] == "board")
    #expect(sitting.cursorLine.contains("A1"))
    #expect(sitting.header.contains("gaps · 1 recommendation, 1 area, 2 acti"))
  }

  @Test func planIsWrittenFromItsScreen() throws {
    #expect(try Desk.planned().sit("l W").screen.contains("improvement-plan"))
  }

  @Test func fieldsAreSetInTheForm() throws {
    let desk = try Desk.planned()
    try desk.sit(
      "l g “R1.1” Enter Enter Down Down Enter 2 Down Enter “No money yet” Enter Down Down Down"
        + " Enter Ctrl-U “Team manager” Enter Down Enter Ctrl-U “2027-01-31” Enter Down Enter 3")
    let item = try desk.inspection.planItem("R1.1")
    #expect(item.values[.response] == "partly")
    #expect(item.values[.responseReason] == "No money yet")
    #expect(item.values[.owner] == "Team manager")
    #expect(item.values[.due] == "2027-01-31")
    #expect(item.status == .done)
  }

  @Test func whatIsNoDateIsRefusedAndStaysOpen() throws {
    let desk = try Desk.planned()
    let sitting = try desk.sit(
      "l g “R1.1” Enter Enter Down Down Down Down Down Down Down Enter Ctrl-U “soon” Enter")
    #expect(sitting.message == " “soon” is not a date such as 2026-11-23.")
    #expect(sitting.screen.contains("> soon"))
    #expect(try desk.inspection.planItem("R1.1").values[.due] == "2026-11-20")
  }

  @Test func lineIsLinkedByNumberAndUnlinkedAlike() throws {
    let desk = try Desk.planned()
    let sitting = try desk.sit("l Down L “2.3.3.b” Enter")
    #expect(sitting.message == " R1a is linked to 2.3.3.b")
    #expect(
      try desk.inspection.framework.sorted(desk.inspection.planItem("R1a").links).map(\.word)
        == ["2.1.1.h", "2.3.3.b", "victims"])
    try desk.sit("Down L “2.1.1.h” Enter")
    #expect(try desk.inspection.planItem("R1a").links.count == 2)
    #expect(try desk.sit("l Home L").message.contains("Go to a line of enquiry"))
  }

  @Test func itemIsWithdrawnWithAReasonAndBroughtBack() throws {
    let desk = try Desk.planned()
    let sitting = try desk.sit("l w “Said elsewhere” Enter")
    #expect(sitting.message == " R1 is withdrawn")
    #expect(sitting.screen.contains("Withdrawn: Said elsewhere. w brings it back."))
    #expect(try plan(desk).map { $0.prefix(2) } == ["R1", "R2", "R2", "A1", "A1"])
    #expect(try desk.sit("w").message == " R1 counts again")
    #expect(try plan(desk).count == 8)
  }

  @Test func undoAndRedoTakeAFieldBackAndPutItBack() throws {
    let desk = try Desk.planned()
    try desk.sit("l g “R2” Enter Enter Down Down Down Enter 1 Esc")
    #expect(try desk.inspection.planItem("R2").values[.response] == "agreed")
    #expect(try desk.sit("u").message == " Taken back: R2 response")
    #expect(try desk.inspection.planItem("R2").values[.response] == nil)
    #expect(try desk.sit("U").message == " Put back: R2 response")
    #expect(try desk.inspection.planItem("R2").values[.response] == "agreed")
  }

  @Test func addingIsTakenBackWhole() throws {
    let desk = try Desk.small()
    try desk.sit("l + 1 “Hear victims” Enter u")
    #expect(try plan(desk) == [])
    try desk.sit("U")
    #expect(try plan(desk) == ["R1 Hear victims"])
    #expect(try desk.inspection.planItem("R1").values[.addressedTo] == "service")
  }

  @Test func listsShowWhatIsOverdueUnownedAndIncomplete() throws {
    let desk = try Desk.planned()
    #expect(try desk.sit("l G 2").header.contains("Plan, overdue · "))
    let rows = { (sitting: Sitting) in
      sitting.screen.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("─") }
        .compactMap { line in
          // A digit before the row opens it.
          line.split(whereSeparator: { " ▸".contains($0) }).map(String.init).first {
            Int($0) == nil
          }
        }
    }
    #expect(rows(try desk.sit("l G 2")) == ["R1.1"])
    #expect(rows(try desk.sit("l G 3")) == ["R1.1"])
    #expect(rows(try desk.sit("l G 4")) == ["R1.1", "R2", "A1"])
    #expect(rows(try desk.sit("l G 5")) == ["R1a.1"])
    try desk.sit("l G 2 Enter Down Down Down Down Down Down Down Enter Ctrl-U “2027-01-31” Enter")
    #expect(try desk.sit("l G 2").screen.contains("Nothing is overdue."))
  }

  @Test func draftIsEditedAndAccepted() throws {
    let desk = try Desk.anytown()
    let before = try desk.inspection.planDrafts
    let sitting = try desk.sit("l D 1")
    #expect(sitting.screen.contains("Addressed to"))
    #expect(try plan(desk) == [])
    try desk.sit("l D 1 2 Ctrl-U “Do better” Enter")
    let inspection = try desk.inspection
    #expect(try inspection.planItem("R1").text == "Do better")
    #expect(try inspection.planItem("R1").values[.addressedTo] == "board")
    #expect(inspection.plan.rows.count == 1 + before[0].links.count)
    #expect(!inspection.planDrafts.contains(before[0]))
  }

  @Test func reauditIsRecordedAndShown() throws {
    let desk = try Desk.planned()
    let sitting = try desk.sit("l Down Enter Down Down Enter 1 “12 of 12 2027-05-01” Enter Esc")
    #expect(sitting.screen.contains("then 12 of 12, 100% on 2027-05-01: up"))
    let refused = try desk.sit("l Down Enter Down Down Enter 1 Ctrl-U “all” Enter", size: .large)
    #expect(refused.message.contains("“all” is not a re-audit"))
    try desk.sit("l Down Enter Down Down Enter 2")
    #expect(try desk.inspection.planItem("R1a").reaudits.isEmpty)
  }

  @Test func historyTellsOfTheItem() throws {
    let desk = try Desk.planned()
    try desk.sit("l g “R2” Enter Enter Down Down Down Down Down Enter Ctrl-U “Police lead” Enter")
    let sitting = try desk.sit("l g “R2” Enter H")
    #expect(sitting.screen.contains("History of R2"))
    #expect(
      sitting.screen.contains("AB · R2 board champion: Police lead · in place of TBC"))
    #expect(sitting.screen.contains("MM · R2: Recommendation"))
  }

  @Test func disagreementOnAFieldIsSettled() throws {
    let base = try Desk.planned().inspection
    let item = try base.planItem("R2")
    let desk = try Desk.disagreeing(
      ours: { inspection in
        try inspection.planning(.recommendation, "R", id: item.id)
          + inspection.planning("response", "agreed", of: item)
      },
      theirs: { inspection in
        try inspection.planning(.recommendation, "R", id: item.id)
          + inspection.planning("response", "partly", of: item)
      })
    let sitting = try desk.sit("!")
    #expect(sitting.screen.contains("R1 response"))
    #expect(sitting.screen.contains("Partly agreed"))
    try desk.sit("! Enter 1")
    #expect(try desk.inspection.conflicts.isEmpty)
    #expect(try desk.inspection.planItem("R1").values[.response] == "agreed")
  }

  @Test func nameIsWarnedOfAndErased() throws {
    let desk = try Desk.planned()
    let sitting = try desk.sit(
      "l g “R2” Enter Enter Down Down Down Down Down Down Enter “Sarah Miller” Enter")
    #expect(sitting.message == " Saved, but “Sarah Miller” looks like a name; Ctrl-E erases it")
    let erased = try desk.sit(
      "l g “R2” Enter Enter Down Down Down Down Down Down Enter “ again” Enter Ctrl-E y")
    #expect(erased.screen.contains("R2: Service champion"))
    #expect(try desk.inspection.planItem("R2").values[.serviceChampion] == "… again")
    #expect(try desk.ledger.verify() == [])
  }

  @Test func nextSittingBeginsInThePlan() throws {
    let desk = try Desk.planned()
    try desk.sit("l")
    #expect(try desk.sit().header.contains("Plan · "))
  }

  @Test func linearModeTellsAndWritesThePlan() throws {
    let desk = try Desk.planned()
    let talk = try desk.talk("plan", "2", "back", "3", "due 2027-01-31", "back", "list 2")
    #expect(
      talk.answer(to: "plan").contains(
        "1 R1 Hear victims, and let what they wish shape the work: The service, Agreed, 2 actions"))
    #expect(talk.answer(to: "3").contains { $0.contains("Due: 2026-10-31") })
    #expect(try desk.inspection.planItem("R1a.1").values[.due] == "2027-01-31")
  }
}

/// The plan that stands in the North East Lincolnshire report, entered key by key.
@Suite struct PublishedPlanTests {
  @Test func planOfTheReportIsEnteredCompletely() throws {
    let file = try #require(
      BundledData.published.first { $0.name == "north-east-lincolnshire-2022" })
    let published = try #require(try PublishedReport(parsing: file.bytes).plan?.array)
    let desk = try Desk.small()
    let script = "l " + (try published.map(keys(for:))).joined(separator: " ")
    try desk.sit(batches: [[Event].script(script)])
    let inspection = try desk.inspection
    let expected = published.map { item in canonical(item, inspection.framework) }
    #expect(PlanDocument.json(inspection)?.array == expected)
    #expect(inspection.plan.active.count == 32)
  }

  /// The keys that enter a recommendation or an area with its lines.
  private func keys(for item: JSON) throws -> String {
    let isArea = item["kind"] == "area"
    let choice = isArea ? 3 : item["addressedTo"] == "board" ? 2 : 1
    let champions = isArea ? 2 : 5
    var keys = "End + \(choice) “\(try text(item))” Enter"
    for (offset, field) in ["boardChampion", "serviceChampion"].enumerated() {
      guard let value = item[field]?.string else { continue }
      let down = String(repeating: "Down ", count: champions + offset)
      keys += " Enter \(down)Enter “\(value)” Enter Esc"
    }
    for line in item["lines"]?.array ?? [] {
      keys += " + 4 “\(try text(line))” Enter"
      for link in line["links"]?.array ?? [] { keys += " L “\(link.string ?? "")” Enter" }
    }
    return keys
  }

  private func text(_ item: JSON) throws -> String { try #require(item["text"]?.string) }

  /// The published item with its links in the order of the edition.
  private func canonical(_ item: JSON, _ framework: Framework) -> JSON {
    var members = item.object ?? [:]
    if let lines = item["lines"]?.array {
      members["lines"] = .array(lines.map { canonical($0, framework) })
    }
    if let links = item["links"]?.array {
      let known = links.compactMap { $0.string.flatMap { PlanLink($0, framework) } }
      members["links"] = .array(framework.sorted(known).map { .string($0.word) })
    }
    return .object(members)
  }
}
