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
}
