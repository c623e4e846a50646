import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// 100,000 sequences of commands by chance against the gate that every door passes through, judged
/// by rules that are written down here once more and know nothing of `CaseState.steps`.
///
/// `ReviewDoorTests` tries the doors themselves, in every run with fewer.
@Suite struct ReviewPropertyTests {
  private static let blocks = 50
  private static let sequences = 2_000

  @Test(arguments: 0..<blocks)
  func noSequenceLeavesTheLegalPath(_ block: Int) throws {
    var generator = SeededGenerator(seed: UInt64(block))
    let beginnings = try ReviewWalk.beginnings()
    var tally = ReviewWalk.Tally()
    for _ in 0..<Self.sequences {
      guard var walk = beginnings.randomElement(using: &generator) else { return }
      for _ in 0..<Int.random(in: 1...3, using: &generator) { walk.act(using: &generator) }
      tally.add(walk)
      if !walk.faults.isEmpty { break }
    }
    #expect(tally.faults == [])
    // What is always refused would prove nothing.
    #expect(tally.written > Self.sequences / 4)
    #expect(tally.steps > Self.sequences / 40)
  }
}

/// A case going through commands by chance, with what was wrong about them.
struct ReviewWalk {
  /// What came of many walks.
  struct Tally {
    var written = 0
    var steps = 0
    var faults: [String] = []

    mutating func add(_ walk: ReviewWalk) {
      written += walk.written
      steps += walk.steps
      faults += walk.faults
    }
  }

  /// What review says may be, in words of its own.
  private static let legal: Set<String> = [
    "draft>submitted", "submitted>returned", "submitted>accepted", "returned>submitted",
    "accepted>returned", "accepted>locked", "locked>returned",
  ]
  private static let reasoned: Set<String> = [
    "submitted>returned", "accepted>returned", "locked>returned",
  ]

  private var bench: Bench
  private(set) var written = 0
  private(set) var steps = 0
  private(set) var faults: [String] = []

  /// A case in each state, one that is not complete, and one that was queried.
  static func beginnings() throws -> [ReviewWalk] {
    let paths: [[CaseState]] = [
      [], [.submitted], [.submitted, .returned], [.submitted, .accepted],
      [.submitted, .accepted, .locked],
    ]
    var benches = try paths.map { path in
      var bench = try Bench(.harbour)
      try bench.add("V01", "visit")
      try bench.answerAll(0, "yes")
      for state in path { try bench.move(to: state, because: "as agreed") }
      return bench
    }
    var unfinished = try Bench(.harbour)
    try unfinished.add("V01", "visit")
    try unfinished.answer(0, ["2.1.1": "yes"])
    benches.append(unfinished)
    try benches[1].ask("why?", on: "2.1.1")
    return benches.map { ReviewWalk(bench: $0) }
  }

  private init(bench: Bench) { self.bench = bench }

  // MARK: - Commands

  mutating func act(using generator: inout SeededGenerator) {
    let author = ["AB", "AB", "CD", "CD", "ZZ"].randomElement(using: &generator) ?? "AB"
    let reason = [nil, "", "a letter"].randomElement(using: &generator) ?? nil
    switch Int.random(in: 0..<14, using: &generator) {
    case 0..<3: wish(by: author, reason) { Self.answer($0, using: &generator) }
    case 3: wish(by: author, reason) { Self.setting($0, using: &generator) }
    case 4..<7: wish(by: author, reason) { Self.step($0, author, reason, using: &generator) }
    case 7, 8: wish(by: author, reason) { Self.bareState($0, reason, using: &generator) }
    case 9: wish(by: author, reason) { Self.whole($0, using: &generator) }
    case 10: wish(by: author, reason) { Self.queryOrFlag($0, author, using: &generator) }
    case 11: wish(by: author, reason) { Self.together($0, author, using: &generator) }
    case 12: mergeAnswer(using: &generator)
    default: mergeState()
    }
  }

  private static func answer(
    _ inspection: Inspection, using generator: inout SeededGenerator
  ) -> [Change] {
    let questions = inspection.questions(of: 0)
    guard let question = questions.randomElement(using: &generator) else { return [] }
    let answers: [Answer?] = [.yes, .no, nil]
    return [
      inspection.answering(
        question, with: answers.randomElement(using: &generator) ?? nil, of: 0)
    ]
  }

  private static func setting(
    _ inspection: Inspection, using generator: inout SeededGenerator
  ) -> [Change] {
    let facts = [("setting", "boat"), ("setting", ""), ("crew", "3"), ("reference", "V09")]
    let fact = facts.randomElement(using: &generator) ?? ("crew", "1")
    return (try? inspection.setting(facts: [fact], of: 0)) ?? []
  }

  private static func step(
    _ inspection: Inspection, _ author: String, _ reason: String?,
    using generator: inout SeededGenerator
  ) -> [Change] {
    let state = CaseState.allCases.randomElement(using: &generator) ?? .draft
    return (try? inspection.moving(0, to: state, by: author, because: reason ?? "")) ?? []
  }

  /// What a forged document, an undo or a mistaken door might write.
  private static func bareState(
    _ inspection: Inspection, _ reason: String?, using generator: inout SeededGenerator
  ) -> [Change] {
    let key = EntryKey(subject: inspection.cases[0].id, kind: .state)
    let values: [() -> JSON?] =
      CaseState.allCases.map { state in { .string(state.rawValue) } } + [
        { nil }, { "burnt" }, { ["state": "locked", "content": "other"] },
        { CaseState.locked.value(of: inspection.fingerprint(of: 0)) },
      ]
    let value = values.randomElement(using: &generator)?()
    return [Change(key, value)] + (reason.map { [Change(key.reason, .string($0))] } ?? [])
  }

  private static func whole(
    _ inspection: Inspection, using generator: inout SeededGenerator
  ) -> [Change] {
    let id = inspection.cases[0].id
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return (try? inspection.withdrawing(0, because: "not eligible")) ?? []
    case 1: return (try? inspection.restoring(0)) ?? []
    default: return [Change(EntryKey(subject: id, kind: .caseAdded), nil)]
    }
  }

  private static func queryOrFlag(
    _ inspection: Inspection, _ author: String, using generator: inout SeededGenerator
  ) -> [Change] {
    let (id, remark) = (RandomID(using: &generator), RandomID(using: &generator))
    if let query = inspection.queries(of: 0).first {
      let deed = query.deeds.randomElement(using: &generator) ?? .responded
      return
        (try? inspection.doing(
          deed, to: query, "so", today: "2026-12-01", by: author, remark: remark)) ?? []
    }
    return
      (try? inspection.asking(
        "why?", on: nil, of: 0, owner: nil, today: "2026-12-01", by: author, id: id,
        remark: remark)) ?? []
  }

  /// A change and a step in one action, as an import may bring them.
  private static func together(
    _ inspection: Inspection, _ author: String, using generator: inout SeededGenerator
  ) -> [Change] {
    answer(inspection, using: &generator)
      + step(inspection, author, "both at once", using: &generator)
  }

  /// What another copy answered, which no gate here sees.
  private mutating func mergeAnswer(using generator: inout SeededGenerator) {
    let key = bench.answerKey("2.2.1", 0)
    let before = bench.inspection.fingerprint(of: 0)
    if Bool.random(using: &generator) {
      bench.diverge(key, [("yes", "AB"), ("no", "EF")])
    } else {
      bench.write([Change(key, "no")], by: "EF")
    }
    let isChanged = bench.inspection.fingerprint(of: 0) != before
    let record = bench.inspection.cases[0]
    if record.state == .locked, isChanged, !bench.inspection.isAlteredSinceLock(0) {
      faults.append("a merge changed what is locked, and nobody is told")
    }
  }

  /// What another copy decided meanwhile.
  private mutating func mergeState() {
    guard bench.inspection.cases[0].state == .accepted else { return }
    let key = EntryKey(subject: bench.inspection.cases[0].id, kind: .state)
    bench.diverge(key, [("accepted", "CD"), ("returned", "EF")])
  }

  // MARK: - Judging

  private mutating func wish(
    by author: String, _ reason: String?, _ make: (Inspection) -> [Change]
  ) {
    let before = bench.inspection
    let changes = make(before)
    guard !changes.isEmpty,
      let reviewed = try? before.reviewed(changes, by: author, because: reason)
    else { return }
    bench.writeTogether(reviewed, by: author)
    written += 1
    judge(before, reviewed, by: author)
  }

  private mutating func judge(_ before: Inspection, _ changes: [Change], by author: String) {
    let (old, new) = (before.cases[0], bench.inspection.cases[0])
    let step = "\(old.state)>\(new.state)"
    let wasOpen = before.conflicts.keys.contains { $0.kind == .state }
    let texts = Dictionary(
      changes.map { ($0.key, $0.value?.string ?? "") }, uniquingKeysWith: { $1 })
    judgeAcceptance(before, changes, author, wasOpen: wasOpen)
    if old.state != new.state, !wasOpen {
      steps += 1
      if !Self.legal.contains(step) { faults.append(step) }
      if Self.reasoned.contains(step),
        (texts[EntryKey(subject: old.id, kind: .state).reason] ?? "")
          .allSatisfy(\.isWhitespace)
      {
        faults.append("\(step) without a reason")
      }
      if new.state == .submitted, !old.authors.contains(author) {
        faults.append("\(author) submitted what others read")
      }
      if step == "submitted>accepted", old.authors.contains(author) {
        faults.append("\(author) accepted their own reading")
      }
    }
    judgeContent(before, old, new, texts)
    judgeCompleteness(before, new, isStep: old.state != new.state && !wasOpen)
  }

  /// An acceptance is of what the case says; what changed since is accepted again before it is locked.
  private mutating func judgeAcceptance(
    _ before: Inspection, _ changes: [Change], _ author: String, wasOpen: Bool
  ) {
    let (old, new) = (before.cases[0], bench.inspection.cases[0])
    guard changes.contains(where: { $0.key.kind == .state }), !wasOpen else { return }
    if new.state == .accepted {
      if bench.inspection.isChangedSinceAcceptance(0) { faults.append("accepted something else") }
      if old.authors.contains(author) { faults.append("\(author) accepted their own reading") }
      if old.state == .accepted, !before.isChangedSinceAcceptance(0) {
        faults.append("accepted again what had not changed")
      }
    }
    if new.state == .locked, before.isChangedSinceAcceptance(0) {
      faults.append("locked what had changed since it was accepted")
    }
  }

  private mutating func judgeContent(
    _ before: Inspection, _ old: CaseRecord, _ new: CaseRecord, _ texts: [EntryKey: String]
  ) {
    guard old.state != .draft else { return }
    let isSame =
      old.firstAnswers == new.firstAnswers && old.facts == new.facts
      && old.reference == new.reference && old.notes == new.notes
      && old.withdrawnBecause == new.withdrawnBecause && old.isTakenBack == new.isTakenBack
    if isSame { return }
    if old.state == .locked { faults.append("what is locked was changed") }
    let content: Set<EntryKind> = [.answer, .fact, .note, .mark, .withdrawal, .caseAdded]
    for (key, _) in texts where content.contains(key.kind) {
      if (texts[key.reason] ?? "").allSatisfy(\.isWhitespace) {
        faults.append("\(key.kind.rawValue) of a \(old.state) case without a reason")
      }
    }
  }

  private mutating func judgeCompleteness(
    _ before: Inspection, _ new: CaseRecord, isStep: Bool
  ) {
    guard [.submitted, .accepted, .locked].contains(new.state), new.isActive else { return }
    let isComplete = bench.inspection.progress(of: 0).isComplete
    if !isComplete, isStep || before.progress(of: 0).isComplete || !before.cases[0].isActive {
      faults.append("a \(new.state) case with a question open")
    }
    let isQueried = !bench.inspection.unresolvedQueries(of: 0).isEmpty
    if isStep, new.state == .accepted, isQueried { faults.append("a queried case was accepted") }
    if isStep, new.state == .locked, bench.inspection.isAlteredSinceLock(0) {
      faults.append("locked with another fingerprint")
    }
  }
}
