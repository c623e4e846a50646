import Inspection
import Ledger
import OrderedCollections
import Standards
import Workbench

/// A history as JSON for programs: a list of entries, the oldest first.
enum HistoryDocument {
  static func text(_ chronicle: Chronicle, _ inspection: Inspection) -> String {
    let entries = chronicle.lines.map { line in
      var members = line.entry.members(inspection)
      members["deed"] = .string(line.deed.rawValue)
      members["standing"] = .string(line.standing.rawValue)
      if let erasure = line.erasure { members["erasure"] = .string(erasure) }
      return JSON.object(members)
    }
    return JSON.array(entries).text(.indented) + "\n"
  }

  static func text(_ changes: ChangesSince, _ inspection: Inspection) -> String {
    let freeze = changes.freeze
    let lines = changes.sections.flatMap(\.lines)
    let document: JSON = [
      "freeze": [
        "name": .string(freeze.name), "author": .string(freeze.author),
        "frozenOn": .string(freeze.frozenOn), "entry": .string(freeze.stamp.entry.hexadecimal),
        "ratings": freeze.ratings,
      ],
      "movements": .array(
        (changes.totals + changes.sections.flatMap(\.movements)).map(\.document)),
      "changes": .array(
        lines.map { line in
          var members = line.entry.members(inspection)
          members["before"] = .array(line.replaced.map(JSON.string))
          return .object(members)
        }),
    ]
    return document.text(.indented) + "\n"
  }

  static func text(access entries: [HistoryEntry], _ inspection: Inspection) -> String {
    JSON.array(entries.map { .object($0.members(inspection)) }).text(.indented) + "\n"
  }
}

extension HistoryEntry {
  /// What every listed entry tells.
  fileprivate func members(_ inspection: Inspection) -> JSON.Members {
    var members: JSON.Members = [
      "entry": .string(stamp.entry.hexadecimal), "action": .string(action.hexadecimal),
      "clock": .string(clock), "author": .string(author),
    ]
    if let subject = key.subject {
      members["subject"] = .string(subject.description)
      members["case"] =
        inspection.index(of: subject).map { .string(inspection.cases[$0].reference) }
    }
    if let reading = key.reading { members["reading"] = .string(reading.description) }
    members["kind"] = .string(key.kind.rawValue)
    if !key.name.isEmpty { members["name"] = .string(key.name) }
    members["content"] = .string(content.word)
    members["value"] = value
    members["replaces"] = .array(replaces.map { .string($0.hexadecimal) })
    if let undoes { members["undoes"] = .string(undoes.hexadecimal) }
    return members
  }
}

extension Movement {
  fileprivate var document: JSON {
    let (kind, id): (String, String?) =
      switch thing {
      case .overall: ("overall", nil)
      case .score: ("score", nil)
      case .standard(let id): ("standard", id.text)
      case .ruleRating(let id): ("ruleRating", id.text)
      case .keyQuestion(let id): ("keyQuestion", id.text)
      }
    var members: JSON.Members = ["of": .string(kind)]
    members["id"] = id.map(JSON.string)
    members["before"] = .string(before)
    members["now"] = .string(now)
    return .object(members)
  }
}

extension HistoryEntry.Content {
  fileprivate var word: String {
    switch self {
    case .value: "value"
    case .cleared: "cleared"
    case .missing: "missing"
    }
  }
}
