import Inspection
import Ledger
import Standards
import Terminal
import Testing

@testable import Workbench

/// Drawing, comparing and settling at the keyboard; nothing a reader said is ever written over.
@Suite struct AgreementTests {
  @Test func drawingTakesShareLeastAndSeed() throws {
    let desk = try Desk.small(
      .hmip2021, (1...5).map { SampleCase(reference: "C0\($0)") })
    let sitting = try desk.sit("A D Ctrl-U “40 1 lottery 7” Enter")
    #expect(sitting.message.contains("Drawn"))
    let draw = try #require(try desk.inspection.draw)
    #expect([draw.share, draw.least] == [40, 1])
    #expect(draw.seed == "lottery 7")
    #expect(draw.chosen.count == 2)
    #expect(try desk.sit("A D Enter").message.contains("There is nothing to draw"))
    #expect(try desk.sit("A D Ctrl-U “80 1 other” Enter").message.contains("stays what it is"))
    #expect(try desk.inspection.draw == draw)
    try desk.sit("A D Ctrl-U “80 1” Enter")
    #expect(try desk.inspection.draw?.chosen.count == 4)
    #expect(try desk.inspection.draw?.seed == "lottery 7")
  }

  @Test func aDrawCanBeTakenBackAndIsInTheHistory() throws {
    let desk = try Desk.small(.hmip2021, (1...5).map { SampleCase(reference: "C0\($0)") })
    let sitting = try desk.sit("A D Enter u")
    #expect(sitting.message.contains("draw for second reading"))
    #expect(try desk.inspection.draw == nil)
    #expect(try desk.ledger.history(of: Inspection.drawKey).count == 2)
  }

  @Test func whatIsNotANumberIsSaid() throws {
    let desk = try Desk.small(.hmip2021, (1...5).map { SampleCase(reference: "C0\($0)") })
    #expect(try desk.sit("A D Ctrl-U “ten” Enter").message.contains("“ten” is not a number"))
    #expect(try desk.inspection.draw == nil)
  }

  @Test func differencesComeFirstAndAreSettledWithAReason() throws {
    let desk = try Desk.readTwice()
    let opened = try desk.sit("A Down Enter")
    #expect(opened.header.contains("first AB, second CD"))
    #expect(opened.cursorLine.contains("to settle"))
    let before = try desk.inspection.cases
    let sitting = try desk.sit("A Down Enter Enter n Enter “seen in the plan” Enter")
    #expect(sitting.message.contains("Settled; both readings stay"))
    let after = try desk.inspection.cases
    let index = try #require(
      after.indices.first { after[$0].readings.map(\.value).contains { $0.kind == .settled } })
    let settled = try #require(after[index].readings.map(\.value).last)
    #expect(settled.answers.count == 1)
    #expect(settled.reasons.map(\.value) == ["seen in the plan"])
    #expect(after[index].firstAnswers == before[index].firstAnswers)
    #expect(
      after[index].readings.map(\.value).first?.answers
        == before[index].readings.map(\.value).first?.answers)
    try desk.sit("u")
    #expect(
      try desk.inspection.cases[index].readings.map(\.value).allSatisfy { $0.answers.count != 1 })
  }

  @Test func settlingWithoutAReasonIsRefused() throws {
    let desk = try Desk.readTwice()
    let sitting = try desk.sit("A Down Enter Enter n Enter Enter")
    #expect(sitting.message.contains("must not be empty"))
    #expect(try desk.inspection.moderationShift.settled == 0)
  }

  @Test func historyShowsEveryReadingAndTheReason() throws {
    let desk = try Desk.readTwice()
    try desk.sit("A Down Enter Enter n Enter “seen in the plan” Enter")
    let sitting = try desk.sit("A Down Enter End Up H", size: .large)
    #expect(sitting.screen.contains("History of"))
    let settled = try desk.sit("A Down Enter H", size: .large)
    #expect(settled.screen.contains("second reading by CD"))
  }

  @Test func pivotalJudgementsLeadToTheirCases() throws {
    let desk = try Desk.small(
      .hmip2021,
      (1...6).map {
        SampleCase(
          reference: "C0\($0)",
          answers: ["2.1.1": $0 == 1 ? "no" : "yes", "2.1.2": "yes", "2.1.3": "yes"])
      })
    let sitting = try desk.sit("A End Enter", size: .large)
    #expect(sitting.screen.contains("a further look"))
    let walk = try desk.sit("A End Enter Enter", size: .large)
    #expect(walk.header.contains("C0"))
    #expect(try desk.inspection.agreementReport.cases.isEmpty, "looking is no second reading")
  }

  @Test func aCopyForASecondReadingHasNothingToCompare() throws {
    let desk = try BlindnessTests.world(.yes).desk
    let sitting = try desk.sit("A D", as: "CD")
    #expect(sitting.message.contains("copy for a second reading"))
    #expect(try desk.inspection.comparedCases.isEmpty)
  }
}
