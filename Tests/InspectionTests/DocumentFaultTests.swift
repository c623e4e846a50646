import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// A fragment put into a sound document, and the fault it must be refused with.
struct DocumentDamage: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let path: String
  let message: String

  init(_ old: String, _ new: String, _ path: String, _ message: String) {
    self.old = old
    self.new = new
    self.path = path
    self.message = message
  }

  var testDescription: String { "\(path): \(message)" }
}

/// A document with faults is refused as a whole, and every fault is named by its path.
@Suite struct DocumentFaultTests {
  static let text = """
    {
      "format": "caseaudit-inspection/1",
      "framework": "hmip-youth-2021",
      "service": "Anytown",
      "fieldworkStarted": "2026-11-23",
      "plannedSample": {"court": 6},
      "cases": [
        {
          "reference": "C01",
          "type": "court",
          "state": "draft",
          "facts": {"disposal": "licence", "age": 16, "startedOn": "2026-02-02"},
          "answers": {"2.1.1.a": "yes", "2.1.1": "no", "2.1.3": "no"},
          "notes": [{"key": "2.1.1", "kind": "evidence", "text": "seen"}],
          "caseNotes": [{"text": "whole"}],
          "ask": ["2.1.1.b"],
          "readings": [{"kind": "second", "answers": {"2.1.2": "yes"}}]
        },
        {"reference": "O01", "type": "outOfCourt"}
      ],
      "judgements": {"1.1": {"rating": "good"}},
      "discretion": [{"standard": "2.1", "rating": "good", "reason": "weak", "decidedOn": "2026-12-01"}],
      "standardNotes": [{"standard": "1.2", "text": "noted"}],
      "plan": [
        {
          "kind": "recommendation", "number": 1, "text": "improve", "addressedTo": "board",
          "lines": [
            {
              "text": "found", "links": ["2.4.1.a"],
              "reaudits": {"2.4.1.a": {"yes": 3, "of": 4, "on": "2027-05-01"}}
            }
          ],
          "actions": [{"text": "train", "due": "2027-03-31"}]
        }
      ]
    }
    """

  @Test func theDocumentItselfHasNoFault() throws {
    #expect(faults(of: Self.text).isEmpty)
  }

  @Test(
    arguments: DocumentDamage.whole + DocumentDamage.cases + DocumentDamage.standards
      + DocumentDamage.plan)
  func aFaultIsNamedByItsPath(_ damage: DocumentDamage) throws {
    try #require(Self.text.ranges(of: damage.old).count == 1, "\(damage.old) stands once")
    let faults = faults(of: Self.text.replacing(damage.old, with: damage.new))
    #expect(faults.map(\.path.description) == [damage.path])
    #expect(faults.map(\.problem.message) == [damage.message])
  }

  @Test func allFaultsAreNamedAtOnceWithTheirLines() throws {
    let text = Self.text.replacing(#""age": 16"#, with: #""age": 61"#)
      .replacing(#""2.1.1.a": "yes""#, with: #""2.1.1.z": "yes""#)
      .replacing(#""type": "outOfCourt""#, with: #""type": "cort""#)
      .replacing(#"{"1.1": {"rating": "good"}}"#, with: #"{"2.1": {"rating": "good"}}"#)
    let faults = JSONFaults(faults(of: text)).located(in: Array(text.utf8)).faults
    #expect(
      faults.map { "\($0.line) \($0.path)" } == [
        "12 $.cases[0].facts.age", #"13 $.cases[0].answers["2.1.1.z"]"#, "19 $.cases[1].type",
        #"21 $.judgements["2.1"]"#,
      ])
  }

  @Test func malformedJSONNamesItsLine() {
    let text = Self.text.replacing(#""service": "Anytown","#, with: #""service": "Anytown""#)
    #expect(faults(of: text).map(\.line) == [5])
  }

  @Test(arguments: ["[]", "7", "{}", #"{"framework": "hmip-youth-2021"}"#])
  func whatIsNoDocumentNamesNoFramework(_ text: String) throws {
    let document = try JSON(parsing: text)
    #expect(throws: JSONFaults.self) { try InspectionDocument.framework(of: document) }
  }

  @Test func theFrameworkOfADocumentIsNamed() throws {
    let document = try JSON(parsing: Self.text)
    #expect(try InspectionDocument.framework(of: document) == "hmip-youth-2021")
  }

  @Test func aDocumentOfAnotherEditionIsRefused() {
    let faults = faults(of: Self.text, .hmip2018)
    #expect(faults.contains { $0.path.description == "$.framework" })
  }

  private func faults(of text: String, _ edition: Edition = .hmip2021) -> [JSONFault] {
    do {
      _ = try importing(text, edition.framework())
      return []
    } catch let error as JSONFaults {
      return error.faults
    } catch {
      Issue.record(error)
      return []
    }
  }
}

extension DocumentDamage {
  static let whole = [
    DocumentDamage(
      #""service": "Anytown","#, #""service": "Anytown", "colour": 1,"#, "$.colour",
      "this key is not known"),
    DocumentDamage(
      "caseaudit-inspection/1", "caseaudit-inspection/2", "$.format",
      "“caseaudit-inspection/2” is not one of caseaudit-inspection/1"),
    DocumentDamage(#""service": "Anytown","#, "", "$", "“service” is missing"),
    DocumentDamage(
      #""service": "Anytown""#, #""service": """#, "$.service",
      "The name of the service must not be empty."),
    DocumentDamage(
      #""service": "Anytown""#, #""service": 7"#, "$.service",
      "a text is expected here, not a number"),
    DocumentDamage(
      "2026-11-23", "23.11.2026", "$.fieldworkStarted",
      "“23.11.2026” is not a date such as 2026-11-23."),
    DocumentDamage(
      #"{"court": 6}"#, #"{"court": -6}"#, "$.plannedSample.court",
      "-6 is not from 0 to 1000000"),
    DocumentDamage(
      #"{"court": 6}"#, #"{"cort": 6}"#, "$.plannedSample.cort",
      "“cort” is not a type of case here. It is one of court, outOfCourt, resettlement."),
    DocumentDamage(
      #"{"court": 6}"#, "[6]", "$.plannedSample", "an object is expected here, not a list"),
  ]

  static let cases = [
    DocumentDamage(
      #""reference": "O01""#, #""reference": "C01""#, "$.cases[1].reference",
      "There is a case “C01” already. Give this one another reference."),
    DocumentDamage(#""reference": "O01", "#, "", "$.cases[1]", "“reference” is missing"),
    DocumentDamage(
      #""reference": "O01""#, #""reference": " ""#, "$.cases[1].reference",
      "A case needs a reference."),
    DocumentDamage(
      #""type": "outOfCourt""#, #""type": "cort""#, "$.cases[1].type",
      "“cort” is not a type of case here. It is one of court, outOfCourt, resettlement."),
    DocumentDamage(
      #""state": "draft""#, #""state": "burnt""#, "$.cases[0].state",
      "“burnt” is not one of draft, submitted, returned, accepted, locked"),
    DocumentDamage(
      #""age": 16"#, #""height": 2"#, "$.cases[0].facts.height",
      "There is no fact “height” in this framework."),
    DocumentDamage(
      #""age": 16"#, #""age": 16.5"#, "$.cases[0].facts.age",
      "a text or a number is expected here, not a number"),
    DocumentDamage(
      #""age": 16"#, #""age": "# + "\"\"", "$.cases[0].facts.age", "this must not be empty"),
    DocumentDamage(
      #""age": 16"#, #""reference": "C02""#, "$.cases[0].facts.reference",
      "this key is not known"),
    DocumentDamage(
      #""disposal": "licence""#, #""disposal": "custody""#, "$.cases[0].facts.disposal",
      "“custody” is not a value of disposal for a case of type “court”."),
    DocumentDamage(
      "2026-02-02", "2026-02-31", "$.cases[0].facts.startedOn",
      "“2026-02-31” is not a date such as 2026-11-23."),
    DocumentDamage(
      #""2.1.1.a": "yes""#, #""2.1.9.a": "yes""#, #"$.cases[0].answers["2.1.9.a"]"#,
      "There is no question “2.1.9.a” in this framework."),
    DocumentDamage(
      #""2.1.1.a": "yes""#, #""3.1.1.a": "yes""#, #"$.cases[0].answers["3.1.1.a"]"#,
      "3.1.1.a is not asked of a case of type “court”."),
    DocumentDamage(
      #""2.1.1.a": "yes""#, #""2.1.1.a": "maybe""#, #"$.cases[0].answers["2.1.1.a"]"#,
      "“maybe” does not answer 2.1.1.a. It takes yes, no, notApplicable."),
    DocumentDamage(
      #""2.1.1.a": "yes""#, #""2.1.1.a": "# + "\"\"", #"$.cases[0].answers["2.1.1.a"]"#,
      "this must not be empty"),
    DocumentDamage(
      #""2.1.3": "no""#, #""2.1.3": "notRelevant""#, #"$.cases[0].answers["2.1.3"]"#,
      "2.1.3 cannot be “notRelevant”: in this edition every case counts, so the answer is yes or no."
    ),
    DocumentDamage(
      #"{"key": "2.1.1", "#, #"{"key": "3.1.1", "#, "$.cases[0].notes[0].key",
      "3.1.1 is not asked of a case of type “court”."),
    DocumentDamage(
      #""kind": "evidence""#, #""kind": "gossip""#, "$.cases[0].notes[0].kind",
      "“gossip” is not one of evidence, strength, improvement, practice, safeguarding"),
    DocumentDamage(
      #""text": "seen""#, #""text": "\n""#, "$.cases[0].notes[0].text",
      "A note must not be empty."),
    DocumentDamage(
      #"{"text": "whole"}"#, #"{"key": "2.1.1", "text": "whole"}"#, "$.cases[0].caseNotes[0].key",
      "this key is not known"),
    DocumentDamage(
      #"["2.1.1.b"]"#, #"["2.1.1.z"]"#, "$.cases[0].ask[0]",
      "There is no question “2.1.1.z” in this framework."),
    DocumentDamage(
      #"{"kind": "second", "#, "{", "$.cases[0].readings[0]", "“kind” is missing"),
    DocumentDamage(
      #"{"2.1.2": "yes"}"#, #"{"2.1.2": "maybe"}"#, #"$.cases[0].readings[0].answers["2.1.2"]"#,
      "“maybe” does not answer 2.1.2. It takes yes, no."),
  ]

  static let plan = [
    DocumentDamage(
      #""kind": "recommendation", "#, "", "$.plan[0].kind", "“kind” is missing"),
    DocumentDamage(
      #""kind": "recommendation""#, #""kind": "action""#, "$.plan[0].kind",
      "“action” is not known; one of recommendation, area is expected"),
    DocumentDamage(
      #""number": 1"#, #""number": 0"#, "$.plan[0].number", "0 is not between 1 and 999"),
    DocumentDamage(
      #""addressedTo": "board""#, #""addressedTo": "both""#, "$.plan[0].addressedTo",
      "“both” is not a value of addressedTo. It takes service, board."),
    DocumentDamage(
      #"["2.4.1.a"]"#, #"["2.4.1.z"]"#, "$.plan[0].lines[0].links[0]",
      "There is no question, theme or standard “2.4.1.z” in this framework."),
    DocumentDamage(
      #"{"2.4.1.a": {"#, #"{"2.4.1.b": {"#, #"$.plan[0].lines[0].reaudits["2.4.1.b"]"#,
      "The line of enquiry is not linked to 2.4.1.b."),
    DocumentDamage(
      #""of": 4"#, #""of": 2"#, #"$.plan[0].lines[0].reaudits["2.4.1.a"]"#,
      #"“{"yes":3,"of":2,"on":"2027-05-01"}” is not a re-audit such as 11 of 12 2027-05-01; a standard takes its rating and the day."#
    ),
    DocumentDamage(
      #""due": "2027-03-31""#, #""due": "soon""#, "$.plan[0].actions[0].due",
      "“soon” is not a date such as 2026-11-23."),
    DocumentDamage(
      #""text": "train", "#, #""owner": "x", "#, "$.plan[0].actions[0].text", "“text” is missing"),
  ]

  static let standards = [
    DocumentDamage(
      #"{"1.1": {"rating": "good"}}"#, #"{"1.1": {"rating": "fine"}}"#,
      #"$.judgements["1.1"].rating"#,
      "“fine” is not a rating here. It is one of inadequate, requiresImprovement, good, outstanding."
    ),
    DocumentDamage(
      #"{"1.1": {"rating": "good"}}"#, #"{"2.1": {"rating": "good"}}"#, #"$.judgements["2.1"]"#,
      "2.1 is rated from cases, so it takes no judgement. A panel decision may move it."),
    DocumentDamage(
      #""standard": "2.1""#, #""standard": "2.2""#, "$.discretion[0].standard",
      "2.2 has no rule rating yet, so there is nothing for a panel to decide."),
    DocumentDamage(
      #""standard": "2.1""#, #""standard": "1.1""#, "$.discretion[0].standard",
      "1.1 is a judged standard, so it takes no panel decision. Change the judgement."),
    DocumentDamage(
      "2026-12-01", "soon", "$.discretion[0].decidedOn", "“soon” is not a date such as 2026-11-23."),
    DocumentDamage(
      #", "reason": "weak""#, "", "$.discretion[0]", "“reason” is missing"),
    DocumentDamage(
      #""reason": "weak", "#, #""reason": "weak", "ruleRating": "fine", "#,
      "$.discretion[0].ruleRating",
      "“fine” is not one of inadequate, requiresImprovement, good, outstanding"),
    DocumentDamage(
      #""discretion": ["#,
      #""discretion": [{"standard": "2.1", "rating": "good", "reason": "twice"}, "#,
      "$.discretion[1].standard", "“2.1” stands here a second time"),
    DocumentDamage(
      #""standard": "1.2""#, #""standard": "1.9""#, "$.standardNotes[0].standard",
      "There is no standard “1.9” in this framework."),
  ]
}
