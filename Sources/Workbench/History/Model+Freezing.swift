package import Inspection
package import Ledger
import Standards
import Terminal

extension Field {
  /// Asks for the name under which the ratings are frozen.
  static func freeze(_ model: Model) -> Field {
    let id = model.newID
    let since = model.key(.changesSince)
    return Field(
      title: "Freeze the ratings as they are",
      hint: "A name, such as: for the panel, factual accuracy, as published. "
        + "\(since) shows later what changed since."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.freezing(text, on: model.today, id: id)
      let words = "Frozen; \(since) shows what changes from now on"
      return [.commit(changes, then: [.dismiss, .say(words)])]
    }
  }
}

extension Model {
  /// Goes to the only freeze, or lets the person choose one, the latest first.
  var changesSince: [Request] {
    let choices = inspection.freezes.reversed().map { freeze in
      Picker.Choice(
        name: freeze.name, detail: "\(freeze.author), \(freeze.frozenOn)",
        requests: [.changes(since: freeze)])
    }
    return choices.count == 1
      ? choices[0].requests : [.lay(Picker(title: "What changed since", choices: choices))]
  }

  /// Lays over the screen what is different since a freeze.
  package mutating func compare(
    _ freeze: Freeze, _ entries: [HistoryEntry], sight: [RandomID: Int]
  ) -> [Effect] {
    let changes = ChangesSince(freeze, entries: entries, sight: sight, inspection)
    return run([.lay(Page.changes(changes, inspection.framework))])
  }
}

extension Page {
  /// What moved since a freeze, and below each standard what was written, by whom and why.
  static func changes(_ changes: ChangesSince, _ framework: Framework) -> Page {
    let freeze = changes.freeze
    var lines = [Line(text: "Frozen by \(freeze.author) on \(freeze.frozenOn)", style: .dim)]
    lines += changes.totals.map { Line(text: $0.sentence(framework), style: .bold) }
    for section in changes.sections {
      lines += [Line(text: ""), Line(text: section.title, style: CellStyle.plain.underline)]
      lines += section.movements.map { Line(text: $0.sentence(framework), style: .bold) }
      lines += section.lines.map { Line(text: "\($0.when) \($0.sentence(naming: true))") }
    }
    if changes.isEmpty { lines.append(Line(text: "Nothing has changed since.")) }
    return Page(title: "Since “\(freeze.name)”", lines: lines)
  }
}
