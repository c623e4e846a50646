import OrderedCollections
package import Standards

/// A query of a manager on one answer or on a whole case, with what was said about it.
package struct Query: Sendable {
  /// Where a query stands; the raw value is the word of the interchange.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case responded
    case resolved
  }

  /// What somebody did with a query; the raw value is the word of the interchange.
  package enum Deed: String, Hashable, Sendable, CaseIterable {
    case opened
    case responded
    case resolved
    case reopened

    /// Where a query stands afterwards.
    package var state: State {
      switch self {
      case .opened, .reopened: .open
      case .responded: .responded
      case .resolved: .resolved
      }
    }
  }

  /// One text of the thread.
  package struct Remark: Hashable, Sendable {
    let id: RandomID
    /// When it was written; a thread stands in this order, its opening first.
    package let made: Stamp
    /// What the person did by saying it.
    package let deed: Deed
    /// What was said.
    package let text: String
    /// The code of the person who said it.
    package let author: String
    /// ISO 8601 date.
    package let on: String
  }

  /// The random identity, under which it stands in the ledger.
  package let id: RandomID
  /// The identity of the case.
  package let subject: RandomID
  /// The question; nil for a query on the whole case.
  package internal(set) var about: QuestionID?
  /// The code of the person who is to respond.
  package internal(set) var owner: String?
  /// Where it stands; of states that disagree the one that leaves most to do.
  package internal(set) var state = State.open
  /// In the order they were made.
  package internal(set) var thread: [Remark] = []
  /// Whether it was ever opened, and that not taken back.
  var isKnown = false
}

extension Query {
  /// The deeds that are possible now.
  package var deeds: [Deed] {
    switch state {
    case .open: [.responded, .resolved]
    case .responded: [.responded, .resolved, .reopened]
    case .resolved: [.reopened]
    }
  }

  /// The day on which it was opened.
  package var openedOn: String { thread.first?.on ?? "" }

  /// Days since it was opened; nil where a date is missing.
  package func age(on today: String) -> Int? { CalendarDate.days(from: openedOn, to: today) }

  /// Days from opening to the latest resolution; nil while it is not resolved.
  package var daysToResolve: Int? {
    guard state == .resolved else { return nil }
    return thread.last { $0.deed == .resolved }
      .flatMap { CalendarDate.days(from: openedOn, to: $0.on) }
  }
}

// MARK: - In the ledger

extension Query {
  var key: EntryKey { EntryKey(subject: subject, kind: .query, name: id.description) }

  func key(of remark: RandomID) -> EntryKey {
    EntryKey(subject: subject, kind: .remark, name: "\(id)/\(remark)")
  }

  func value(_ state: State) -> JSON {
    var members: JSON.Members = ["state": .string(state.rawValue)]
    members["key"] = about.map { .string($0.text) }
    members["owner"] = owner.map(JSON.string)
    return .object(members)
  }
}

extension Query.Remark {
  var value: JSON {
    [
      "deed": .string(deed.rawValue), "text": .string(text), "by": .string(author),
      "on": .string(on),
    ]
  }
}
