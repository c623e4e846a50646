package import Standards

extension InventedInspection {
  /// The actions that make an empty inspection what the file says, conflict included.
  ///
  /// - Throws: Every fault of the file with its path.
  package func history(
    _ framework: Framework, using generator: inout some RandomNumberGenerator
  ) throws(JSONFaults) -> InventedHistory {
    let document = try document(framework)
    let changes = try InspectionDocument.changes(document, framework, using: &generator)
    let subjects = references(in: changes)
    guard
      let subject = subjects.first(where: { $0.value == conflict.reference })?.key,
      let ours = changes.first(where: { $0.key == answerKey(of: subject) }),
      let question = QuestionID(conflict.question)
    else {
      let path = JSONPath.root.appending("conflict").appending("key")
      throw JSONFaults([
        JSONFault(path, .unknownReference(conflict.question, to: "answered question"))
      ])
    }
    let note = Change(
      EntryKey(subject: subject, kind: .note, name: RandomID(using: &generator).description),
      Note.value(about: question, kind: .evidence, text: conflict.note))
    return InventedHistory(
      shared: actions(changes.filter { $0 != ours }, subjects),
      ours: AuthoredAction(author: readers[conflict.reference] ?? lead, changes: [ours]),
      theirs: AuthoredAction(
        author: conflict.author, changes: [Change(ours.key, .string(conflict.answer)), note]))
  }

  private func answerKey(of subject: RandomID) -> EntryKey {
    EntryKey(subject: subject, kind: .answer, name: conflict.question)
  }

  /// The reference of each case that is added.
  private func references(in changes: [Change]) -> [RandomID: String] {
    let references = changes.compactMap { change -> (RandomID, String)? in
      guard change.key.kind == .fact, change.key.name == Inspection.referenceFact,
        let subject = change.key.subject, let reference = change.value?.string
      else { return nil }
      return (subject, reference)
    }
    return Dictionary(references) { first, _ in first }
  }

  /// The reader of each further reading.
  private func furtherReaders(in changes: [Change]) -> [RandomID: String] {
    let readers = changes.compactMap { change -> (RandomID, String)? in
      guard change.key.kind == .reading, let reading = change.key.reading,
        let reader = change.value?["reader"]?.string
      else { return nil }
      return (reading, reader)
    }
    return Dictionary(readers) { first, _ in first }
  }

  /// Runs of changes that belong to one reading of a case, or to none.
  private func actions(
    _ changes: [Change], _ references: [RandomID: String]
  ) -> [AuthoredAction] {
    let further = furtherReaders(in: changes)
    return changes.chunked {
      $0.key.subject == $1.key.subject && $0.key.reading == $1.key.reading
    }.map { changes in
      let key = changes.first?.key
      let reference = key?.subject.flatMap { references[$0] }
      return AuthoredAction(
        author: key?.reading.flatMap { further[$0] } ?? reference.flatMap { readers[$0] } ?? lead,
        changes: changes)
    }
  }
}

extension [Change] {
  /// The longest runs in which each change belongs with the one before it.
  fileprivate func chunked(by belongs: (Change, Change) -> Bool) -> [[Change]] {
    reduce(into: []) { runs, change in
      if let last = runs.last?.last, belongs(last, change) {
        runs[runs.count - 1].append(change)
      } else {
        runs.append([change])
      }
    }
  }
}
