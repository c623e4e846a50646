import OrderedCollections
import Standards

/// What a merge changes in an inspection: the same facts for a rehearsal as for the merge itself.
package struct MergeSummary: Equatable, Sendable {
  /// A key on which values disagree that agreed before, or that now has more of them.
  package struct Conflict: Equatable, Sendable {
    /// What the values are of.
    package let key: EntryKey
    /// Everybody's value, the oldest first.
    package let heads: [Head]
  }

  /// A number of things that came, and of those that now say something else.
  package struct Count: Equatable, Sendable {
    /// Things that were not there before.
    package var new = 0
    /// Things that were there and now say something else.
    package var changed = 0

    /// Makes a count, of none unless it is said.
    package init(new: Int = 0, changed: Int = 0) {
      self.new = new
      self.changed = changed
    }
  }

  /// References of cases that were not in the file.
  package let newCases: [String]
  /// Answers of every reading.
  package let answers: Count
  /// Facts of cases, the reference among them, of cases that were there before.
  package let facts: Count
  /// Notes on cases, in further readings and on standards.
  package let notes: Count
  /// What is said of the improvement plan.
  package let plan: Count
  /// Conflicts that were not there before, or not with these values.
  package let conflicts: [Conflict]
  /// References that more than one case bears now.
  package let doubleReferences: [String]
  /// What changes in cases that were submitted, without a reason that came along.
  package let unexplained: [EntryKey]
  /// References of cases that are not as they were locked any more.
  package let alteredLocks: [String]
  /// References of cases with answers of two people in one reading that nobody has vouched for.
  package let mixedCases: [String]

  /// Compares the inspection before and after.
  package init(before: Inspection, after: Inspection) {
    let known = after.cases.filter { before.index(of: $0.id) != nil }
    newCases =
      after.cases.filter { before.index(of: $0.id) == nil && $0.isActive }.map(\.reference)
    answers = after.cases.reduce(into: Count()) { count, record in
      let old = before.index(of: record.id).map { before.cases[$0].allAnswers } ?? [:]
      count.add(record.allAnswers, over: old)
    }
    facts = known.reduce(into: Count()) { count, record in
      let old = before.index(of: record.id).map { before.cases[$0].allFacts } ?? [:]
      count.add(record.allFacts, over: old)
    }
    var notes = Count()
    notes.add(after.noteTexts, over: before.noteTexts)
    self.notes = notes
    var plan = Count()
    plan.add(after.planTexts, over: before.planTexts)
    self.plan = plan
    conflicts = after.conflicts.filter { before.conflicts[$0.key] != $0.value }
      .map { Conflict(key: $0.key, heads: $0.value) }
    doubleReferences = after.doubleReferences.filter { !before.doubleReferences.contains($0) }
    unexplained = known.flatMap { before.unexplainedChanges(to: $0, in: after) }
    let altered = Set(before.alteredLocks.map { before.cases[$0].id })
    alteredLocks = after.alteredLocks.map { after.cases[$0] }
      .filter { !altered.contains($0.id) }.map(\.reference)
    let unconfirmed = Set(before.unconfirmedCases.map { before.cases[$0].id })
    mixedCases = after.unconfirmedCases.map { after.cases[$0] }
      .filter { !unconfirmed.contains($0.id) }.map(\.reference)
  }
}

extension MergeSummary.Count {
  fileprivate mutating func add<Key, Value: Equatable>(
    _ values: [Key: Value], over old: [Key: Value]
  ) {
    for (key, value) in values where old[key] != value {
      if old[key] == nil { new += 1 } else { changed += 1 }
    }
  }
}

/// A place for a value in a case: the reading, nil for the first, and the name within it.
private struct Place<Name: Hashable>: Hashable {
  let reading: RandomID?
  let name: Name
}

extension CaseRecord {
  fileprivate var allAnswers: [Place<Int>: Answer] {
    var answers: [Place<Int>: Answer] = [:]
    for (question, answer) in firstAnswers {
      answers[Place(reading: nil, name: question)] = answer
    }
    for (id, reading) in readings {
      for (question, answer) in reading.answers {
        answers[Place(reading: id, name: question)] = answer
      }
    }
    return answers
  }

  fileprivate var allFacts: [Place<Identifier<FactField>>: JSON] {
    var values = [
      Place(reading: nil, name: Identifier<FactField>(Inspection.referenceFact)):
        JSON.string(reference)
    ]
    for (name, value) in facts { values[Place(reading: nil, name: name)] = value }
    for (id, reading) in readings {
      for (name, value) in reading.facts { values[Place(reading: id, name: name)] = value }
    }
    return values
  }
}

extension Inspection {
  fileprivate var noteTexts: [RandomID: String] {
    let ofCases = cases.flatMap { record in
      record.notes + record.readings.values.flatMap(\.notes)
    }
    return (standardNotes + ofCases).reduce(into: [:]) { texts, note in
      texts[note.id] = (texts[note.id] ?? "") + note.text
    }
  }

  /// What each item of the plan says, field by field and link by link.
  fileprivate var planTexts: [EntryKey: String] {
    planItems.values.reduce(into: [:]) { texts, item in
      guard item.added != nil else { return }
      for (field, value) in item.values { texts[PlanItem.key(item.id, field.rawValue)] = value }
      for link in item.links { texts[PlanItem.key(item.id, PlanItem.linkPrefix + link.word)] = "" }
      for (link, reaudit) in item.reaudits {
        texts[PlanItem.key(item.id, PlanItem.reauditPrefix + link.word)] =
          reaudit.value(framework).text()
      }
      texts[PlanItem.key(item.id, PlanItem.withdrawal)] = item.withdrawnBecause
    }
  }
}
