package import OrderedCollections

/// One edition of the inspection standards, checked, with its questions as indices `0..<n`.
///
/// Everything that differs between editions stands here and comes from the framework file; the
/// code knows how to apply a rule, never what it is.
///
/// It never changes once it is read, and every inspection of a run shares it, so it is a reference.
package final class Framework: Sendable {
  /// Names the edition, such as `hmip-youth-2021`.
  package let id: String
  /// 1 to 9999; it rises when wording or rules change.
  package let revision: Int
  /// The edition as people read it, up to 120 characters.
  package let title: String
  /// Where its numbers and wording come from; shown with the edition.
  package let attribution: String
  /// The scale of ratings, the lowest first.
  package let scale: [Band]
  /// How a percentage finds its band.
  package let rounding: Rounding
  /// Which cases a percentage is of.
  package let denominator: DenominatorRule
  /// What score gives which overall rating, the lowest first.
  package let overall: [OverallBand]
  /// What allows a panel to consider discretion.
  package let triggers: TriggerRules
  /// In the order they apply.
  package let limits: [Limit]
  /// The types of case by their words, in the order of the file.
  package let caseTypes: OrderedDictionary<Identifier<CaseType>, CaseType>
  /// The themes by their words, in the order of the file.
  package let themes: OrderedDictionary<Identifier<Theme>, Theme>
  /// What is recorded of each case, by its words, in the order of the file.
  package let facts: OrderedDictionary<Identifier<FactField>, FactField>
  /// The domains, in the order of the file.
  package let domains: [Domain]
  /// The standards of all domains, in the order of the file.
  package let standards: [Standard]
  /// Prompts before the key question they lead to, in printed order; oversight last.
  package let questions: [Question]
  /// How the edition sizes and draws a sample.
  package let sample: SampleRules
  /// What finds gaps in oversight, in the order of the file.
  package let oversightRules: [OversightRule]
  /// What a manager acts on first, and then.
  package let today: [TodayList]
  /// How small numbers are kept back; nil where the edition says nothing, and then no figure
  /// leaves by team or practitioner.
  package let disclosure: DisclosureRules?
  /// Practice cases with agreed answers, in the order of the file.
  package let calibration: [CalibrationCase]
  /// What is looked at when a section of a case is left, in the order of the file.
  package let checks: [Check]
  /// Why a question may not apply, by its words, in the order of the file.
  package let reasons: OrderedDictionary<Identifier<Reason>, Reason>
  /// What follows from the facts of a case, in the order of the file.
  package let derivedFacts: [DerivedFact]

  private let questionIndex: [QuestionID: Int]
  private let standardIndex: [QuestionID: Int]
  /// By index of the question; nil for oversight.
  private let standardOfQuestion: [Int?]
  /// The facts on which it hangs what is asked of a case.
  private let decidingFacts: Set<Identifier<FactField>>

  init(
    id: String, revision: Int, title: String, attribution: String, scale: [Band],
    rounding: Rounding, denominator: DenominatorRule, overall: [OverallBand],
    triggers: TriggerRules, limits: [Limit],
    caseTypes: OrderedDictionary<Identifier<CaseType>, CaseType>,
    themes: OrderedDictionary<Identifier<Theme>, Theme>,
    facts: OrderedDictionary<Identifier<FactField>, FactField>,
    domains: [Domain], standards: [Standard], questions: [Question], sample: SampleRules,
    oversightRules: [OversightRule], today: [TodayList], disclosure: DisclosureRules?,
    checks: [Check], reasons: OrderedDictionary<Identifier<Reason>, Reason>,
    derivedFacts: [DerivedFact], calibration: [CalibrationCase] = []
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.attribution = attribution
    self.scale = scale
    self.rounding = rounding
    self.denominator = denominator
    self.overall = overall
    self.triggers = triggers
    self.limits = limits
    self.caseTypes = caseTypes
    self.themes = themes
    self.facts = facts
    self.domains = domains
    self.standards = standards
    self.questions = questions
    self.sample = sample
    self.oversightRules = oversightRules
    self.today = today
    self.disclosure = disclosure
    self.calibration = calibration
    self.checks = checks
    self.reasons = reasons
    self.derivedFacts = derivedFacts
    questionIndex = Dictionary(questions.map { ($0.id, $0.index) }) { first, _ in first }
    let standardIndex = Dictionary(standards.map { ($0.id, $0.index) }) { first, _ in first }
    self.standardIndex = standardIndex
    standardOfQuestion = questions.map { $0.id.standard.flatMap { standardIndex[$0] } }
    decidingFacts = Set(questions.compactMap(\.askedOf?.fact))
  }
}

extension Framework {
  /// The question with a printed number, if there is one.
  package func question(_ id: QuestionID) -> Question? {
    questionIndex[id].map { questions[$0] }
  }

  /// The question with a printed number, read from text.
  package func question(_ text: String) -> Question? {
    QuestionID(text).flatMap(question)
  }

  /// The standard with a printed number, read from text.
  package func standard(_ text: String) -> Standard? {
    QuestionID(text).flatMap { standardIndex[$0] }.map { standards[$0] }
  }

  /// The standard that a question belongs to; nil for oversight.
  package func standard(of question: Question) -> Standard? {
    standardOfQuestion[question.index].map { standards[$0] }
  }

  /// The prompts under a key question.
  package func prompts(of keyQuestion: Int) -> [Question] {
    questions.filter { $0.kind == .prompt && $0.keyQuestion == keyQuestion }
  }

  /// The oversight question: the one that every case answers.
  package var oversight: Question { questions[questions.count - 1] }

  /// The questions asked of a type of case, in the order they are walked through.
  package func questions(for type: Identifier<CaseType>) -> [Question] {
    questions.filter { $0.caseTypes.contains(type) }
  }

  /// Whether it hangs on a fact what is asked of a case.
  package func decidesWhatIsAsked(_ fact: Identifier<FactField>) -> Bool {
    decidingFacts.contains(fact)
  }

  /// The step of the scale that a rating is.
  package func band(_ rating: Rating) -> Band { scale[rating.rank] }

  /// The rating that a word of the interchange names.
  package func rating(_ id: String) -> Rating? {
    scale.first { $0.id.rawValue == id }?.rating
  }

  /// The lowest and the highest rating of the scale.
  package var extremes: (lowest: Rating, highest: Rating) {
    (Rating(rank: 0), Rating(rank: scale.count - 1))
  }

  /// Points of all scored standards at the top of the scale.
  package var maximumScore: Int {
    let highest = scale.map(\.points).max() ?? 0
    return standards.count { $0.isScored } * highest
  }

  /// Whether "not applicable" may be answered to a question.
  package func allowsNotApplicable(_ question: Question) -> Bool {
    switch question.kind {
    case .prompt: true
    case .keyQuestion: denominator == .relevantCases
    case .oversight: false
    }
  }
}
