import Inspection
import Ledger
import OrderedCollections
import SeededChance
import Standards
import Testing

@testable import Workbench

/// Sequences by chance through the doors of the workbench: screen, lines, undo, and merges with a
/// copy that went on apart. `ReviewPropertyTests` tries 100,000 against the gate itself;
/// `SEQUENCES=700` tries as many here.
@Suite struct ReviewDoorTests {
  private static let legal: Set<String> = [
    "draft>submitted", "submitted>returned", "submitted>accepted", "returned>submitted",
    "accepted>returned", "accepted>locked", "locked>returned",
  ]

  private static let keys = [
    "y", "n", "x", "u", "U", "> 1", "> 2 “why” Enter", "> 1 “why” Enter", "K “why” Enter",
    "k K 2 “so” Enter", "n “why” Enter", "x “why” Enter", "u “why” Enter", "m", "e “note” Esc",
    "e “note” Esc “why” Enter", "c w “out” Enter", "c w “out” Enter “why” Enter", "c w",
    "! Enter 1",
    "d Enter “C09” Enter “why” Enter", "* “risk” Enter",
  ]
  private static let lines = [
    "yes", "no", "no because of the letter", "clear", "undo", "undo a slip", "move on", "move on 1",
    "move on 2", "submit", "return", "next open", "query why", "flag risk", "1", "2",
  ]

  @Test(arguments: Sequences.seeds(usually: 24))
  func noSequenceLeavesTheLegalPath(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let desk = try Desk.small(.hmip2021, [SampleCase(reference: "C01", everything: "yes")])
    let other = try Desk(desk.ledger.rehearsal())
    for _ in 0..<12 {
      let author = ["AB", "CD"].randomElement(using: &generator) ?? "AB"
      let before = try desk.inspection
      switch Int.random(in: 0..<8, using: &generator) {
      case 0..<5:
        try desk.sit(Self.keys.randomElement(using: &generator) ?? "y", as: author)
      case 5:
        let place = before.activeCases.isEmpty ? "" : "C01 2.1.1.a"
        guard before.indices(ofReference: "C01").count == 1 || place.isEmpty else { continue }
        // One line at a time: two legal steps would look like one that is not.
        try desk.talk(
          Self.lines.randomElement(using: &generator) ?? "yes", at: place, as: author)
      case 6: try other.sit(Self.keys.randomElement(using: &generator) ?? "y", as: "EF")
      default:
        try desk.ledger.merge(other.ledger, by: author)
        try judgeMerge(before, desk.inspection)
        continue
      }
      let after = try desk.inspection
      if after.cases.isEmpty { return }  // Even its adding was taken back.
      try judge(before, after)
    }
  }

  private func judge(_ before: Inspection, _ after: Inspection) throws {
    let (old, new) = (before.cases[0], after.cases[0])
    let wasOpen = before.conflicts.keys.contains { $0.kind == .state }
    if old.state != new.state, !wasOpen {
      #expect(Self.legal.contains("\(old.state)>\(new.state)"))
    }
    if old.state == .locked, new.state == .locked {
      #expect(before.fingerprint(of: 0) == after.fingerprint(of: 0))
    }
    guard old.state != .draft, before.fingerprint(of: 0) != after.fingerprint(of: 0) else { return }
    #expect(old.state != .locked || new.state == .returned)
    for (question, answer) in new.firstAnswers where old.firstAnswers[question] != answer {
      // A value that agreed settles nothing but a conflict, and says why as any other change does.
      let key = after.answerKey(question, of: 0).reason.name
      #expect(after.reason(named: key, of: 0) != nil, "\(key) has no reason")
    }
  }

  private func judgeMerge(_ before: Inspection, _ after: Inspection) throws {
    let record = after.cases[0]
    guard record.state == .locked, before.cases[0].state == .locked else { return }
    #expect(
      after.isAlteredSinceLock(0)
        == (before.isAlteredSinceLock(0) || before.fingerprint(of: 0) != after.fingerprint(of: 0)))
  }
}
