package import OrderedCollections
package import Standards

/// One case of the sample, without its answers: those stand in the ``Sheet``.
package struct CaseRecord: Sendable {
  /// The random identity, which stays when the reference changes.
  package let id: RandomID
  /// One of the framework’s types of case; it says what is asked, and never changes.
  package let type: Identifier<CaseType>
  /// When it was added; cases stand in this order.
  package internal(set) var added: Stamp
  /// The pseudonym.
  package var reference: String
  /// The facts but for the reference; numbers and texts as in the document.
  package var facts: [Identifier<FactField>: JSON] = [:]
  /// Where it stands in review; of states that disagree the furthest one.
  package internal(set) var state = CaseState.draft
  /// The value that gives the state; nil for a case that never took a step.
  var stateValue: JSON?
  /// Who took the latest step, and when.
  package internal(set) var step: (author: String, clock: String)?
  /// Queries about it and what was said of them.
  var queries: OrderedDictionary<RandomID, Query> = [:]
  /// The latest reason for each thing, by kind and name as in `answer/2.1.1.a`.
  var changeReasons: [String: String] = [:]
  /// Why each copy took its latest step, by the run of the program that wrote it.
  var stepReasons: [RandomID: String] = [:]
  /// What reviewers verified, by index of the question.
  var verified: [Int: VerifiedAnswer] = [:]
  /// The last days for its readings, where they are its own.
  var dueDays: [DueReading.Kind: String] = [:]
  /// Readings that are not expected any more.
  package internal(set) var exemptions: [DueReading.Kind: Exemption] = [:]
  /// What its practitioner said, by index of the question, and what came of it.
  var comments: [Int: PractitionerComment] = [:]
  var commentOutcomes: [Int: PractitionerComment.Outcome] = [:]
  /// Why it was withdrawn; nil while it counts.
  package var withdrawnBecause: String?
  /// Whether its addition was taken back, so that it is as if it had never been.
  package internal(set) var isTakenBack = false
  /// In the order they were made.
  package var notes: [Note] = []
  /// Questions to ask at interview.
  package var marks: Set<QuestionID> = []
  /// Sections that somebody called complete.
  package internal(set) var completed: Set<QuestionID> = []
  /// Why questions do not apply, by index of the question; also of answers that have changed since.
  package internal(set) var reasons: [Int: Identifier<Reason>] = [:]
  /// Further readings, second and settled, in the order they were begun.
  package var readings: OrderedDictionary<RandomID, Reading> = [:]
  /// What belongs to readings that were taken back or have not come yet.
  var absentReadings: [RandomID: Reading] = [:]
  /// Answers of the first reading, by index of the question.
  package var firstAnswers: [Int: Answer] = [:]
  /// Who gave the answers of the first reading, by index of the question.
  var firstAuthors: [Int: Set<String>] = [:]
  /// The day of each answer of the first reading, as ``CalendarDate/dayNumber``.
  var firstDays: [Int: Int] = [:]
  /// The day on which each fact was last recorded, as ``CalendarDate/dayNumber``.
  var factDays: [Identifier<FactField>: Int] = [:]
  /// The people for whose answers together somebody has vouched.
  package internal(set) var confirmedAuthors: Set<String> = []

  /// Whether it is part of the inspection.
  package var isActive: Bool { withdrawnBecause == nil && !isTakenBack }

  /// A reading with what belongs to it, be it there or not.
  func reading(_ id: RandomID) -> Reading {
    readings[id] ?? absentReadings[id] ?? Reading(kind: .second, reader: "", begun: .earliest)
  }

  /// The value of a fact as text; nil where it is not recorded.
  package func fact(_ id: Identifier<FactField>) -> String? { facts[id]?.factText }

  /// The readings in which somebody settled what others had answered; copies may each have one.
  var settledReadings: OrderedDictionary<RandomID, Reading> {
    readings.filter { $0.value.kind == .settled }
  }

  /// What a question was settled as: several answers where copies settled it apart.
  func settledAnswers(to question: Int) -> Set<Answer> {
    Set(settledReadings.values.compactMap { $0.answers[question] })
  }

  /// What a question was settled as; nil where nobody has settled it, or two copies did so apart.
  func settledAnswer(to question: Int) -> Answer? {
    let answers = settledAnswers(to: question)
    return answers.count == 1 ? answers.first : nil
  }

  /// People whose answers stand in the first reading.
  package var authors: Set<String> { firstAuthors.values.reduce([]) { $0.union($1) } }

  /// How many answers of the first reading each person gave; one that two gave alike is of both.
  package var answerCounts: [String: Int] {
    firstAuthors.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether two people answered in the first reading (`ledger.md`).
  package var hasMixedAuthors: Bool { authors.count > 1 }

  /// Whether two people answered and nobody has vouched for all of them.
  package var needsConfirmation: Bool {
    hasMixedAuthors && !authors.isSubset(of: confirmedAuthors)
  }
}

extension JSON {
  /// A fact's value as text; nil for what no fact can be.
  var factText: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
