package import Standards

/// Something that waits for a manager.
package enum TodayItem: Sendable {
  case flag(SafeguardingFlag)
  case query(Query)
  case comment(PlacedComment)
  case late(DueReading)
  /// Several late readings of one person, the longest late first.
  case lateOfOne([DueReading])
  case gap(OversightGap)

  /// The list that it is of.
  package var list: TodayList {
    switch self {
    case .flag: .flags
    case .query: .queries
    case .comment: .comments
    case .late, .lateOfOne: .late
    case .gap: .gaps
    }
  }

  /// For how many days it has waited; nil where nothing says since when.
  package func days(on today: CalendarDate) -> Int? {
    switch self {
    case .flag(let flag): flag.age(on: today.description)
    case .query(let query): query.age(on: today.description)
    case .comment(let placed): placed.comment.age(on: today)
    case .late(let reading): reading.daysLate
    case .lateOfOne(let readings): readings.compactMap(\.daysLate).max()
    case .gap(let gap): gap.days
    }
  }
}

extension TodayItem {
  /// For how many things that wait it stands.
  package var count: Int { if case .lateOfOne(let readings) = self { readings.count } else { 1 } }
}

extension [TodayItem] {
  /// The same for people to read: all that is late of one person in one place, since they are the
  /// one to ask about it.
  package var gatheringLate: [TodayItem] {
    let late = compactMap { if case .late(let reading) = $0 { reading } else { nil } }
    let byReader = Dictionary(grouping: late, by: \.reader).filter { $0.value.count > 1 }
    var told: Set<String?> = []
    return compactMap { item in
      guard case .late(let reading) = item, let readings = byReader[reading.reader] else {
        return item
      }
      return told.insert(reading.reader).inserted ? .lateOfOne(readings) : nil
    }
  }
}

extension Inspection {
  /// What is to be acted on, in the order that the framework says.
  package func toActOn(on today: CalendarDate) -> [TodayItem] {
    framework.today.flatMap { list -> [TodayItem] in
      switch list {
      case .flags: openFlags.map(TodayItem.flag)
      case .queries: unansweredQueries.map(TodayItem.query)
      case .comments: openDisagreements.map(TodayItem.comment)
      case .late: lateReadings(on: today).map(TodayItem.late)
      case .gaps: oversightGaps(on: today).map(TodayItem.gap)
      }
    }
  }

  /// Queries that nobody has responded to, the oldest first.
  package var unansweredQueries: [Query] {
    queries.filter { $0.state == .open }.enumerated()
      .sorted { ($0.element.openedOn, $0.offset) < ($1.element.openedOn, $1.offset) }
      .map(\.element)
  }
}
