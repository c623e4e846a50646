import Foundation
import FrameworkFixtures
import Inspection
import Ledger
import OrderedCollections
import SeededChance
import Standards
import Testing

@testable import caseaudit

/// Sequences by chance through the doors of the command line, in process: answers, tables, facts,
/// steps, bare states, documents, and merges with a copy that went on apart. `SEQUENCES=700` tries as
/// many.
@Suite struct ReviewCommandDoorTests {
  private static let legal: Set<String> = [
    "draft>submitted", "submitted>returned", "submitted>accepted", "returned>submitted",
    "accepted>returned", "accepted>locked", "locked>returned",
  ]

  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func noSequenceLeavesTheLegalPath() throws {
    let seeds = Sequences.seeds(usually: 16)
    let written = try seeds.map { try Self().run(seed: $0) }
    // What is always refused would prove nothing.
    #expect(written.count { $0 > 0 } > seeds.count / 2)
  }

  /// Runs a sequence on a file of its own, and gives how often something was written.
  private func run(seed: Int) throws -> Int {
    var generator = SeededGenerator(seed: UInt64(seed))
    let file = try begin()
    let other = InspectionFile(path: workspace.path("b.caseaudit"))
    try FileManager.default.copyItem(atPath: file.path, toPath: other.path)
    var written = 0
    for _ in 0..<15 {
      let before = try workspace.inspection("a.caseaudit")
      if Int.random(in: 0..<8, using: &generator) == 0 {
        try change(other, before: workspace.inspection("b.caseaudit"), using: &generator)
        try merge(other, into: file)
        continue
      }
      try judgeDocument(before, using: &generator)
      try change(file, before: before, using: &generator)
      let after = try workspace.inspection("a.caseaudit")
      if after.fingerprint(of: 0) != before.fingerprint(of: 0) { written += 1 }
      if after.cases[0].state != before.cases[0].state { written += 1 }
      judge(before, after)
    }
    return written
  }

  /// A complete case, read by AB.
  private func begin() throws -> InspectionFile {
    let framework = try Edition.harbour.framework()
    let file = InspectionFile(path: workspace.path("a.caseaudit"))
    var inspection = Inspection(framework)
    let added = try inspection.adding(
      reference: "V01", type: "visit", id: RandomID(high: 6, low: 6))
    inspection.apply(
      added.map { change in
        let stamp = Stamp(time: 1, writer: RandomID(high: 0, low: 1), sequence: 1)
        return (change.key, [Head(stamp: stamp, author: "", clock: "", value: change.value)])
      })
    let answers = try inspection.questions(of: 0).flatMap {
      try inspection.answering($0.id.text, with: "yes", of: 0)
    }
    let stored = StoredFramework(
      id: framework.id, revision: framework.revision, bytes: try Edition.harbour.bytes())
    try file.create(
      stored, by: "AB",
      [Change(EntryKey(kind: .setting, name: "service"), "Harbour")] + added + answers)
    return file
  }

  // MARK: - Doors

  /// Goes through one door; that it refuses is no fault.
  private func change(
    _ file: InspectionFile, before: Inspection, using generator: inout SeededGenerator
  ) throws {
    let author = ["AB", "CD"].randomElement(using: &generator) ?? "AB"
    let reason = [nil, " ", "a letter"].randomElement(using: &generator) ?? nil
    let question = before.questions(of: 0).randomElement(using: &generator)?.id.text ?? "2.1.1"
    let value = ["yes", "no", ""].randomElement(using: &generator) ?? ""
    let state = CaseState.allCases.randomElement(using: &generator) ?? .draft
    let door = Int.random(in: 0..<7, using: &generator)
    do {
      try file.change(by: author, because: reason) { inspection in
        switch door {
        case 0: return try inspection.answering(question, with: value, of: 0)
        case 1: return try table("reference,key,value\nV01,\(question),no\n", inspection)
        case 2: return try inspection.setting(facts: [("crew", value == "yes" ? "3" : "4")], of: 0)
        case 3: return try inspection.withdrawing(0, because: "not eligible")
        case 4:
          let key = EntryKey(subject: inspection.cases[0].id, kind: .state)
          return [Change(key, .string(state.rawValue))]
        default: return try inspection.moving(0, to: state, by: author, because: reason ?? "")
        }
      }
    } catch is CommandError {
    } catch is LedgerError {
    }
  }

  private func table(_ text: String, _ inspection: Inspection) throws -> [Change] {
    try workspace.write(text, to: "t.csv")
    return try InputTable(path: workspace.path("t.csv")).answers(in: inspection, of: "a")
  }

  private func merge(_ other: InspectionFile, into file: InspectionFile) throws {
    let before = try workspace.inspection("a.caseaudit")
    try InspectionFile.using(other.open(for: .reading)) { theirs in
      try InspectionFile.using(file.open(for: .writing(by: "AB"))) { ours in
        _ = try ours.merge([theirs], by: "AB")
      }
    }
    let after = try workspace.inspection("a.caseaudit")
    guard before.cases[0].state == .locked, after.cases[0].state == .locked else { return }
    let isOther = before.fingerprint(of: 0) != after.fingerprint(of: 0)
    #expect(after.isAlteredSinceLock(0) == (before.isAlteredSinceLock(0) || isOther))
  }

  /// A document that says any state is taken in only where steps could have led the case there.
  private func judgeDocument(
    _ inspection: Inspection, using generator: inout SeededGenerator
  ) throws {
    guard inspection.cases[0].isActive, inspection.conflicts.isEmpty else { return }
    let forged = CaseState.allCases.randomElement(using: &generator) ?? .draft
    let text = InspectionDocument.text(inspection).replacing(
      "\"state\": \"\(inspection.cases[0].state.rawValue)\"",
      with: "\"state\": \"\(forged.rawValue)\"")
    let json = try InspectionDocument.parse(Array(text.utf8))
    let changes = try? InspectionDocument.changes(json, inspection.framework, using: &generator)
    let isLegal =
      forged == .draft || forged == .returned || inspection.progress(of: 0).isComplete
    #expect((changes != nil) == isLegal)
  }

  // MARK: - Judging

  private func judge(_ before: Inspection, _ after: Inspection) {
    let (old, new) = (before.cases[0], after.cases[0])
    let wasOpen = before.conflicts.keys.contains { $0.kind == .state }
    if old.state != new.state, !wasOpen {
      #expect(Self.legal.contains("\(old.state)>\(new.state)"))
      if old.state == .submitted, new.state == .accepted {
        #expect(!old.authors.contains(new.step?.author ?? ""))
      }
    }
    guard before.fingerprint(of: 0) != after.fingerprint(of: 0), old.state != .draft else { return }
    #expect(old.state != .locked)
    for (question, answer) in new.firstAnswers where old.firstAnswers[question] != answer {
      let name = after.answerKey(question, of: 0).reason.name
      #expect(after.reason(named: name, of: 0) == "a letter")
    }
  }
}
