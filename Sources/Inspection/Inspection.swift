package import OrderedCollections
package import Standards

/// One inspection as its entries say it is now: cases, answers, judgements and their ratings.
///
/// It is folded from the heads of keys, one key at a time, and knows nothing of where they are
/// kept. The ratings are kept up with each change.
package struct Inspection: Sendable {
  /// The edition that says what is asked of a case and how it is rated.
  package let framework: Framework
  /// The service, its dates and numbers, and who reviews.
  package internal(set) var settings = Settings()
  /// In the order they were added, withdrawn ones too.
  package internal(set) var cases: [CaseRecord] = []
  /// The answers that count, by question and by index of the case.
  package internal(set) var sheet: Sheet
  /// By index of the standard.
  package internal(set) var judgements: [Judgement?]
  /// By index of the standard; nil where none is recorded, or where several disagree.
  package internal(set) var decisions: [Decision?]
  /// Notes on standards, in the order they were made.
  package internal(set) var standardNotes: [Note] = []
  /// Ratings that were frozen, the earliest first.
  package internal(set) var freezes: [Freeze] = []
  /// Safeguarding flags, the oldest first.
  package internal(set) var flags: [SafeguardingFlag] = []
  /// What is said of items of the improvement plan, those whose adding is not there too.
  var planItems: [RandomID: PlanItem] = [:]
  /// Votes of the panel that no decision has taken up yet, in the order they were given.
  package internal(set) var votes: [PanelVote] = []
  /// When a decision on a standard was last recorded or taken back.
  var decided: [QuestionID: Stamp] = [:]
  /// The random share of cases for second reading; nil while nothing is drawn, or in conflict.
  package internal(set) var draw: SecondReadingDraw?
  /// Keys whose heads disagree, with the heads to choose from, the oldest first.
  package internal(set) var conflicts: OrderedDictionary<EntryKey, [Head]> = [:]
  /// What follows from all of it: standards, limits, score and overall rating.
  package internal(set) var ratings: Ratings
  /// The reading in which this copy answers a case, where it was made to read it a second time.
  package let secondReadings: [RandomID: RandomID]

  var evidence: Evidence
  var caseIndex: [RandomID: Int] = [:]

  /// An inspection without entries.
  package init(_ framework: Framework, secondReadings: [RandomID: RandomID] = [:]) {
    self.framework = framework
    self.secondReadings = secondReadings
    sheet = Sheet(questionCount: framework.questions.count)
    judgements = Array(repeating: nil, count: framework.standards.count)
    decisions = Array(repeating: nil, count: framework.standards.count)
    evidence = Evidence(
      tallies: Array(repeating: Tally(), count: framework.questions.count),
      judgements: Array(repeating: nil, count: framework.standards.count),
      decisions: Array(repeating: nil, count: framework.standards.count),
      hasCases: framework.domains.map(\.caseTypes.isEmpty))
    ratings = Ratings(framework, evidence)
  }

  /// Folds all the heads of a ledger.
  package init(
    _ framework: Framework, contents: some Sequence<(EntryKey, [Head])>,
    secondReadings: [RandomID: RandomID] = [:]
  ) {
    self.init(framework, secondReadings: secondReadings)
    fold(all: contents)
    rateAll()
  }

  /// Takes in the new heads of changed keys, in any order, and rates what they touch.
  ///
  /// A case that was added elsewhere before the newest one here comes last until all is folded
  /// anew: the places of the others are in use.
  package mutating func apply(_ changed: [(key: EntryKey, heads: [Head])]) {
    fold(all: changed.lazy.map { ($0.key, $0.heads) })
    let touched = Set(changed.map { narrowEffect(of: $0.key) })
    if touched.contains(nil) {
      rateAll()
    } else {
      for standard in touched.compactMap(\.self) { rate(standard) }
    }
  }
}

// MARK: - Rating

extension Inspection {
  /// The one standard whose rating a key can change; nil where it may be more.
  private func narrowEffect(of key: EntryKey) -> Int? {
    switch key.kind {
    case .answer: framework.question(key.name).flatMap { framework.standard(of: $0)?.index }
    case .judgement, .decision: framework.standard(key.name)?.index
    default: nil
    }
  }

  private mutating func rate(_ standard: Int) {
    gatherEvidence(of: framework.standards[standard])
    ratings.update(standard: standard, framework, evidence)
  }

  mutating func rateAll() {
    for standard in framework.standards { gatherEvidence(of: standard) }
    evidence.hasCases = framework.domains.map { domain in
      domain.caseTypes.isEmpty
        || domain.caseTypes.contains { present($0) + toCome($0) > 0 }
    }
    ratings = Ratings(framework, evidence)
  }

  private mutating func gatherEvidence(of standard: Standard) {
    for question in standard.keyQuestions {
      let toCome = framework.questions[question].caseTypes.reduce(0) { $0 + self.toCome($1) }
      evidence.tallies[question] = sheet.tally(question, toCome: toCome)
    }
    evidence.judgements[standard.index] = judgements[standard.index]?.rating
    evidence.decisions[standard.index] = decisions[standard.index]
  }

  /// Cases of a type that count.
  package func present(_ type: Identifier<CaseType>) -> Int {
    sheet.counted(framework.oversight.index).count { cases[$0].type == type }
  }

  /// Planned cases of a type that are not in the file yet.
  package func toCome(_ type: Identifier<CaseType>) -> Int {
    max(0, (settings.planned[type] ?? 0) - present(type))
  }
}

// MARK: - Looking up

extension Inspection {
  /// The index of a case by its identity.
  package func index(of id: RandomID) -> Int? { caseIndex[id] }

  /// The indices of cases by their reference, those that count.
  package func indices(ofReference reference: String) -> [Int] {
    cases.indices.filter { cases[$0].isActive && cases[$0].reference == reference }
  }

  /// The index of the case with a reference.
  ///
  /// - Throws: ``Refusal/unknownCase(_:)``.
  package func index(ofReference reference: String) throws(Refusal) -> Int {
    guard let index = indices(ofReference: reference).first else {
      throw .unknownCase(reference)
    }
    return index
  }

  /// Indices of the cases that count, in order.
  package var activeCases: [Int] { cases.indices.filter { cases[$0].isActive } }

  /// References that more than one case bears.
  package var doubleReferences: [String] {
    let counts = Dictionary(grouping: activeCases) { cases[$0].reference }
    return counts.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The questions asked of a case, in the order they are walked through.
  package func questions(of index: Int) -> [Question] {
    framework.questions.filter { sheet.isAsked($0.index, of: index) }
  }

  /// The key under which this copy answers a question of a case: in the first reading, unless it
  /// was made for a second one.
  package func answerKey(_ question: Int, of index: Int) -> EntryKey {
    key(.answer, framework.questions[question].id.text, of: index)
  }

  /// The values in conflict on a question of a case; empty where there is none.
  package func conflict(_ question: Int, of index: Int) -> [JSON] {
    conflicts.isEmpty ? [] : conflicts[answerKey(question, of: index)]?.distinctValues ?? []
  }
}
