package import Inspection
import OrderedCollections
import Standards

extension DueReading {
  /// How it stands, in a word or two.
  package var standingWords: String {
    switch standing {
    case .done: "done"
    case .exempted: "exempted"
    case .late(let days): "\(counted(days, "day")) late"
    case .open(nil): "to do"
    case .open(0?): "due today"
    case .open(let days?): "in \(counted(days, "day"))"
    }
  }

  /// What is there of a reading that is not done.
  package var remainderWords: String {
    if !isHandedOver { return "not handed over" }
    return progress.isComplete ? "not submitted" : "\(progressWords) answered"
  }

  /// How many questions are answered.
  package var progressWords: String {
    isHandedOver ? "\(progress.answered) of \(progress.asked)" : "–"
  }
}

extension Inspection {
  /// Where a reading is: the state of the case, or where the second reading is.
  package func stageWords(of reading: DueReading) -> String {
    if reading.kind == .first { return stateWords(of: reading.caseIndex) }
    if !reading.isHandedOver { return "Not handed over" }
    if secondReadings[cases[reading.caseIndex].id] != nil { return "In this file" }
    return reading.progress.answered == 0 ? "Handed over" : "Back"
  }

  /// What a reading is: “C05 · second reading by CD”.
  package func title(of reading: DueReading) -> String {
    "\(cases[reading.caseIndex].reference) · \(reading.kind.rawValue) reading by "
      + (reading.reader ?? "nobody yet")
  }

  /// What is known of a reading, in sentences.
  package func details(of reading: DueReading) -> [String] {
    var lines: [String] = []
    if let exemption = reading.exemption {
      lines.append(
        "Exempted, approved by \(exemption.approvedBy): \(exemption.reason) "
          + "(\(exemption.by) on \(exemption.on))")
    }
    let kind = "\(reading.kind.rawValue) readings"
    let day =
      reading.due.map { day in
        reading.hasOwnDay ? "Due on \(day), set for this case" : "Due on \(day), as all \(kind) are"
      } ?? "No day is set for it"
    let answered = reading.isHandedOver ? "\(reading.progressWords) answered" : nil
    lines.append(
      [day, answered, stageWords(of: reading).lowercased()].compactMap(\.self)
        .joined(separator: " · "))
    lines.append(summary(of: cases[reading.caseIndex]))
    return lines
  }

  /// A person's readings in a line: how many, done, late, exempted, and the next day.
  package func words(for workload: Workload) -> String {
    let next = workload.nextDue.map { " · next due \($0)" } ?? ""
    return "\(workload.reader ?? "Nobody yet") · \(counted(workload.readings.count, "reading")): "
      + words(done: workload.done, workload.late, workload.exempted, owed: workload.owed) + next
  }

  /// What all readings come to, with the cases that are planned and not here yet.
  package func totalWords(of workloads: [Workload], withLate: Bool = true) -> String {
    let sum = { (count: (Workload) -> Int) in workloads.reduce(0) { $0 + count($1) } }
    let toCome = casesToCome
    return words(done: sum(\.done), withLate ? sum(\.late) : 0, sum(\.exempted), owed: sum(\.owed))
      + (toCome > 0 ? ", \(counted(toCome, "case")) to come" : "")
  }

  private func words(done: Int, _ late: Int, _ exempted: Int, owed: Int) -> String {
    ["\(done) done", "\(owed) to do" + (late > 0 ? " (\(late) late)" : "")]
      .joined(separator: ", ") + (exempted > 0 ? ", \(exempted) exempted" : "")
  }
}
