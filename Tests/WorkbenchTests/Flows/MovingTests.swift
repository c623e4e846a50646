import Testing

@testable import Workbench

/// Back and jump always work, and the next sitting begins where the last was left.
@Suite struct MovingTests {
  @Test(
    arguments: [
      ("c", "1 case"), ("b", "Bandings"), ("j", "Standards and panel"), ("i", "Interview list"),
      ("f", "C01"), ("f c b j i", "Interview list"),
    ])
  func everyScreenIsOneKeyAwayAndOneKeyBack(_ keys: String, _ heading: String) throws {
    let there = try Desk.small().sit(keys)
    #expect(there.header.contains(heading))
    let back = try Desk.small().sit(keys + " o")
    #expect(back.header.contains("2021 edition"))
    let steps = Array(repeating: "Backspace", count: keys.split(separator: " ").count)
    let stepped = try Desk.small().sit(keys + " " + steps.joined(separator: " "))
    #expect(stepped.header.contains("2021 edition"))
  }

  @Test(arguments: ["Backspace", "Left", "Esc", "q"])
  func anyKeyOfReturnLeavesTheWalk(_ key: String) throws {
    let sitting = try Desk.small().sit("c Enter \(key)")
    #expect(sitting.header.contains("1 case"))
  }

  @Test(arguments: ["g “c01 2.1.2.b” Enter", "b g “C01 2.1.2.b” Enter"])
  func caseAndNumberLeadToAQuestionFromAnywhere(_ keys: String) throws {
    let sitting = try Desk.small().sit(keys)
    #expect(sitting.header.contains("C01"))
    #expect(sitting.screen.contains("─ 2.1.2.b prompt"))
  }

  /// The number of a key question is the beginning of those of its prompts.
  @Test func aNumberLeadsToWhatItNamesWhole() throws {
    let sitting = try Desk.small().sit("g “c01 2.3.2” Enter")
    #expect(sitting.screen.contains("─ 2.3.2 key question"))
  }

  /// Whoever looks something up comes back to the question they were at.
  @Test(arguments: ["Backspace c Enter", "b c Enter", "] [", "o g “C01” Enter"])
  func aCaseOpensWhereItWasLeft(_ keys: String) throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01"), SampleCase(reference: "C02")])
    let sitting = try desk.sit(keys, at: "C01 2.1.2.b")
    #expect(sitting.screen.contains("─ 2.1.2.b prompt"))
  }

  @Test func f1ShowsTheKeysToo() throws {
    #expect(try Desk.small().sit("F1").screen == Desk.small().sit("?").screen)
  }

  /// Whoever goes on is not led into what somebody else reads before their own is done.
  @Test func ownCasesComeBeforeThoseOfOthers() throws {
    let facts = ["CD", "AB"].map { [(name: "inspector", value: $0)] }
    let desk = try Desk.small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: facts[0]),
        SampleCase(reference: "C02", facts: facts[1]),
        SampleCase(reference: "C03"),
      ])
    #expect(try desk.sit("f").message == " This is C02")
    #expect(try desk.sit("o f", as: "CD").message == " This is C01")
    let done = try Desk.small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: facts[0]),
        SampleCase(reference: "C02", facts: facts[1], everything: "yes"),
      ])
    #expect(try done.sit("f").message == " This is C01, which CD reads")
  }

  @Test func leavingFromTheOverviewEndsWithoutAnError() throws {
    let sitting = try Desk.small().sit("c q q")
    #expect(sitting.departure.exitCode == 0)
  }

  @Test(
    arguments: [
      ("g “2.3.1.b” Enter", "▸ b  "), ("g “c02” Enter", "▸ a  "), ("g “3.2” Enter", "3.2.1"),
      ("g “1.3” Enter", "1.3 Partnerships"), ("/ “victims” Enter", "▸(h) "),
    ])
  func jumpGoesToAnythingWithANumber(_ keys: String, _ place: String) throws {
    let cases = ["C01", "C02"].map { SampleCase(reference: $0) }
    let sitting = try Desk.small(.hmip2021, cases).sit(keys, at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains(place))
  }

  @Test func jumpThatFindsNothingSaysSoAndStays() throws {
    let sitting = try Desk.small().sit("g “9.9” Enter")
    #expect(sitting.message == " Nothing is found")
    #expect(sitting.screen.contains("Go to"))
  }

  @Test func nextOpenLeadsThroughTheCasesAndThenSaysSo() throws {
    let cases = ["C01", "C02"].map {
      SampleCase(reference: $0, answers: ["2.1.1.b": "", "oversight": ""], everything: "yes")
    }
    let desk = try Desk.small(.hmip2021, cases)
    #expect(try desk.sit("f").cursorLine.contains("▸ b  "))
    #expect(try desk.sit("y f").cursorLine.contains("▸ =  Was management oversight"))
    let next = try desk.sit("y f")
    #expect(next.header.contains("C02"))
    #expect(next.message == " C01 is complete. This is C02")
    try desk.sit("y f y")
    #expect(try desk.sit("f").message == " Every question of every case is answered")
  }

  @Test func neighboursAreOneKeyAwayAndEndsAreSaid() throws {
    let cases = ["C01", "C02"].map { SampleCase(reference: $0) }
    let desk = try Desk.small(.hmip2021, cases)
    let second = try desk.sit("]", at: "C01")
    #expect(second.header.contains("C02"))
    #expect(try desk.sit("]").message == " This is the last case")
    #expect(try desk.sit("[ [").message == " This is the first case")
  }

  @Test func reopeningReturnsToTheSameQuestion() throws {
    let desk = try Desk.small()
    try desk.sit("y n", at: "C01 2.3.1.b")
    let sitting = try desk.sit()
    #expect(sitting.header.contains("C01"))
    #expect(sitting.cursorLine.contains("▸ d  "))
    #expect(sitting.screen.contains("─ 2.3.1.d prompt"))
  }

  @Test func leavingThroughTheOverviewReturnsToTheSameQuestion() throws {
    let desk = try Desk.small()
    try desk.sit("c Enter y q q q")
    #expect(try desk.sit().screen.contains("─ 2.1.1.b prompt"))
  }

  @Test func overviewThatWasGoneToIsAPlaceItself() throws {
    let desk = try Desk.small()
    try desk.sit("c Enter y q q Down q")
    #expect(try desk.sit().header.contains("2021 edition"))
    try desk.sit("c Enter o q")
    #expect(try desk.sit().header.contains("2021 edition"))
  }

  @Test(arguments: ["c", "b", "j", "i"])
  func reopeningReturnsToTheSameScreen(_ key: String) throws {
    let desk = try Desk.small()
    let before = try desk.sit(key)
    #expect(try desk.sit().header == before.header)
  }

  @Test func eachPersonHasAPlaceOfTheirOwn() throws {
    let desk = try Desk.small()
    try desk.sit("f", as: "AB")
    #expect(try desk.sit(as: "CD").header.contains("2021 edition"))
    #expect(try desk.sit(as: "AB").header.contains("C01"))
  }

  @Test func placeThatIsNotThereIsRefusedBeforeTheTerminalIsTaken() throws {
    let desk = try Desk.small()
    #expect(throws: (any Error).self) { try desk.sit(at: "C99") }
    #expect(throws: (any Error).self) { try desk.sit(at: "C01 3.1.1") }
    try expectRows(desk, "")
    #expect(try desk.accessCount("opened") == 0)
  }

  @Test func openingAndTheFirstViewOfACaseAreLoggedOnceARun() throws {
    let desk = try Desk.small()
    try desk.sit("c Enter Backspace Enter")
    #expect(try desk.accessCount("opened in the workbench") == 1)
    #expect(try desk.accessCount("viewed") == 1)
  }
}
