import Inspection
import OrderedCollections
import Standards
import Terminal

/// Who reads which case by when: what is done, what is late, and what was exempted.
struct DueList: Screen {
  private(set) var selection = DueSelection.all
  /// Only readings that say all these words somewhere are listed.
  private(set) var filter = ""
  var position = ListPosition()
  /// Person by person, those that list anything.
  private(set) var workloads: [Workload] = []
  /// What is listed, in the order of the list.
  private(set) var readings: [DueReading] = []

  /// Lists everything.
  init() {}

  /// Begins with what is late of one person.
  init(lateOf reader: String?) {
    selection = .late
    filter = reader ?? "nobody"
  }

  var context: Context { .due }
  var printout: Printout? { .due }

  func rowCount(_ model: Model) -> Int { readings.count }

  func heading(_ model: Model) -> String {
    let words = filter.isEmpty ? "" : " · “\(filter)”"
    let chosen = selection == .all ? "" : " · \(selection.words)"
    let late = workloads.reduce(0) { $0 + $1.late }
    let first = late > 0 ? " · \(late) late" : ""
    return "Readings due\(first) · "
      + "\(model.inspection.totalWords(of: workloads, withLate: false))\(chosen)\(words)"
  }

  mutating func refresh(_ model: Model) {
    guard let today = CalendarDate(model.today) else { return }
    let here = readings.indices.contains(position.row) ? readings[position.row] : nil
    workloads = model.inspection.workloads(on: today)
    readings = workloads.flatMap { workload in
      workload.readings.filter { selection.holds($0) && matches($0, model) }.inOrderOfUrgency
    }
    // What is dealt with moves; the cursor stays on it, so that its new state is seen.
    if let here, let row = readings.firstIndex(where: here.isSame) { position.row = row }
    position.keep(within: readings.count)
  }

  func caseInFocus(_ model: Model) -> Int? { focused?.caseIndex }

  /// The reading under the cursor.
  var focused: DueReading? {
    readings.indices.contains(position.row) ? readings[position.row] : nil
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .exempt, .reassign, .setDue:
      guard let focused else { return "There is nothing to open" }
      if action == .reassign, focused.kind == .second {
        return "A second reading is given by handing it over: caseaudit handover --for"
      }
      if action == .exempt, focused.standing == .done {
        return "It is done, so there is nothing to exempt"
      }
      return nil
    default: return nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return focused?.opening(model) ?? []
    case .setDue: return focused.map { [.lay(Picker.due($0, model))] } ?? []
    case .exempt: return focused?.exempting(model) ?? []
    case .reassign: return focused.map { [.lay(Field.reassign($0.caseIndex, model))] } ?? []
    case .group: return [.lay(selections)]
    case .find: return [.lay(filterField)]
    case .jump: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: readings.count, page: model.rowsOfPage)
      return []
    }
  }
}

extension DueReading {
  /// Whether it is the same reading, at another time perhaps.
  func isSame(as other: DueReading) -> Bool {
    caseIndex == other.caseIndex && kind == other.kind && reader == other.reader
  }

  /// Goes to the case, or to both readings of it where the second has come back.
  func opening(_ model: Model) -> [Request] {
    if kind == .first
      || model.inspection.secondReadings[model.inspection.cases[caseIndex].id] != nil
    {
      return [.push(Walk(model, caseAt: caseIndex))]
    }
    guard model.inspection.comparedCase(caseIndex) != nil else {
      return [.refuse("The second reading has not come back; there is nothing of it here yet")]
    }
    return [.push(ReadingList(caseIndex: caseIndex))]
  }
}

extension [DueReading] {
  /// Late ones first, then by the day they are due, then what is exempted, then what is done.
  fileprivate var inOrderOfUrgency: [DueReading] {
    enumerated().sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }
      .map(\.element)
  }
}

extension DueReading {
  fileprivate var urgency: Int {
    switch standing {
    case .late(let days): -days
    case .open(let days?): days
    case .open(nil): .max - 2
    case .exempted: .max - 1
    case .done: .max
    }
  }
}

// MARK: - Choosing what is listed

extension DueList {
  private var selections: Picker {
    Picker(
      title: "List",
      choices: DueSelection.allCases.map { selection in
        var list = self
        list.selection = selection
        list.position = ListPosition()
        return Picker.Choice(name: selection.words, requests: [.replace(list)])
      }, position: ListPosition(row: DueSelection.allCases.firstIndex(of: selection) ?? 0))
  }

  private var filterField: Field {
    let list = self
    return Field.filter(
      "Show only readings with these words",
      hint: "The code of an inspector, a case, first or second, late, done or exempted; nothing "
        + "shows all.", now: filter
    ) { words in
      var list = list
      list.filter = words
      list.position = ListPosition()
      return list
    }
  }

  private func matches(_ reading: DueReading, _ model: Model) -> Bool {
    let inspection = model.inspection
    return [
      inspection.cases[reading.caseIndex].reference, reading.reader ?? "nobody",
      "\(reading.kind.rawValue) reading", reading.standingWords, inspection.stageWords(of: reading),
      reading.due?.description ?? "no day", reading.exemption?.approvedBy ?? "",
      reading.exemption?.reason ?? "",
    ].joined(separator: " ").hasWords(of: filter)
  }
}
