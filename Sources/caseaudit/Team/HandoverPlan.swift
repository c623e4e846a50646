import Inspection
import Ledger
import OrderedCollections
import Standards

/// What a hand-over takes along, and what it has to write first.
struct HandoverPlan {
  let handover: Handover
  /// The readings that are begun by handing cases over to be read again.
  var changes: [Change] = []
  /// How many cases go along.
  let cases: Int

  init(wholeOf inspection: Inspection) {
    handover = .whole
    cases = inspection.activeCases.count
  }

  init(cases indices: [Int], _ inspection: Inspection) {
    let ids = Set(indices.map { inspection.cases[$0].id })
    handover = .cases(ids)
    cases = ids.count
  }

  /// A second reading that nobody has answered in yet is handed over again, under its identity:
  /// a lost package must not leave an empty reading behind.
  ///
  /// - Parameter reader: who is to read, where that is known before the package is received.
  /// - Throws: `Refusal` where that is whoever read the case first.
  init(
    secondReadingOf indices: [Int], by reader: String? = nil, _ inspection: Inspection
  ) throws(Refusal) {
    var readings: [RandomID: RandomID] = [:]
    for index in indices where readings[inspection.cases[index].id] == nil {
      let record = inspection.cases[index]
      if let reader, inspection.firstReaders(of: index).contains(reader) {
        throw .ownReading(reference: record.reference, reader)
      }
      // One that waits for another person stays theirs.
      let unread = record.readings.first { _, reading in
        reading.kind == .second && reading.answers.isEmpty
          && (reader == nil || ["", reader].contains(reading.reader))
      }
      let id = unread?.key ?? .random()
      if unread == nil || reader.map({ $0 != unread?.value.reader }) ?? false {
        changes.append(inspection.addingReading(.second, reader ?? "", id: id, of: index))
      }
      readings[record.id] = id
    }
    let judged = inspection.framework.facts.values.filter(\.isJudged).map(\.id.rawValue)
    handover = .secondReading(readings, judgedFacts: Set(judged))
    cases = readings.count
  }
}
