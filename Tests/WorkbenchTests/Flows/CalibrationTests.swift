import Inspection
import Ledger
import SeededChance
import Standards
import Terminal
import Testing

@testable import Workbench

/// Practice cases are walked like any other, with their record at hand and nothing given away.
@Suite struct CalibrationTests {
  @Test func theRecordOpensWithTheCaseAndWithTheGuidance() throws {
    let desk = try Desk.practice(answered: 0)
    let opened = try desk.sit("c Home Enter", size: .large)
    #expect(opened.screen.contains("P01: the record"))
    #expect(opened.screen.contains("referral order"))
    let again = try desk.sit("c Home Enter Esc h", size: .large)
    #expect(again.screen.contains("P01: the record"))
  }

  @Test func nothingAgreedShowsBeforeTheLastAnswer() throws {
    let desk = try Desk.practice(answered: 17)
    let early = try desk.sit("A Enter", size: .large)
    #expect(!early.screen.contains("agreed No"))
    #expect(early.screen.contains("P01: the record"))
    let whole = try Desk.practice(answered: 18)
    let late = try whole.sit("A Enter", size: .large)
    #expect(late.screen.contains("you Yes, agreed No"))
  }

  @Test func aPracticeCaseIsNotDrawnFrom() throws {
    let sitting = try Desk.practice(answered: 0).sit("A D")
    #expect(sitting.message.contains("Practice cases are not drawn from"))
  }
}

extension Desk {
  /// A file of practice cases, of whose first so many questions are answered Yes.
  static func practice(answered: Int = 18) throws -> Desk {
    let edition = try Edition.hmip2021.stored
    let ledger = try Ledger.inMemory(framework: edition, by: "AB", environment: .fixed())
    var generator = SeededGenerator(seed: 4)
    try ledger.commit(Inspection(ledger).calibrating(using: &generator), by: "AB")
    let inspection = try Inspection(ledger)
    let agreed = try #require(inspection.practice(0)).agreed.keys.sorted().prefix(answered)
    let changes = try agreed.flatMap {
      try inspection.answering(inspection.framework.questions[$0].id.text, with: "yes", of: 0)
    }
    try ledger.commit(changes, by: "AB")
    return try Desk(ledger)
  }
}
