import Inspection
import Ledger
import Standards

/// Tells what happened since the last time: what was saved, what moved, what there is to know, and
/// where the person is now. Nothing is told twice unless it is asked for.
struct Narrator {
  /// What was told of the screen and of each layer over it; nil where nothing was.
  private var told: [Speech?] = []
  /// The titles under which everything that is told once was told.
  private var known: Set<String> = []
  private var ratings: Ratings?
  private var failure: String?

  /// Tells the place from the beginning the next time.
  mutating func forgetPlace() { (told, known) = ([], []) }

  /// The lines for what is true now.
  mutating func tell(_ model: Model) -> [String] {
    var lines = ratings == nil ? opening(model) : []
    lines += model.justSaved.flatMap { [sentence(on: $0, model)] + warnings(about: $0, model) }
    lines += movements(model)
    lines += remarks(model)
    lines += place(model)
    return lines.map(Speech.plain).filter { !$0.isEmpty }
  }

  private func opening(_ model: Model) -> [String] {
    [
      "\(model.inspection.settings.service), \(model.inspection.framework.title).",
      model.inspection.settings.provenance ?? "",
      "help says what can be typed, where says again where you are, quit leaves.",
    ]
  }

  private mutating func remarks(_ model: Model) -> [String] {
    defer { failure = model.status.failure }
    var lines: [String] = []
    if let reason = model.status.failure, reason != failure {
      lines.append("Not saved; “save again” tries again: \(reason)")
    }
    let isSaid = model.justSaved.contains { spokenFor($0, model) != nil }
    let message = isSaid ? "" : model.status.message ?? ""
    return lines + message.split(separator: "\n").map(String.init)
  }

  private mutating func place(_ model: Model) -> [String] {
    var speaker = model.layers.last?.speech(model) ?? model.screen.speech(model)
    if !known.insert(speaker.title).inserted { speaker.once = [] }
    let depth = model.layers.count
    let before = told.indices.contains(depth) ? told[depth] : nil
    told = Array(told.prefix(depth))
    told += Array(repeating: nil, count: depth - told.count) + [speaker]
    // Whoever just changed something here has heard of it.
    return speaker.lines(since: before, isPlaceKnown: !model.justSaved.isEmpty)
  }
}

// MARK: - What was saved

extension Narrator {
  private func sentence(on commit: Commit, _ model: Model) -> String {
    let clock = commit.clock.dropFirst(11).prefix(8)
    if let message = spokenFor(commit, model) { return "\(message). Saved \(clock)." }
    return "\(what(commit, model)) Saved \(clock).\(progress(after: commit, model))"
  }

  private func what(_ commit: Commit, _ model: Model) -> String {
    if let added = commit.fields.first(where: { $0.key.kind == .caseAdded })?.key.subject,
      let index = model.inspection.index(of: added)
    {
      let record = model.inspection.cases[index]
      return "\(record.reference) is added: \(model.inspection.summary(of: record))."
    }
    let told = commit.fields.filter { !isReasonOfNothing($0.key, model) }
    return told.count > 3
      ? "\(told.count) changes."
      : told.map { words(for: $0.key, $0.heads, model) }.joined(separator: " ")
  }

  /// Whether it is the reason beside an answer that needs none.
  private func isReasonOfNothing(_ key: EntryKey, _ model: Model) -> Bool {
    guard key.kind == .because, let question = model.inspection.framework.question(key.name),
      let index = key.subject.flatMap({ model.inspection.index(of: $0) })
    else { return false }
    return model.inspection.reason(for: question, of: index) == nil
  }

  /// The message, where it says all there is to say of a commit.
  private func spokenFor(_ commit: Commit, _ model: Model) -> String? {
    guard commit.fields.count == 1, let kind = commit.fields.first?.key.kind,
      kind == .note || kind == .mark, model.justSaved.count == 1
    else { return nil }
    return model.status.message
  }

  private func words(for key: EntryKey, _ heads: [Head], _ model: Model) -> String {
    var name = model.words(for: key)
    if let walk = model.screen as? Walk {
      let reference = model.inspection.cases[walk.caseIndex].reference
      if name.hasPrefix(reference + " ") { name = String(name.dropFirst(reference.count + 1)) }
    }
    let values = heads.compactMap(\.value).map { model.words(for: $0, under: key) }
    if values.isEmpty { return "\(name) cleared." }
    let sentence = "\(name) \(values.joined(separator: " / "))"
    return sentence.hasSuffix(".") ? sentence : sentence + "."
  }

  /// How far the case of an answer has come.
  private func progress(after commit: Commit, _ model: Model) -> String {
    guard let key = commit.fields.first?.key, key.kind == .answer,
      let index = key.subject.flatMap({ model.inspection.index(of: $0) })
    else { return "" }
    let progress = model.inspection.progress(of: index)
    return " \(progress.answered) of \(progress.asked) answered."
  }

  /// What to look at again in a judgement that was just given, since the talk goes on from it.
  private func warnings(about commit: Commit, _ model: Model) -> [String] {
    commit.fields.compactMap { field in
      guard field.key.kind == .answer,
        let index = field.key.subject.flatMap({ model.inspection.index(of: $0) }),
        let question = model.inspection.framework.question(field.key.name)
      else { return nil }
      return model.inspection.promptPattern(of: question, in: index)?.warning
    }
  }

  /// The bands and ratings that are not what they were.
  private mutating func movements(_ model: Model) -> [String] {
    let now = model.inspection.ratings
    defer { ratings = now }
    guard let before = ratings, !model.justSaved.isEmpty else { return [] }
    let framework = model.inspection.framework
    let standards = zip(before.standards, now.standards).flatMap { before, now in
      zip(before.keyQuestions, now.keyQuestions).map { before, now in
        let question = framework.questions[now.question]
        return moved("\(question.id) \(question.name)", before.band, now.band, framework)
      } + [
        moved(
          "Standard \(framework.standards[now.standard].id)"
            + " \(framework.standards[now.standard].name)",
          before.rating, now.rating, framework)
      ]
    }
    return standards + [moved("Overall", before.overall.rating, now.overall.rating, framework)]
  }

  private func moved(
    _ name: String, _ before: Rating?, _ now: Rating?, _ framework: Framework
  ) -> String {
    guard before != now else { return "" }
    return "\(name) is now \(framework.name(of: now)), was \(framework.name(of: before))."
  }
}
