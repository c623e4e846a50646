package import Inspection
package import Ledger
import Standards

/// What was written under some keys, one line an entry, the oldest first.
///
/// Opening, viewing and merging are events and no lines here; `caseaudit history --access` lists
/// them.
package struct Chronicle: Sendable {
  /// What an entry did.
  package enum Deed: String, Sendable {
    case wrote
    case cleared
    /// Settled a conflict.
    case chose
    case tookBack
    case putBack
  }

  /// Whether an entry is what counts now.
  package enum Standing: String, Sendable {
    case stands
    case disagrees
    case replaced
  }

  /// One entry.
  package struct Line: Sendable {
    /// The entry as it may be told: a vote says how only once the panel has decided.
    package let entry: HistoryEntry
    /// What writing it did.
    package let deed: Deed
    /// Whether it counts, given all entries of its key.
    package let standing: Standing
    /// What it speaks of: "C03 2.1.1.a".
    package let thing: String
    /// What it says, in words.
    package let value: String
    /// What it replaced, in words.
    package let replaced: [String]
    /// Who erased its content, in words; nil while it is there or where nobody is known to have.
    package let erasure: String?
  }

  /// The entries, in the order in which they were given.
  package let lines: [Line]

  /// Tells what entries say, given all entries of their keys.
  ///
  /// - Parameter erasures: entries that may have erased content of these.
  package init(
    _ entries: [HistoryEntry], erasures: [HistoryEntry] = [], _ inspection: Inspection
  ) {
    let words = EntryWords(inspection, erasures: erasures)
    let told = entries.filter { !$0.key.kind.isEvent }.map { $0.told(inspection) }
    let known = Dictionary(told.map { ($0.id, $0) }) { first, _ in first }
    let actions = Dictionary(told.map { ($0.action, $0) }) { first, _ in first }
    let replaced = Set(told.flatMap(\.replaces))
    let heads = Dictionary(grouping: told.filter { !replaced.contains($0.id) }, by: \.key)
    lines = told.compactMap { entry in
      let before = entry.replaces.compactMap { known[$0] }
      if Self.saysNothing(entry, replacing: before) { return nil }
      return Line(
        entry: entry, deed: Self.deed(entry, replacing: before, actions),
        standing: Self.standing(entry, among: heads[entry.key] ?? []),
        thing: words.thing(entry.key), value: words.value(entry),
        replaced: Self.distinct(before.map(words.value)), erasure: words.erasure(of: entry))
    }
  }

  /// Whether it is the place kept for a reason beside an answer that has none.
  private static func saysNothing(
    _ entry: HistoryEntry, replacing before: [HistoryEntry]
  ) -> Bool {
    guard entry.key.kind == .because else { return false }
    return entry.content == .missing
      || entry.value == before.last?.value && before.allSatisfy { $0.value == entry.value }
  }

  private static func deed(
    _ entry: HistoryEntry, replacing before: [HistoryEntry], _ actions: [EntryID: HistoryEntry]
  ) -> Deed {
    if let target = entry.undoes {
      var isUndo = true
      var next = actions[target]?.undoes
      while let target = next {
        isUndo.toggle()
        next = actions[target]?.undoes
      }
      return isUndo ? .tookBack : .putBack
    }
    if entry.content == .cleared { return .cleared }
    return Set(before.compactMap(\.value)).count > 1 ? .chose : .wrote
  }

  private static func standing(_ entry: HistoryEntry, among heads: [HistoryEntry]) -> Standing {
    guard heads.contains(where: { $0.id == entry.id }) else { return .replaced }
    let values = Set(heads.compactMap(\.value))
    return values.count > 1 && entry.value != nil ? .disagrees : .stands
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension HistoryEntry {
  /// The entry as it may be told: a vote says how somebody voted only once the panel decided.
  fileprivate func told(_ inspection: Inspection) -> HistoryEntry {
    guard key.kind == .vote, let value else { return self }
    return saying(inspection.told(value, under: key, given: stamp))
  }
}

extension Chronicle.Line {
  /// The same line beside other values than those it replaced.
  func replacing(_ values: [String]) -> Self {
    Self(
      entry: entry, deed: deed, standing: standing, thing: thing, value: value, replaced: values,
      erasure: erasure)
  }

  /// Day and time, as the clock on the wall said.
  package var when: String {
    String(entry.clock.prefix(10)) + " " + String(entry.clock.dropFirst(11).prefix(5))
  }

  /// Who did what, in a sentence; `naming` says of what as well.
  package func sentence(naming: Bool) -> String {
    let before = replaced.filter { $0 != value }.joined(separator: " and ")
    let what = naming ? "\(entry.author) · \(thing)" : entry.author
    let marks = [
      deed.words.map { [$0] } ?? [], before.isEmpty ? [] : ["in place of \(before)"],
      standing == .disagrees ? ["disagrees with another"] : [], erasure.map { [$0] } ?? [],
    ]
    return ([what + ": " + value] + marks.flatMap(\.self)).joined(separator: " · ")
  }
}

extension Chronicle.Deed {
  /// What there is to say beside the value; nothing of an ordinary entry.
  fileprivate var words: String? {
    switch self {
    case .wrote, .cleared: nil
    case .chose: "chosen in a conflict"
    case .tookBack: "by taking a change back"
    case .putBack: "by putting a change back"
    }
  }
}
