package import Inspection
import OrderedCollections
import Standards

extension Inspection {
  /// What an entry of review says, in words; nil for any other kind.
  func reviewWords(for value: JSON, under key: EntryKey) -> String? {
    switch key.kind {
    case .state: CaseState(value)?.name
    case .query:
      [
        value["state"]?.string, value["key"]?.string.map { "on \($0)" },
        (value["owner"]?.string).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : "to \($0)" },
      ].compactMap(\.self).joined(separator: " ")
    case .remark: value["text"]?.string.map { "\(value["deed"]?.string ?? ""): \($0)" }
    case .flag: flagWords(value)
    case .verified: answer(value["answer"], key)
    case .exemption:
      value["reason"]?.string.map { "approved by \(value["approvedBy"]?.string ?? ""): \($0)" }
    case .comment:
      framework.question(key.name).flatMap { question in
        PractitionerComment(value, made: .earliest).map { words(for: $0, of: question) }
      }
    case .commentOutcome: value["reason"]?.string
    default: nil
    }
  }

  private func answer(_ value: JSON?, _ key: EntryKey) -> String? {
    guard let value, let question = framework.question(key.name) else { return nil }
    return answerWords(value, to: question)
  }

  private func flagWords(_ value: JSON) -> String? {
    guard let concern = value["concern"]?.string else { return nil }
    let told = value["told"]?.string.map { "told \($0) on \(value["toldOn"]?.string ?? "")" }
    let outcome = value["outcome"]?.string.map { "closed: \($0)" }
    return [concern, told, outcome].compactMap(\.self).joined(separator: " · ")
  }

  /// What stands behind the state of a case: who took the step, when, and why.
  package func stepWords(of index: Int) -> String? {
    let disputed = disputedStates(of: index)
    if disputed.count > 1 {
      return "Copies disagree: \(CaseState.choice(of: disputed)). To be settled"
    }
    guard let step = cases[index].step else { return nil }
    let reason = reasonOfState(of: index).map { ": \($0)" } ?? ""
    return "\(cases[index].state.name) by \(step.author) on \(step.clock.prefix(10))\(reason)"
  }

  /// A query in a line: who asked whom, how long ago, and the words.
  func words(for query: Query, on today: String) -> String {
    let opener = query.thread.first
    let owner = query.owner.map { " to \($0)" } ?? ""
    let age = query.age(on: today).map { ", \(ageWords($0))" } ?? ""
    return "Query of \(opener?.author ?? "?")\(owner), \(query.state.rawValue)\(age): "
      + "\(opener?.text ?? "")"
  }

  /// What was said after a query was opened.
  func replies(to query: Query) -> [String] {
    query.thread.dropFirst().map { "\($0.author) \($0.deed.rawValue) on \($0.on): \($0.text)" }
  }

  /// A flag in a line: the concern, and how far it is dealt with.
  package func words(for flag: SafeguardingFlag, on today: String) -> [String] {
    let age = flag.age(on: today).map { $0 > 0 ? ", \(counted($0, "day")) ago" : ", today" } ?? ""
    var lines = ["Raised by \(flag.raisedBy) on \(flag.raisedOn)\(age): \(flag.concern)"]
    lines.append(
      flag.told.map { "\($0) was told on \(flag.toldOn ?? "")" } ?? "Nobody was told yet")
    if isDisputed(flag) {
      lines.append("Copies say different things of it; ! in the workbench has the choice")
    }
    if let outcome = flag.outcome {
      lines.append("Closed by \(flag.closedBy ?? "") on \(flag.closedOn ?? ""): \(outcome)")
    }
    return lines
  }
}

/// An age in days as people say it.
func ageWords(_ days: Int) -> String { days == 0 ? "today" : counted(days, "day") }
