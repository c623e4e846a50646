import Inspection
import Ledger
import OrderedCollections
import SeededChance
import Standards
import Terminal
import TerminalTesting
import Workbench

@testable import caseaudit

/// A way by which something can come into an inspection.
enum Door: CaseIterable {
  case screen, lines, undo, command, table, document, merge
}

/// A sequence of commands by chance on one inspection, each through some door and then judged.
final class DoorWalk {
  private static let keys = [
    "y", "n", "x", "U", "> 1", "> 2 “why” Enter", "> 1 “why” Enter", "> 3", "K “why” Enter",
    "k K 2 “so” Enter", "k K 3 “so” Enter", "n “why” Enter", "x “why” Enter", "m",
    "e “note” Esc", "e “note” Esc “why” Enter", "c w “out” Enter", "c w “out” Enter “why” Enter",
    "c w", "! Enter 1", "d Enter “V09” Enter “why” Enter", "* “risk” Enter", "Y",
  ]
  private static let words = [
    "yes", "no", "no because of the letter", "clear", "move on", "move on 1", "move on 2",
    "move on 1 because of the letter", "move on 2 because of the letter", "submit", "return",
    "accept", "move on 3", "next open", "query why", "flag risk", "1", "2",
  ]
  private static let undoing = ["u", "u “why” Enter", "u u", "u U", "u U “why” Enter"]

  private var ledger: Ledger
  /// A copy that goes on apart.
  private var other: Ledger
  private(set) var inspection: Inspection
  private var generator: SeededGenerator
  private let file = InspectionFile(path: "a.caseaudit")
  private(set) var commands: [String] = []
  private(set) var faults: [String] = []
  private(set) var steps = 0
  /// By which doors something came to be otherwise.
  private(set) var changed: [Door] = []

  init(_ beginning: Beginning, using generator: SeededGenerator) throws {
    ledger = try beginning.ledger.rehearsal()
    other = try beginning.ledger.rehearsal()
    inspection = try Inspection(ledger)
    self.generator = generator
  }

  /// Gives one to six commands.
  func go() throws {
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard let door = Door.allCases.randomElement(using: &generator) else { return }
      let (before, begun) = (inspection, ledger)
      try pass(door, by: drawn(["AB", "CD", "AB", "CD", "ZZ"]))
      if door == .document, ledger === begun { continue }  // It was not taken in.
      inspection = try Inspection(ledger)
      if inspection.cases.isEmpty { return }  // Even its adding was taken back.
      let judge = StepJudge(before: before, after: inspection, door: door)
      faults += judge.faults
      if judge.isStep { steps += 1 }
      if judge.isChange { changed.append(door) }
    }
  }

  /// A question of the case; where it is withdrawn, one that it was asked.
  private func question(of inspection: Inspection) -> String {
    inspection.questions(of: 0).randomElement(using: &generator)?.id.text ?? "2.1.1"
  }

  private func drawn<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}

// MARK: - Doors

extension DoorWalk {
  private func pass(_ door: Door, by author: String) throws {
    switch door {
    case .screen: try sit(drawn(Self.keys), by: author)
    case .lines: try talk(drawn(Self.words), by: author)
    case .undo:
      if Bool.random(using: &generator) {
        try talk(drawn(["undo", "undo a slip", "redo"]), by: author)
      } else {
        try sit(drawn(Self.undoing), by: author)
      }
    case .command: try command(ledger, by: author)
    case .table: try table(by: author)
    case .document: try document(by: author)
    case .merge: try merge(by: author)
    }
  }

  /// Mostly at a question; else where one was left.
  private func opening() -> Workbench.Opening {
    let isThere = inspection.indices(ofReference: "V01") == [0] && inspection.cases[0].isActive
    guard isThere, Int.random(in: 0..<4, using: &generator) > 0 else { return .init() }
    return .init(reference: "V01", question: question(of: inspection))
  }

  private func sit(_ keys: String, by author: String) throws {
    commands.append("\(author) presses \(keys)")
    let terminal = ScriptedTerminal(batches: [Event].script(keys).map { [$0] })
    let workbench = try Workbench(
      ledger, on: terminal, as: author, today: "2026-12-01", glyphs: .unicode)
    _ = try workbench.run(opening())
  }

  private func talk(_ words: String, by author: String) throws {
    commands.append("\(author) says \(words)")
    let workbench = try Workbench(
      ledger, over: ScriptedLines([.line(words)]), as: author, today: "2026-12-01")
    _ = try workbench.run(opening())
  }

  /// What the commands do once the file is open; that it is refused is no fault.
  private func command(_ ledger: Ledger, by author: String) throws {
    let inspection = try Inspection(ledger)
    guard !inspection.cases.isEmpty else { return }
    let question = question(of: inspection)
    let (value, state) = (drawn(["yes", "no", ""]), drawn(CaseState.allCases))
    let reason = drawn([nil, " ", "a letter"])
    let kind = Int.random(in: 0..<8, using: &generator)
    let ids = (RandomID(using: &generator), RandomID(using: &generator))
    commands.append("\(author) commands \(kind) \(question) \(value) \(state) \(reason ?? "–")")
    try change(ledger, by: author, because: reason) { inspection in
      switch kind {
      case 0: return try inspection.answering(question, with: value, of: 0)
      case 1: return try inspection.setting(facts: [("crew", value == "yes" ? "3" : "4")], of: 0)
      case 2: return try inspection.withdrawing(0, because: "not eligible")
      case 3: return try inspection.restoring(0)
      case 4:
        let key = EntryKey(subject: inspection.cases[0].id, kind: .state)
        return [Change(key, .string(state.rawValue))]
      case 5:
        return try inspection.asking(
          "why?", on: question, of: 0, owner: nil, today: "2026-12-01", by: author, id: ids.0,
          remark: ids.1)
      default: return try inspection.moving(0, to: state, by: author, because: reason ?? "")
      }
    }
  }

  private func table(by author: String) throws {
    let question = question(of: inspection)
    let text = "reference,key,value\nV01,\(question),\(drawn(["yes", "no"]))\n"
    let reason = drawn([nil, "a letter"])
    commands.append("\(author) brings \(text) \(reason ?? "–")")
    let table = try InputTable(Array(text.utf8), path: "t.csv")
    try change(ledger, by: author, because: reason) { try table.answers(in: $0, of: "a") }
  }

  private func change(
    _ ledger: Ledger, by author: String, because reason: String?,
    _ wish: (Inspection) throws -> [Change]
  ) throws {
    do {
      try file.change(ledger, by: author, because: reason, wish)
    } catch is CommandError {
    } catch is LedgerError {
    }
  }

  /// Writes the inspection to a document, says any state in it, and goes on with what it becomes when
  /// it is imported: which is refused where no steps could have led the case there.
  private func document(by author: String) throws {
    guard inspection.cases[0].isActive, inspection.conflicts.isEmpty else { return }
    let forged = drawn(CaseState.allCases)
    commands.append("\(author) imports it as \(forged)")
    let text = InspectionDocument.text(inspection).replacing(
      "\"state\": \"\(inspection.cases[0].state.rawValue)\"",
      with: "\"state\": \"\(forged.rawValue)\"")
    let json = try InspectionDocument.parse(Array(text.utf8))
    let changes = try? InspectionDocument.changes(json, inspection.framework, using: &generator)
    let isFree = forged == .draft || forged == .returned
    let isSettled = forged == .submitted || inspection.unresolvedQueries(of: 0).isEmpty
    let isPossible = isFree || inspection.progress(of: 0).isComplete && isSettled
    if (changes != nil) != isPossible { faults.append("\(forged) from a document") }
    guard let changes else { return }
    ledger = try Ledger.inMemory(
      framework: ledger.framework, by: author, environment: .live(program: "test"))
    try ledger.commit(changes, by: author)
    other = try ledger.rehearsal()
  }

  /// Takes in what a copy did that parted at the beginning.
  private func merge(by author: String) throws {
    for _ in 0..<Int.random(in: 1...3, using: &generator) { try command(other, by: "EF") }
    let reason = drawn([nil, "a letter"])
    commands.append("\(author) merges \(reason ?? "–")")
    do {
      let rehearsal = try MergeRehearsal(of: [other], named: ["b"], into: ledger)
      let reasons = try rehearsal.reasons(because: reason, path: "a")
      try ledger.merge([other], by: author, writing: reasons)
    } catch is CommandError {
    }
  }
}

// MARK: - Counting

extension DoorWalk {
  /// What came of many sequences.
  struct Tally: CustomStringConvertible, Sendable {
    private var sequences = 0
    private var commands = 0
    private(set) var steps = 0
    private var changed: [Door: Int] = [:]
    /// What was wrong, with the seed and the commands that led there.
    private(set) var faults: [String] = []

    mutating func add(_ walk: DoorWalk, seed: Int) {
      sequences += 1
      commands += walk.commands.count
      steps += walk.steps
      for door in walk.changed { changed[door, default: 0] += 1 }
      faults += walk.faults.map { "seed \(seed): \($0) after \(walk.commands)" }
    }

    mutating func add(_ other: Tally) {
      sequences += other.sequences
      commands += other.commands
      steps += other.steps
      changed.merge(other.changed, uniquingKeysWith: +)
      faults += other.faults
    }

    /// How often something came to be otherwise by a door.
    func changes(by door: Door) -> Int { changed[door] ?? 0 }

    var description: String {
      let doors = Door.allCases.map { "\($0) \(changes(by: $0))" }.joined(separator: ", ")
      return "\(sequences) sequences, \(commands) commands, \(steps) steps; changes: \(doors)"
    }
  }
}
