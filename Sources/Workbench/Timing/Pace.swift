package import Inspection
import OrderedCollections
package import Standards

/// How long a person worked at which part of which case: for themselves alone.
///
/// It stands in the local table of their own copy, and nothing carries it anywhere: no package, no
/// export, no merge, no report.
package struct Pace: Hashable, Sendable {
  /// A part of a case: a standard, or what is asked of every case.
  package struct Part: Hashable, Sendable {
    /// The case.
    package let subject: RandomID
    /// The number of the section: of a standard, or of what stands in none.
    package let section: String
  }

  /// What was done at a part.
  struct Work: Hashable, Sendable {
    var milliseconds = 0
    /// Answers given in that time.
    var answers = 0
  }

  private(set) var works: OrderedDictionary<Part, Work> = [:]

  /// No work so far.
  package init() {}

  /// Adds time that was worked at a part.
  package mutating func add(_ duration: Duration, at part: Part) {
    works[part, default: Work()].milliseconds += duration.wholeMilliseconds
  }

  /// Notes an answer that was given at a part.
  package mutating func noteAnswer(at part: Part) {
    works[part, default: Work()].answers += 1
  }

  /// What was done in all parts that fulfil a condition.
  func total(where isMeant: (Part) -> Bool = { _ in true }) -> Work {
    works.reduce(into: Work()) { total, work in
      guard isMeant(work.key) else { return }
      total.milliseconds += work.value.milliseconds
      total.answers += work.value.answers
    }
  }

  /// The cases that anything was done at.
  var subjects: OrderedSet<RandomID> { OrderedSet(works.keys.map(\.subject)) }
}

// MARK: - What is left

extension Pace {
  /// Answers that make a pace to reckon with.
  static let enoughAnswers = 10

  /// The milliseconds that so many open questions of each section would take at this pace; nil
  /// while too little is known of it.
  ///
  /// A section is reckoned by its own pace once enough of it was answered, else by that of all.
  func remaining(_ open: [String: Int]) -> Int? {
    let whole = total()
    guard whole.answers >= Self.enoughAnswers else { return nil }
    return open.reduce(0) { sum, part in
      let own = total { $0.section == part.key }
      let basis = own.answers >= Self.enoughAnswers ? own : whole
      return sum + part.value * basis.milliseconds / basis.answers
    }
  }
}

// MARK: - Keeping

extension Pace {
  /// Where the work at a case is kept: beside the text being typed, which is this copy's alone too.
  package static func key(of subject: RandomID) -> EntryKey {
    EntryKey(subject: subject, kind: EntryKind(rawValue: "pace"))
  }

  /// The work at one case, as it stands in the local table.
  package func value(of subject: RandomID) -> JSON {
    .object(
      works.reduce(into: [:]) { members, work in
        guard work.key.subject == subject else { return }
        members[work.key.section] = [
          "milliseconds": .integer(work.value.milliseconds),
          "answers": .integer(work.value.answers),
        ]
      })
  }

  /// Takes in what ``value(of:)`` wrote; what is none is left out.
  package mutating func take(_ value: JSON, of subject: RandomID) {
    for (section, value) in value.object ?? [:] {
      guard let milliseconds = value["milliseconds"]?.integer, milliseconds >= 0,
        let answers = value["answers"]?.integer, answers >= 0
      else { continue }
      works[Part(subject: subject, section: section)] = Work(
        milliseconds: milliseconds, answers: answers)
    }
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
