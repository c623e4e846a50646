import FrameworkFixtures
import OrderedCollections
import Standards
import Testing

/// The counts that the published editions state; a slip in a bundled file shows here.
@Suite struct BundledFrameworkTests {
  @Test(arguments: Edition.allCases) func noEditionHasAFault(_ edition: Edition) throws {
    do {
      #expect(try Framework.parsing(edition.bytes()).id == edition.rawValue)
    } catch let error as JSONFaults {
      Issue.record("\(error.faults.map(\.message))")
    }
  }

  @Test(arguments: [
    (Edition.hmip2021, 95, 21, 1), (.hmip2018, 94, 23, 1), (.harbour, 5, 4, 1),
  ])
  func questionsAreAsManyAsPublished(
    _ edition: Edition, _ prompts: Int, _ keyQuestions: Int, _ oversight: Int
  ) throws {
    let framework = try edition.framework()
    #expect(framework.questions.count { $0.kind == .prompt } == prompts)
    #expect(framework.questions.count { $0.kind == .keyQuestion } == keyQuestions)
    #expect(framework.questions.count { $0.kind == .oversight } == oversight)
  }

  @Test func aCourtCaseOf2021IsAskedSeventyQuestions() throws {
    let asked = try Edition.hmip2021.framework().questions(for: "court")
    #expect(asked.count { $0.kind == .prompt } == 57)
    #expect(asked.count { $0.kind == .keyQuestion } == 12)
    #expect(asked.last?.kind == .oversight)
    #expect(asked.count == 70)
  }

  @Test func the2018EditionHasEightPromptsMoreInJointWorking() throws {
    let framework = try Edition.hmip2018.framework()
    let joint = framework.questions.filter { $0.id.standard?.text == "3.4" }
    #expect(joint.count { $0.kind == .prompt } == 8)
    #expect(joint.count { $0.kind == .keyQuestion } == 2)
    let second = try #require(framework.question("3.4.2"))
    #expect(second.askedOf?.fact == "disposal")
    #expect(second.askedOf?.values == ["youthConditionalCaution"])
  }

  @Test(arguments: [
    (Edition.hmip2021, ["1.1", "1.2", "1.3", "1.4", "3.4", "4.1"], ["4.1"]),
    (.hmip2018, ["1.1", "1.2", "1.3", "1.4"], []), (.harbour, ["1.1", "3.2"], ["3.2"]),
  ])
  func judgedAndUnscoredStandardsAreThoseOfTheEdition(
    _ edition: Edition, _ judged: [String], _ unscored: [String]
  ) throws {
    let framework = try edition.framework()
    #expect(framework.standards.filter(\.isJudged).map(\.id.text) == judged)
    #expect(framework.standards.filter { !$0.isScored }.map(\.id.text) == unscored)
  }

  @Test(arguments: [(Edition.hmip2021, 36), (.hmip2018, 36), (.harbour, 24)])
  func theMaximumIsTheHighestPointsOfEveryScoredStandard(
    _ edition: Edition, _ maximum: Int
  ) throws {
    #expect(try edition.framework().maximumScore == maximum)
  }

  @Test(arguments: [
    (Edition.hmip2021, DenominatorRule.allCases), (.hmip2018, .relevantCases),
    (.harbour, .relevantCases),
  ])
  func notRelevantIsAnAnswerWhereRelevantCasesCount(
    _ edition: Edition, _ denominator: DenominatorRule
  ) throws {
    let framework = try edition.framework()
    #expect(framework.denominator == denominator)
    for question in framework.questions where question.kind == .keyQuestion {
      #expect(framework.allowsNotApplicable(question) == (denominator == .relevantCases))
    }
  }

  @Test(arguments: Edition.allCases)
  func promptsStandBeforeTheirKeyQuestion(_ edition: Edition) throws {
    let framework = try edition.framework()
    for (index, question) in framework.questions.enumerated() {
      #expect(question.index == index)
      switch question.kind {
      case .prompt:
        #expect(question.keyQuestion > index)
        #expect(framework.questions[question.keyQuestion].id == question.id.parent)
        #expect(framework.prompts(of: question.keyQuestion).contains { $0.id == question.id })
      case .keyQuestion:
        #expect(question.keyQuestion == index)
        #expect(framework.standard(of: question)?.keyQuestions.contains(index) == true)
      case .oversight:
        #expect(index == framework.oversight.index)
        #expect(question.caseTypes == Array(framework.caseTypes.keys))
      }
    }
  }

  /// `rules.md` section 7 names each fact and its values.
  @Test(arguments: [
    ("gender", ["female", "male", "other"]),
    ("ethnicity", ["asian", "black", "mixed", "white", "other", "notKnown"]),
    ("care", ["none", "caredFor", "childInNeed", "childProtection"]),
    (
      "education",
      ["school", "alternative", "college", "employment", "training", "none", "notKnown"]
    ),
    (
      "offence",
      [
        "violence", "sexual", "robbery", "burglary", "theft", "drugs", "criminalDamage",
        "publicOrder", "driving", "other",
      ]
    ),
    ("harmService", ["low", "medium", "high", "veryHigh"]),
    ("harmInspector", ["low", "medium", "high", "veryHigh"]),
    ("safetyService", ["low", "medium", "high", "veryHigh"]),
    ("safetyInspector", ["low", "medium", "high", "veryHigh"]),
    ("interviewed", ["practitioner", "manager", "nobody"]),
  ])
  func factsTakeTheirPublishedValues(_ fact: String, _ values: [String]) throws {
    for edition in [Edition.hmip2018, .hmip2021] {
      let field = try #require(try edition.framework().facts[Identifier(fact)])
      #expect(field.choices(for: "court").map(\.id) == values)
      #expect(field.isJudged == fact.hasSuffix("Inspector"))
    }
  }

  @Test(arguments: [
    ("court", ["communitySentence", "custodialSentence", "licence"]),
    (
      "outOfCourt",
      ["youthConditionalCaution", "youthCaution", "communityResolution", "outcome22", "other"]
    ), ("resettlement", ["custody", "released"]),
  ])
  func disposalsBelongToTheirCaseType(_ type: String, _ values: [String]) throws {
    let disposal = try #require(try Edition.hmip2021.framework().facts["disposal"])
    #expect(disposal.choices(for: Identifier(type)).map(\.id) == values)
  }

  @Test func ageIsAWholeNumberFrom8To21() throws {
    let age = try #require(try Edition.hmip2021.framework().facts["age"])
    guard case .number(let range) = age.kind else { return #expect(Bool(false), "\(age.kind)") }
    #expect(range == 8...21)
  }
}
