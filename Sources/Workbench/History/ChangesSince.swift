package import Inspection
package import Ledger
package import Standards

/// What is different since the ratings were frozen: what moved, and what was written, by whom and
/// why.
package struct ChangesSince: Sendable {
  /// The part about one standard, or about what belongs to none.
  package struct Section: Sendable {
    /// The standard, or what belongs to none: "2.1 Assessment".
    package let title: String
    /// Its figures that moved; none for what belongs to no standard.
    package let movements: [Movement]
    /// What was written about it since, one line an entry, the oldest first.
    package let lines: [Chronicle.Line]
  }

  /// The frozen ratings that everything is compared with.
  package let freeze: Freeze
  /// Overall and score.
  package let totals: [Movement]
  /// Only those in which something is different.
  package let sections: [Section]

  /// Whether everything is as it was frozen.
  package var isEmpty: Bool { totals.isEmpty && sections.isEmpty }

  /// - Parameters:
  ///   - entries: every entry of the file.
  ///   - sight: how far each run had come when the ratings were frozen.
  package init(
    _ freeze: Freeze, entries: [HistoryEntry], sight: [RandomID: Int], _ inspection: Inspection
  ) {
    self.freeze = freeze
    let movements = inspection.movements(since: freeze)
    totals = movements.filter { $0.thing == .overall || $0.thing == .score }
    let lines = Self.lines(entries, sight, inspection)
    let abouts = Dictionary(
      entries.compactMap { entry in entry.noteAbout.map { (entry.key, $0) } }
    ) { _, last in last }
    let byStandard = Dictionary(grouping: lines) {
      inspection.standard(of: $0.entry.key, noteAbout: abouts[$0.entry.key])
    }
    var sections = inspection.framework.standards.map { standard in
      Section(
        title: "\(standard.id) \(standard.name)",
        movements: movements.filter { $0.thing.standard == standard.id },
        lines: byStandard[standard.id] ?? [])
    }
    sections.append(
      Section(title: "Cases, oversight and settings", movements: [], lines: byStandard[nil] ?? []))
    self.sections = sections.filter { !$0.movements.isEmpty || !$0.lines.isEmpty }
  }

  /// The entries that count now and came since, each beside what its key said when frozen.
  private static func lines(
    _ entries: [HistoryEntry], _ sight: [RandomID: Int], _ inspection: Inspection
  ) -> [Chronicle.Line] {
    let told = entries.filter { !$0.key.kind.isEvent && $0.key.kind != .freeze }
    let isSeen = { (entry: HistoryEntry) in
      entry.stamp.sequence <= sight[entry.stamp.writer, default: 0]
    }
    let changed = Set(told.filter { !isSeen($0) }.map(\.key))
    let touched = told.filter { changed.contains($0.key) }
    let erasures = entries.filter { $0.key.kind == .erasure }
    let chronicle = Chronicle(touched, erasures: erasures, inspection)
    let earlier = Dictionary(grouping: touched.filter(isSeen), by: \.key).mapValues(\.heads)
    let later = Dictionary(grouping: touched, by: \.key).mapValues(\.heads)
    let words = EntryWords(inspection, erasures: erasures)
    return chronicle.lines.compactMap { line in
      let key = line.entry.key
      guard line.standing != .replaced, !isSeen(line.entry),
        earlier[key].meaning != later[key].meaning
      else { return nil }
      return line.replacing((earlier[key] ?? []).map(words.value))
    }
  }
}

extension [HistoryEntry] {
  /// The entries of one key that no other of them replaces.
  fileprivate var heads: [HistoryEntry] {
    let replaced = Set(flatMap(\.replaces))
    return filter { !replaced.contains($0.id) }
  }
}

extension [HistoryEntry]? {
  /// What the heads of a key say together.
  fileprivate var meaning: Current {
    Current(
      (self ?? []).map { entry in
        Head(stamp: entry.stamp, author: entry.author, clock: entry.clock, value: entry.value)
      })
  }
}

extension Inspection {
  /// The standard that a key is about; nil for what belongs to none.
  fileprivate func standard(of key: EntryKey, noteAbout: String?) -> QuestionID? {
    let name: String? =
      switch key.kind {
      case .answer, .mark, .judgement, .decision, .completion, .because: key.name
      case .note: noteAbout
      default: nil
      }
    guard let standard = name.flatMap({ QuestionID($0) })?.standard else { return nil }
    return framework.standard(standard.text)?.id
  }
}

extension Movement.Thing {
  /// The standard that the figure belongs to; nil for overall and score.
  fileprivate var standard: QuestionID? {
    switch self {
    case .overall, .score: nil
    case .standard(let id), .ruleRating(let id): id
    case .keyQuestion(let id): id.standard
    }
  }
}

extension Movement {
  /// What moved, from what, to what, in a line.
  package func sentence(_ framework: Framework) -> String {
    "\(thing.name(framework)): \(before) → \(now)"
  }
}

extension Movement.Thing {
  fileprivate func name(_ framework: Framework) -> String {
    switch self {
    case .overall: "Overall"
    case .score: "Score"
    case .standard: "Rating"
    case .ruleRating: "By rule"
    case .keyQuestion(let id): "\(id) \(framework.question(id)?.name ?? "")"
    }
  }
}
