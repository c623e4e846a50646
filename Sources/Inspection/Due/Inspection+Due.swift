import OrderedCollections
import Standards

extension Inspection {
  /// Who reads what, how far it is, and what is late on a day: in the order of the codes, and last
  /// what nobody is known to read.
  package func workloads(on today: CalendarDate) -> [Workload] {
    let groups = OrderedDictionary(grouping: dueReadings(on: today), by: \.reader)
    let codes = groups.keys.compactMap(\.self).sorted()
    return (codes.map(Optional.some) + [nil]).compactMap { code in
      groups[code].map { readings in
        let kinds = DueReading.Kind.allCases
        return Workload(
          reader: code, readings: kinds.flatMap { kind in readings.filter { $0.kind == kind } })
      }
    }
  }

  /// Every reading that the inspection asks for, case by case: a first one of each case, and the
  /// second ones that chance chose or somebody was handed.
  package func dueReadings(on today: CalendarDate) -> [DueReading] {
    let drawn = Set(draw?.chosen ?? [])
    return activeCases.flatMap { index -> [DueReading] in
      let id = cases[index].id
      if let own = secondReadings[id] {
        return [ownSecondReading(own, of: index, on: today)]
      }
      return [firstReading(of: index, on: today)]
        + furtherReadings(of: index, isDrawn: drawn.contains(id), on: today)
    }
  }

  /// What is late on a day, the longest first.
  package func lateReadings(on today: CalendarDate) -> [DueReading] {
    let hasDays =
      DueReading.Kind.allCases.contains { settings.due($0) != nil }
      || cases.contains { !$0.dueDays.isEmpty }
    guard hasDays else { return [] }
    return dueReadings(on: today).filter { $0.daysLate != nil }.enumerated()
      .sorted { ($0.element.daysLate ?? 0, $1.offset) > ($1.element.daysLate ?? 0, $0.offset) }
      .map(\.element)
  }

  /// Cases of the sample that are planned and not in the file yet; none in a copy for second
  /// readings, which holds all that its reader was handed.
  package var casesToCome: Int {
    secondReadings.isEmpty ? framework.caseTypes.keys.reduce(0) { $0 + toCome($1) } : 0
  }

  /// Why no case counts in any figure, in a sentence; nil where one does.
  package var noFigures: String? {
    guard overseenCases.isEmpty else { return nil }
    if !secondReadings.isEmpty {
      return "This file holds cases for a second reading, which count in no figure here."
    }
    return activeCases.isEmpty
      ? "No case has been added yet." : "No case in this file counts in the figures."
  }
}

// MARK: - One reading

extension Inspection {
  private func firstReading(of index: Int, on today: CalendarDate) -> DueReading {
    let record = cases[index]
    return reading(
      .first, of: index, by: record.fact(.inspector), progress(of: index),
      isDone: record.state.asksForCompleteness, on: today)
  }

  /// The reading that this copy was made for: it is done once everything is answered.
  private func ownSecondReading(
    _ id: RandomID, of index: Int, on today: CalendarDate
  ) -> DueReading {
    let progress = progress(of: index)
    return reading(
      .second, of: index, by: cases[index].readings[id]?.reader, progress,
      isDone: progress.isComplete, on: today)
  }

  private func furtherReadings(
    of index: Int, isDrawn: Bool, on today: CalendarDate
  ) -> [DueReading] {
    let seconds = cases[index].readings.values.filter { $0.kind == .second }
    if seconds.isEmpty, isDrawn {
      let asked = questions(of: index).count
      return [
        reading(
          .second, of: index, by: nil, Progress(asked: asked), isDone: false,
          isHandedOver: false, on: today)
      ]
    }
    return seconds.map { second in
      let progress = progress(of: second, of: index)
      return reading(
        .second, of: index, by: second.reader, progress, isDone: progress.isComplete, on: today)
    }
  }

  private func reading(
    _ kind: DueReading.Kind, of index: Int, by reader: String?, _ progress: Progress,
    isDone: Bool, isHandedOver: Bool = true, on today: CalendarDate
  ) -> DueReading {
    let record = cases[index]
    let own = record.dueDays[kind].flatMap(CalendarDate.init)
    let due = own ?? settings.due(kind)
    let exemption = record.exemptions[kind]
    let days = due.map { today.days(to: $0) }
    let standing: DueReading.Standing =
      if isDone {
        .done
      } else if exemption != nil {
        .exempted
      } else if let days, days < 0 {
        .late(days: -days)
      } else {
        .open(days: days)
      }
    return DueReading(
      caseIndex: index, kind: kind, reader: reader.flatMap { $0.isEmpty ? nil : $0 }, due: due,
      hasOwnDay: own != nil, exemption: exemption, progress: progress,
      isHandedOver: isHandedOver, standing: standing)
  }

  /// How far a further reading is, over what its own answers and facts leave to be asked.
  private func progress(of reading: Reading, of index: Int) -> Progress {
    let record = cases[index]
    let asked = framework.questions.filter { question in
      question.caseTypes.contains(record.type)
        && question.askedOf.map { gate in
          gate.holds(for: reading.facts[gate.fact]?.factText ?? record.fact(gate.fact))
        } ?? true
    }
    return asked.reduce(into: Progress()) { progress, question in
      let isAnswered = reading.answers[question.index] != nil
      let isRequired =
        question.kind != .prompt || reading.answers[question.keyQuestion] != .notApplicable
      guard isAnswered || isRequired else { return }
      progress.asked += 1
      if isAnswered { progress.answered += 1 }
    }
  }
}

// MARK: - Wishes

extension Inspection {
  /// Whether every reading of this kind that a case is known to have is done.
  private func isDone(_ kind: DueReading.Kind, of index: Int) -> Bool {
    // Which day it is decides what is late, not what is done.
    let readings = dueReadings(on: .epoch).filter {
      $0.caseIndex == index && $0.kind == kind
    }
    return !readings.isEmpty && readings.allSatisfy { $0.standing == .done }
  }

  /// Sets the last day for a reading of a case; an empty text leaves it to the day of all.
  ///
  /// - Throws: ``Refusal`` for somebody who does not review, or a bad date.
  package func settingDue(
    _ text: String, _ kind: DueReading.Kind, of index: Int, by author: String
  ) throws(Refusal) -> [Change] {
    try requireReviewer(author)
    let day = text.trimmed
    guard day.isEmpty || CalendarDate(day) != nil else { throw .notADate(day) }
    return [Change(caseKey(.due, kind.rawValue, of: index), day.isEmpty ? nil : .string(day))]
  }

  /// Exempts a reading of a case: it is not expected any more, and is never late.
  ///
  /// - Parameter approver: the role or code of the person who approved it.
  /// - Throws: ``Refusal`` for somebody who does not review, an empty reason, no approver, or a
  ///   reading that is done.
  package func exempting(
    _ kind: DueReading.Kind, of index: Int, because reason: String, approvedBy approver: String,
    by author: String, on today: String
  ) throws(Refusal) -> [Change] {
    try requireReviewer(author)
    if reason.trimmed.isEmpty { throw .emptyText("The reason") }
    if approver.trimmed.isEmpty { throw .emptyText("Who approved the exemption") }
    if isDone(kind, of: index) {
      throw .nothingToExempt(reference: cases[index].reference, kind)
    }
    let exemption = Exemption(
      reason: reason.trimmed, approvedBy: approver.trimmed, by: author, on: today)
    return [Change(caseKey(.exemption, kind.rawValue, of: index), exemption.value)]
  }

  /// Expects a reading again that was exempted.
  ///
  /// - Throws: ``Refusal`` for somebody who does not review, or a reading that is not exempted.
  package func endingExemption(
    _ kind: DueReading.Kind, of index: Int, by author: String
  ) throws(Refusal) -> [Change] {
    try requireReviewer(author)
    guard cases[index].exemptions[kind] != nil else {
      throw .notExempted(reference: cases[index].reference, kind)
    }
    return [Change(caseKey(.exemption, kind.rawValue, of: index), nil)]
  }

  /// Refuses what is for the people who review, where any are named.
  func requireReviewer(_ author: String) throws(Refusal) {
    guard isReviewer(author) else {
      throw areReviewersDisputed ? .disputedReviewers : .forReviewers(settings.reviewers)
    }
  }

  /// Takes in a day or an exemption: of days that disagree the earliest counts, since it leaves
  /// most to do; of exemptions the latest.
  mutating func foldDue(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let kind = DueReading.Kind(rawValue: key.name) else { return }
    if key.kind == .due {
      cases[index].dueDays[kind] = heads.compactMap { $0.value?.string }.min()
    } else {
      cases[index].exemptions[kind] = heads.compactMap(\.value).last.flatMap { Exemption($0) }
    }
  }
}
