package import Inspection
import Standards

/// What is handed over of an inspection: all entries always, and the content of some.
///
/// Entries without their content keep every chain whole, and say nothing but when and by whom.
package enum Handover: Hashable, Sendable {
  /// Everything that the file holds.
  case whole
  /// These cases, and what belongs to no case.
  case cases(Set<RandomID>)
  /// For a blind second reading: these cases, each with the reading that it is for, without
  /// anything that the first reader found. The facts named are judged by an inspector.
  case secondReading([RandomID: RandomID], judgedFacts: Set<String>)
}

extension Handover {
  /// Whether the content of an entry under a key goes along.
  func carries(_ key: EntryKey) -> Bool {
    // Without the frontiers nobody could tell that a run is missing.
    if key.kind == .frontier { return true }
    switch self {
    case .whole: return true
    case .cases(let cases): return key.isOfPlan || (key.subject.map(cases.contains) ?? true)
    case .secondReading(let readings, let judged):
      guard let subject = key.subject else { return key.kind == .framework || key.kind == .setting }
      return readings[subject].map { Self.carriesUnread(key, for: $0, judged: judged) } ?? false
    }
  }

  /// What may be known of a case before it is read: a list of what is allowed, so that a kind
  /// that comes later stays out until somebody thinks of it.
  private static func carriesUnread(
    _ key: EntryKey, for reading: RandomID, judged: Set<String>
  ) -> Bool {
    switch key.kind {
    case .caseAdded, .withdrawal: true
    case .fact: key.reading == nil && !judged.contains(key.name)
    case .reading: key.reading == reading
    case .due: key.name == DueReading.Kind.second.rawValue
    default: false
    }
  }

  /// The readings that the receiver is to write.
  var secondReadings: [RandomID: RandomID] {
    if case .secondReading(let readings, _) = self { readings } else { [:] }
  }

  /// The word for it in the access log and in the package.
  package var name: String {
    switch self {
    case .whole: "whole inspection"
    case .cases: "cases"
    case .secondReading: "second reading"
    }
  }
}
