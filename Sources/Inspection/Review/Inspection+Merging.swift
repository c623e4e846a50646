import OrderedCollections
import Standards

extension Inspection {
  /// What a merge changes in a case that was submitted here, where no reason came along.
  ///
  /// Whoever changed it elsewhere did not know that it was submitted; whoever merges says why.
  /// Values that disagree are left out, since somebody chooses there, and locked cases too: what
  /// comes to them is a finding.
  func unexplainedChanges(to record: CaseRecord, in after: Inspection) -> [EntryKey] {
    guard let index = index(of: record.id) else { return [] }
    let old = cases[index]
    guard old.isActive, old.state != .draft, old.state != .locked else { return [] }
    let (was, now) = (old.content(framework), record.content(framework))
    return Set(was.keys).union(now.keys).filter { key in
      was[key] != now[key] && after.conflicts[key] == nil
        && old.changeReasons[key.reason.name] == record.changeReasons[key.reason.name]
    }.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
  }
}

extension CaseRecord {
  /// The content of the first reading by its keys.
  fileprivate func content(_ framework: Framework) -> [EntryKey: JSON] {
    var content: [EntryKey: JSON] = [:]
    for (question, answer) in firstAnswers {
      let asked = framework.questions[question]
      content[key(.answer, asked.id.text)] = .string(framework.word(for: answer, to: asked))
    }
    for (name, value) in facts { content[key(.fact, name.rawValue)] = value }
    content[key(.fact, Inspection.referenceFact)] = .string(reference)
    for note in notes { content[key(.note, note.id.description)] = .string(note.text) }
    for mark in marks { content[key(.mark, mark.text)] = true }
    return content
  }

  private func key(_ kind: EntryKind, _ name: String) -> EntryKey {
    EntryKey(subject: id, kind: kind, name: name)
  }
}
