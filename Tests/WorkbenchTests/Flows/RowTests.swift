import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// The first nine rows of every list are opened by their digits, on screens and in forms.
@Suite struct RowTests {
  @Test(arguments: [
    ("o 2", "> 2"), ("o 2 “.1” Enter", "2.1.1 Desistance"), ("c 3", "C03 ·"),
    ("b 2", "2.1.2 Child safe: the cases"),
    ("j 1 “.2” Enter", "1.2 Staff"), ("i 1", "C02 ·"), ("! 1", "which one holds?"),
    ("v 2", "C0"),
  ])
  func digitOpensARowOfAScreen(_ keys: String, _ shown: String) throws {
    let desk = try Desk.anytown()
    try desk.sit("m", at: "C02 2.1.1.a")
    let sitting = try desk.sit(keys, at: "C02 2.1.1.a", size: .large)
    #expect(sitting.screen.contains(shown), "\(keys)\n\(sitting.screen)")
  }

  @Test func digitStandsBeforeItsRowAndThePointerWhereOneIs() throws {
    let sitting = try Desk.anytown().sit("c Home Down", size: .large)
    #expect(sitting.line(2).hasPrefix(" 1 C01"))
    #expect(sitting.line(3).hasPrefix(" ▸ C02"))
    #expect(sitting.line(4).hasPrefix(" 3 C03"))
  }

  @Test func digitWithoutARowSaysHowManyThereAre() throws {
    let desk = try Desk.small(.hmip2021, [.init(reference: "C01"), .init(reference: "C02")])
    #expect(try desk.sit("c 3").message == " Type a number from 1 to 2")
    #expect(try Desk.small().sit("i 1").message == " There is no row here to open")
  }

  @Test func formsTakeDigitsAndLetters() throws {
    let desk = try Desk.small()
    let age = try desk.sit("d g", at: "C01 2.1.1.a")
    #expect(age.cursorLine.contains("Gender"))
    // Reference, disposal, begun, gender, age.
    try desk.sit("d 4 1 5 “16” Enter", at: "C01 2.1.1.a")
    let record = try desk.inspection.cases[0]
    #expect(record.fact("gender") == "female")
    #expect(record.fact("age") == "16")
    #expect(try desk.sit("o s 1", size: .large).screen.contains("> Smalltown"))
  }

  @Test func formOfAPlanItemTakesDigitsAndLetters() throws {
    let desk = try Desk.planned()
    #expect(try desk.sit("l Enter b").cursorLine.contains("Board champion"))
    // Number, text, addressed to.
    #expect(try desk.sit("l Enter 3").atCursor.hasPrefix("1 The service"))
  }

  @Test func choiceOfAFactIsOneDigit() throws {
    let desk = try Desk.small()
    try desk.sit("d 2 1", at: "C01 2.1.1.a")
    #expect(try desk.inspection.cases[0].fact("disposal") == "communitySentence")
  }
}
