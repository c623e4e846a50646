import Terminal
import Testing

@testable import Workbench

/// The tour greets whoever is new, once, and is never in the way.
@Suite struct TourTests {
  private var newcomer: Workplace {
    var workplace = Workplace()
    workplace.isNew = true
    return workplace
  }

  @Test(arguments: [Size.standard, .large, .small])
  func everythingOfItIsSeenAtEverySize(_ size: Size) throws {
    let sitting = try Desk.small().sit(size: size, workplace: newcomer)
    for words in ["CaseAudit on one screen", "next open question", "shows this again"] {
      #expect(sitting.screen.contains(words))
    }
  }

  @Test func keyThatMeansSomethingClosesItAndDoesThat() throws {
    let sitting = try Desk.small().sit("c", workplace: newcomer)
    #expect(sitting.header.contains("1 case"))
    #expect(!sitting.screen.contains("CaseAudit on one screen"))
    let walk = try Desk.small().sit("f y", workplace: newcomer)
    #expect(walk.header.contains("1 of 70"))
  }

  @Test(arguments: ["Enter", "Esc", "Backspace", "&"])
  func otherKeyClosesItAlone(_ key: String) throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(key, workplace: newcomer)
    #expect(sitting.screen == (try desk.sit("")).screen)
  }

  @Test func helpReplacesIt() throws {
    let sitting = try Desk.small().sit("? Esc", workplace: newcomer)
    #expect(!sitting.screen.contains("CaseAudit on one screen"))
  }

  @Test func itIsRememberedOnceItWasClosed() throws {
    var kept: [Habits] = []
    var workplace = newcomer
    workplace.keepHabits = { kept.append($0) }
    try Desk.small().sit("", workplace: workplace)
    #expect(kept.isEmpty, "a window that is closed has not shown it")
    try Desk.small().sit("Enter c o", workplace: workplace)
    #expect(kept.map(\.hasTakenTour) == [true])
  }

  @Test func placeThatSomebodyAskedForIsShownAtOnce() throws {
    let sitting = try Desk.small().sit("y", at: "C01 2.1.1.a", workplace: newcomer)
    #expect(!sitting.screen.contains("CaseAudit on one screen"))
    #expect(sitting.header.contains("1 of 70"))
  }

  @Test func whoeverHasWorkedHereIsNotGreeted() throws {
    #expect(try !Desk.small().sit().screen.contains("CaseAudit on one screen"))
  }

  @Test func itIsShownAgainFromHelpAndByItsKeys() throws {
    let desk = try Desk.small()
    #expect(
      try desk.sit("? End", size: .large).screen.contains("Show the tour of one screen again"))
    #expect(try desk.sit("z t", at: "C01").screen.contains("CaseAudit on one screen"))
    // It is of the painted screen; in lines help says every word.
    #expect(
      try desk.talk("tour").last == ["“tour” means nothing here; help says what can be typed"])
  }
}
