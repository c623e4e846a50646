import BundledData
import Inspection
import Ledger
import SeededChance
import Standards
import Synchronization
import Terminal
import TerminalTesting
import Testing
import Workbench

extension Size {
  /// The three sizes at which every screen is shown.
  static let large = Size(columns: 130, rows: 40)
  static let small = Size(columns: 60, rows: 20)
}

/// The two published editions.
enum Edition: String, CaseIterable {
  case hmip2018 = "hmip-youth-2018"
  case hmip2021 = "hmip-youth-2021"

  var stored: StoredFramework {
    get throws {
      let bytes = try #require(BundledData.framework(rawValue))
      return StoredFramework(id: rawValue, revision: 1, bytes: bytes)
    }
  }
}

/// A case of a small inspection.
struct SampleCase {
  var reference: String
  var type = "court"
  var facts: [(name: String, value: String)] = []
  /// Answers by the number of the question; they win over `everything`, and "" is none.
  var answers: [String: String] = [:]
  /// The answer to every question, if it is read to the end.
  var everything: String?
}

extension Desk {
  /// An inspection with few cases and nothing else.
  static func small(
    _ edition: Edition = .hmip2021, _ cases: [SampleCase] = [SampleCase(reference: "C01")],
    planned: [String: Int] = [:], by author: String = "AB"
  ) throws -> Desk {
    let ledger = try Ledger.inMemory(
      framework: edition.stored, by: author, environment: .fixed())
    try ledger.commit([Change(EntryKey(kind: .setting, name: "service"), "Smalltown")], by: author)
    for (type, number) in planned {
      try ledger.change(by: author) { inspection throws(Refusal) in
        try inspection.setting([("planned.\(type)", "\(number)")])
      }
    }
    var generator = SeededGenerator(seed: 7)
    for sample in cases { try ledger.add(sample, by: author, id: RandomID(using: &generator)) }
    return try Desk(ledger)
  }

  /// The invented inspection, about half read by two inspectors, with its conflict on C04 2.2.2.
  static func anytown() throws -> Desk {
    let file = try #require(BundledData.demonstrations.first)
    let invented = try InventedInspection(parsing: file.bytes)
    let edition = try Edition.hmip2021.stored
    var generator = SeededGenerator(seed: 1)
    let history = try invented.history(Framework.parsing(edition.bytes), using: &generator)
    let ledger = try Ledger.inMemory(
      framework: edition, by: invented.lead, environment: .fixed(seed: 2))
    for action in history.shared { try ledger.commit(action.changes, by: action.author) }
    try ledger.disagree(
      (history.ours.author, history.ours.changes), (history.theirs.author, history.theirs.changes))
    return try Desk(ledger)
  }

  /// A case of the 2018 edition with little concern for the child's safety, so that the key
  /// questions on it may be left out.
  static func lowConcern() throws -> Desk {
    try small(
      .hmip2018, [SampleCase(reference: "C01", facts: [("safetyInspector", "low")])])
  }

  /// A small inspection in which AB and CD answered one question differently.
  static func disagreeing(
    _ edition: Edition = .hmip2021, on question: String = "2.1.1.a", ours: String = "yes",
    theirs: String = "no"
  ) throws -> Desk {
    let ledger = try small(edition).ledger
    let inspection = try Inspection(ledger)
    try ledger.disagree(
      ("AB", inspection.answering(question, with: ours, of: 0)),
      ("CD", inspection.answering(question, with: theirs, of: 0)))
    return try Desk(ledger)
  }
}

extension Desk {
  /// A small inspection in which AB and CD, apart, wished for something different.
  static func disagreeing(
    _ cases: [SampleCase] = [SampleCase(reference: "C01", facts: [("age", "14")])],
    state: String? = nil, ours: (Inspection) throws -> [Change],
    theirs: (Inspection) throws -> [Change]
  ) throws -> Desk {
    let ledger = try small(.hmip2021, cases).ledger
    let inspection = try Inspection(ledger)
    if let state {
      let key = EntryKey(subject: inspection.cases[0].id, kind: .state)
      try ledger.commit([Change(key, .string(state))], by: "AB")
    }
    try ledger.disagree(("AB", ours(inspection)), ("CD", theirs(inspection)))
    return try Desk(ledger)
  }
}

extension Ledger {
  /// Writes what an inspection makes of a wish.
  func change(
    by author: String, _ changes: (Inspection) throws(Refusal) -> [Change]
  ) throws {
    try commit(changes(Inspection(self)), by: author)
  }

  fileprivate func add(_ sample: SampleCase, by author: String, id: RandomID) throws {
    try change(by: author) { inspection throws(Refusal) in
      try inspection.adding(
        reference: sample.reference, type: sample.type, facts: sample.facts, id: id)
    }
    let inspection = try Inspection(self)
    let index = try inspection.index(ofReference: sample.reference)
    let changes = try inspection.questions(of: index).flatMap { question in
      let answer = sample.answers[question.id.text] ?? sample.everything
      return try answer.map { try inspection.answering(question.id.text, with: $0, of: index) }
        ?? []
    }
    try commit(changes, by: author)
  }

  /// Lets two laptops part, answer, and meet again.
  fileprivate func disagree(
    _ ours: (author: String, changes: [Change]), _ theirs: (author: String, changes: [Change])
  ) throws {
    let other = try Ledger.inMemory(
      identity: identity, framework: framework, by: theirs.author,
      environment: .fixed(seed: 3))
    try other.merge(self, by: theirs.author)
    try commit(ours.changes, by: ours.author)
    try other.commit(theirs.changes, by: theirs.author)
    try merge(other, by: ours.author)
    try other.close()
  }
}

extension LedgerEnvironment {
  /// A machine on which it is always 23 November 2026, 14:03:22 UTC, and whose chance is a seed.
  static func fixed(seed: UInt64 = 1) -> LedgerEnvironment {
    let generator = Mutex(SeededGenerator(seed: seed))
    return LedgerEnvironment(
      now: { 1_795_442_602_000 }, zone: { _ in 0 },
      random: { generator.withLock { $0.next() } }, program: "test")
  }
}

/// A clock on which so much passes between two looks at it: a minute, so that whatever waits is due.
final class SteppingClock {
  private var instant = ContinuousClock.now
  private let step: Duration

  init(_ step: Duration = .seconds(60)) { self.step = step }

  func next() -> ContinuousClock.Instant {
    instant += step
    return instant
  }
}
