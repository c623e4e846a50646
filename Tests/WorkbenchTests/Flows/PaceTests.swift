import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// A person's own time: counted from keys alone, kept on their own machine, shown to nobody else.
@Suite struct PaceTests {
  private static let subject = RandomID("00000000000000000000000000000001")

  private func part(_ section: String) throws -> Pace.Part {
    Pace.Part(subject: try #require(Self.subject), section: section)
  }

  @Test func timeAndAnswersAddUpByPart() throws {
    var pace = Pace()
    pace.add(.seconds(30), at: try part("2.1"))
    pace.add(.milliseconds(1500), at: try part("2.1"))
    pace.noteAnswer(at: try part("2.1"))
    pace.add(.seconds(5), at: try part("2.2"))
    #expect(pace.total { $0.section == "2.1" } == Pace.Work(milliseconds: 31_500, answers: 1))
    #expect(pace.total() == Pace.Work(milliseconds: 36_500, answers: 1))
  }

  @Test func whatIsLeftIsReckonedAtTheOwnPaceOfASectionWhereItIsKnown() throws {
    var pace = Pace()
    for _ in 0..<10 {
      pace.add(.seconds(60), at: try part("2.1"))
      pace.noteAnswer(at: try part("2.1"))
    }
    for _ in 0..<5 {
      pace.add(.seconds(30), at: try part("2.2"))
      pace.noteAnswer(at: try part("2.2"))
    }
    // 2.1 at 60 s, 2.2 at the pace of all: 750 s for 15 answers, 50 s.
    #expect(pace.remaining(["2.1": 2, "2.2": 3]) == 2 * 60_000 + 3 * 50_000)
    #expect(pace.remaining([:]) == 0)
  }

  @Test func fewAnswersSayNothing() throws {
    var pace = Pace()
    for _ in 0..<9 { pace.noteAnswer(at: try part("2.1")) }
    #expect(pace.remaining(["2.1": 1]) == nil)
  }

  @Test func itIsReadAsItWasWritten() throws {
    let subject = try #require(Self.subject)
    var pace = Pace()
    pace.add(.seconds(30), at: try part("2.1"))
    pace.noteAnswer(at: try part("oversight"))
    var read = Pace()
    read.take(pace.value(of: subject), of: subject)
    #expect(read == pace)
    read = Pace()
    read.take(["2.1": ["milliseconds": -5, "answers": 1], "2.2": "x"], of: subject)
    #expect(read == Pace())
  }
}

/// The moments of keys tell what was work and when a break is due.
@Suite struct WorkRhythmTests {
  private let start = ContinuousClock.now

  @Test func thinkingCountsAndBeingAwayDoesNot() {
    var rhythm = WorkRhythm(from: start)
    #expect(rhythm.note(start + .seconds(40), isAway: false) == .seconds(40))
    #expect(rhythm.note(start + .seconds(40 + 1800), isAway: false) == .seconds(1800))
    #expect(rhythm.note(start + .seconds(4000), isAway: false) == .zero, "longer than half an hour")
    #expect(rhythm.note(start + .seconds(4010), isAway: true) == .zero, "paused")
    #expect(rhythm.note(start + .seconds(4015), isAway: false) == .seconds(5))
  }

  @Test func breakIsDueOnceInSoManyMinutes() {
    var rhythm = WorkRhythm(from: start)
    var due: [Int] = []
    for minute in 1...120 {
      _ = rhythm.note(start + .seconds(60 * minute), isAway: false)
      if rhythm.isBreakDue(after: 50) { due.append(minute) }
    }
    #expect(due == [50, 100])
  }

  @Test func pauseIsABreak() {
    var rhythm = WorkRhythm(from: start)
    _ = rhythm.note(start + .seconds(29 * 60), isAway: false)
    _ = rhythm.note(start + .seconds(40 * 60), isAway: true)
    _ = rhythm.note(start + .seconds(60 * 60), isAway: false)
    let isDue = rhythm.isBreakDue(after: 50)
    #expect(!isDue)
  }
}

/// The screen of the person's own time, and what becomes of it.
@Suite struct TimingTests {
  /// Six minutes pass at every key.
  @discardableResult
  private func sit(
    _ keys: String, on desk: Desk, at place: String = "", size: Size = .large,
    habits: Habits = Habits()
  ) throws -> Sitting {
    var workplace = Workplace()
    workplace.habits = habits
    return try desk.sit(
      keys, at: place, size: size, workplace: workplace, minutesAKey: 6)
  }

  @Test func timeIsCountedWhereItWasSpent() throws {
    let desk = try Desk.small()
    let sitting = try sit("y y g “2.2.1.a” Enter n I", on: desk, at: "C01 2.1.1.a")
    #expect(sitting.line(containing: "C01  ").contains("3 answers"))
    #expect(sitting.screen.contains("C01  1 h 18 min, 3 answers · 2.1 1 h 6 min, 2.2 12 min"))
  }

  @Test func timeIsThereTheNextTime() throws {
    let desk = try Desk.small()
    let first = try sit("y y I", on: desk, at: "C01 2.1.1.a")
    let line = first.line(containing: "all ")
    #expect(line.contains("2 answers"))
    let second = try sit("I", on: desk)
    #expect(second.line(containing: "all ").contains("2 answers"))
    let other = try desk.sit("I", size: .large, as: "CD")
    #expect(other.screen.contains("No time has been counted yet."), "it is one person's own")
  }

  @Test func noTimeCountsInAPause() throws {
    let desk = try Desk.small()
    let paused = try sit("P", on: desk, at: "C01 2.1.1.a")
    #expect(paused.screen.contains("Paused. No time counts, and nothing is shown."))
    #expect(!paused.screen.contains("2.1.1"))
    let after = try sit("P Enter", on: desk, at: "C01 2.1.1.a")
    #expect(!after.message.contains("Paused"))
    let with = try sit("I Esc P y n Enter I", on: try Desk.small(), at: "C01 2.1.1.a")
    let without = try sit("I Esc Home I", on: try Desk.small(), at: "C01 2.1.1.a")
    #expect(with.line(containing: "C01  ") == without.line(containing: "C01  "))
  }

  @Test func whatIsLeftIsSaidOnceThePaceIsKnown() throws {
    let desk = try Desk.small()
    #expect(
      try sit("y I", on: desk, at: "C01 2.1.1.a").screen.contains("After 10 answers this says"))
    let sitting = try sit("n n n n n n n n n I", on: desk, at: "C01 2.1.1.b")
    #expect(sitting.screen.contains("60 open questions of all cases, at 7 min each."))
  }

  @Test func itIsForgottenOnRequest() throws {
    let desk = try Desk.small()
    try sit("y y", on: desk, at: "C01 2.1.1.a")
    let sitting = try sit("o z f y I", on: desk)
    #expect(sitting.screen.contains("No time has been counted yet."))
    #expect(try sit("o I", on: desk).screen.contains("No time has been counted yet."))
    #expect(try sit("o z f", on: desk).message == " No time is remembered")
  }

  @Test func itWakesNothing() throws {
    let desk = try Desk.small()
    let batches: [[Event]] = [[.key(.down)], [.timeout], [.focus(true)], [.focus(false)]]
    var workplace = Workplace()
    workplace.habits.breakAfter = 50
    let sitting = try desk.sit(batches: batches, at: "C01 2.1.1.a", workplace: workplace)
    #expect(sitting.terminal.deadlines.map { $0 != nil } == [false, true, false, false, false])
  }

  @Test func itIsNoEntryAndNoDocumentHoldsIt() throws {
    let desk = try Desk.small()
    try sit("y", on: desk, at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    let kept = try desk.ledger.drafts(by: "AB").map(\.key.kind.rawValue)
    #expect(kept == ["pace"])
    let text = try InspectionDocument.json(desk.inspection).text()
    #expect(!text.contains("pace") && !text.contains("milliseconds"))
  }

  @Test func breakIsSaidAtAKeyOnceItIsDue() throws {
    var habits = Habits()
    habits.breakAfter = 50
    let desk = try Desk.small()
    let told = try sit(
      "Down Down Down Down Down Down Down Down Down", on: desk, at: "C01 2.1.1.a", habits: habits)
    #expect(
      told.message == " You have worked for 50 minutes: time for a break; P pauses")
    let silent = try sit(
      "Down Down Down Down Down Down Down Down Down", on: desk, at: "C01 2.1.1.a")
    #expect(silent.message.trimmed == "")
  }

  @Test func breaksAreSwitchedOnAndOff() throws {
    var kept: [Int?] = []
    var workplace = Workplace()
    workplace.keepHabits = { kept.append($0.breakAfter) }
    let desk = try Desk.small()
    let sitting = try desk.sit("z b", workplace: workplace)
    #expect(sitting.message == " After 50 minutes of work a line says that a break is due")
    try desk.sit("z b z b", workplace: workplace)
    #expect(kept == [50, 50, nil])
  }
}

/// Some like air between the parts of a case, others like to see more of it.
@Suite struct SpacingTests {
  @Test func partsStandApartWhereThePersonLikesThat() throws {
    let desk = try Desk.small()
    expectScreen(
      try desk.sit("z s", at: "C01 2.1.1.e"),
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Assessment · Desistance ─────────────────────────────────────── Not started ─┐
      │2.1 Assessment                                                    Not started │
      │ 2.1.1 Desistance                                                 Not started │
      │   a  Offending behaviour analysed, with the child's attitude…    ·           │
      │   b  Diversity issues analysed in enough depth                   ·           │
      │   c  Personal circumstances considered, family and social se…    ·           │
      │   d  Information that other agencies hold put to use             ·           │
      │ ▸ e  Strengths and protective factors brought out                [y n a]     │
      │  (f) Main structural barriers in the child's way analysed        ·           │
      │   g  Maturity, ability, motivation to change and likely enga…    ·           │
      │  (h) Enough attention to victims' needs and wishes and to re…    ·           │
      │   i  Child and parents or carers played a real part, and the…    ·           │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.1.e prompt ──────────────────────────────────────── ( ) where applicable ─
       Strengths and protective factors brought out
       No facts yet; d enters them



       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       The parts of a case stand apart
      """)
  }

  @Test func everyQuestionIsStillReached() throws {
    let desk = try Desk.small()
    var workplace = Workplace()
    workplace.habits.isSpacious = true
    let keys = Array(repeating: "y", count: 70).joined(separator: " ")
    let sitting = try desk.sit(keys, at: "C01 2.1.1.a", workplace: workplace)
    #expect(sitting.header.contains("70 of 70"))
    for frame in sitting.terminal.frames { #expect(frame.cursor != nil) }
  }
}
