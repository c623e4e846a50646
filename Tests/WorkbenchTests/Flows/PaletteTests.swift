import Standards
import Testing

@testable import Workbench

/// Every command can be found by its words and run.
@Suite struct PaletteTests {
  @Test func runsTheCommandThatIsFound() throws {
    let sitting = try Desk.small().sit(": “bandings” Enter")
    #expect(sitting.header.contains("Bandings"))
  }

  @Test func commandThatCannotRunSaysWhyInTheListAndWhenRun() throws {
    let desk = try Desk.small()
    let listed = try desk.sit(": “not applicable”", at: "C01 2.1.1", size: .large)
    #expect(listed.screen.contains("not now: In this"))
    let run = try desk.sit(": “not applicable” Enter", at: "C01 2.1.1", size: .large)
    #expect(run.message.contains("In this edition every case counts"))
    try expectRows(desk, "")
  }

  @Test func leavingItChangesNothing() throws {
    let sitting = try Desk.small().sit(": “quit” Esc")
    #expect(sitting.header.contains("2021 edition"))
    #expect(sitting.departure.exitCode == 129, "only the end of the script ended it")
  }

  @Test func runsWhateverItLists() throws {
    let desk = try Desk.working()
    for line in ActionTable.lines(in: .walk) where line.action != .palette {
      let changes = try desk.changes(by: ": “\(line.help)” Enter")
      #expect(changes, "“\(line.help)” did nothing when it was run from the palette")
    }
  }

  /// The words of the commands that are listed first.
  private func listed(_ keys: String, _ workplace: Workplace = Workplace()) throws -> [String] {
    let rows = try Desk.small().sit(keys, at: "C01 2.1.1", size: .large, workplace: workplace)
      .screen.split(separator: "\n").filter { $0.contains("│") }
    return (1...9).map { digit in
      let marks = ["│ ▸ \(digit) ", "│   \(digit) "]
      return rows.first { row in marks.contains { row.contains($0) } }.map(String.init) ?? ""
    }
  }

  @Test func commandsInUseComeFirstWhatWasRunLastAndOftenBeforeTheRest() throws {
    var habits = Habits()
    for action in [Action.history, .details, .details, .showInterview] { habits.run(action) }
    var workplace = Workplace()
    workplace.habits = habits
    let listed = try listed(":", workplace)
    #expect(listed[0].contains("See and correct the facts"), "\(listed[0])")
    #expect(listed[1].contains("Show what to ask at interview"), "\(listed[1])")
    #expect(listed[2].contains("Show who wrote what"), "\(listed[2])")
    #expect(listed[3].contains("Answer Yes"), "what is not in use keeps the order of the table")
  }

  @Test func runIsRememberedAndNothingElse() throws {
    var kept: [Habits] = []
    var workplace = Workplace()
    workplace.keepHabits = { kept.append($0) }
    let desk = try Desk.small()
    try desk.sit(": “bandings” Enter b c : Esc : “overview” Enter", workplace: workplace)
    #expect(kept.map(\.commands) == [[.showBandings], [.showOverview, .showBandings]])
  }

  @Test func digitRunsOneOfTheFirstNine() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(": “bandings” 1")
    #expect(sitting.header.contains("Bandings"))
    #expect(try desk.sit(": “nothing of the kind” 1").message == " Nothing is found")
  }

  @Test func commandThatCannotRunStandsLast() throws {
    var model = Model(try Desk.small().inspection, author: "AB", today: "2026-12-01")
    _ = model.open(caseAt: 0, question: nil)
    let items = Finder.palette(model).items
    #expect(items.contains { !$0.isPossible })
    let others = items.drop { $0.isPossible }
    #expect(others.prefix { $0.text.contains(" — not now: ") }.count > 0)
    #expect(
      others.drop { $0.text.contains(" — not now: ") }
        .allSatisfy { $0.text.contains(" — not here: ") })
    #expect(items.prefix { $0.isPossible }.allSatisfy { !$0.text.contains(" — not ") })
  }

  @Test func commandOfAnotherScreenSaysWhereThatIsAndDoesNothing() throws {
    let desk = try Desk.small()
    let listed = try desk.sit(": “sample fieldwork”", at: "C01 2.1.1.a")
    #expect(listed.line(containing: "Settings — not here: on the overview").contains(" s "))
    let run = try desk.sit(": “sample fieldwork” Enter", at: "C01 2.1.1.a")
    #expect(run.message == " “settings” is not for this screen; it is on the overview")
    #expect(run.header.contains("C01"))
    try expectRows(desk, "")
  }

  @Test(arguments: Context.allCases.filter(Context.screens.contains))
  func everyCommandOfAnyScreenIsListedOnce(_ context: Context) {
    let here = ActionTable.lines(in: context).map(\.action)
    let elsewhere = KeyMap.standard.elsewhere(than: context).map(\.line.action)
    let all = Context.screens.flatMap { ActionTable.lines(in: $0).map(\.action) }
    #expect((here + elsewhere).count == Set(all).count)
    #expect(Set(here + elsewhere) == Set(all))
  }

  @Test func habitsAreReadAsTheyWereWritten() throws {
    var habits = Habits()
    habits.run(.details)
    habits.run(.undo)
    habits.hasTakenTour = true
    habits.breakAfter = 50
    habits.isSpacious = true
    habits.waitsForEnter = true
    #expect(Habits(habits.value) == habits)
    #expect(Habits(JSON.null) == Habits())
    let later = try JSON(
      parsing: Array("{\"commands\": [\"details\", \"of a later version\"]}".utf8))
    #expect(Habits(later).commands == [.details])
  }
}
