import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// `rate --format json`: names and shapes that other programs rely on (`interchange.md`).
@Suite struct RatingsDocumentTests {
  /// The example of `interchange.md`: six court cases with 5, 6 and 6 Yes, one judged standard,
  /// and a panel decision.
  private func example() throws -> Bench {
    var bench = try Bench()
    for number in 1...6 {
      let index = try bench.add("C0\(number)")
      let first = number == 1 ? "no" : "yes"
      try bench.answer(index, ["2.1.1": first, "2.1.2": "yes", "2.1.3": "yes", "oversight": "yes"])
    }
    for number in 1...9 {
      let index = try bench.add("O0\(number)", "outOfCourt")
      try bench.answer(index, ["oversight": number <= 7 ? "yes" : "no"])
    }
    bench.write(try bench.inspection.judging("1.1", "good"))
    bench.write(
      try bench.inspection.deciding("2.1", "good", because: "…", by: "panel", on: "2026-12-01"))
    return bench
  }

  @Test func theExampleOfTheInterchangeComesOut() throws {
    let expected = try JSON(
      parsing: """
        {
          "framework": "hmip-youth-2021",
          "score": {"value": 4, "maximum": 36, "rated": 2, "of": 12, "worst": 3, "best": 34},
          "overall": {"rating": null, "unlimited": null, "limitedBy": null,
                      "worst": "inadequate", "best": "outstanding"},
          "managementOversight": {"court": {"yes": 6, "no": 0}, "outOfCourt": {"yes": 7, "no": 2},
                                  "resettlement": {"yes": 0, "no": 0}}
        }
        """)
    expect(RatingsDocument(try example().inspection).json, contains: expected)
  }

  @Test func aStandardRatedFromCasesComesOutAsInTheExample() throws {
    let expected = try JSON(
      parsing: """
        {"id": "2.1", "kind": "cases",
         "keyQuestions": [
           {"id": "2.1.1", "yes": 5, "no": 1, "notRelevant": 0, "unanswered": 0, "open": 0,
            "denominator": 6, "percent": 83, "band": "outstanding", "worst": "outstanding",
            "best": "outstanding"},
           {"id": "2.1.2", "yes": 6, "percent": 100}, {"id": "2.1.3", "yes": 6, "percent": 100}],
         "lowest": ["2.1.1"],
         "ruleRating": "outstanding", "rating": "good",
         "worst": "outstanding", "best": "outstanding", "settled": true, "provisional": false,
         "triggers": [{"name": "nearBoundary", "boundary": 80, "percent": 83},
                      {"name": "oneCase", "judgements": [
                        {"case": "C02", "question": "2.1.1"}, {"case": "C03", "question": "2.1.1"},
                        {"case": "C04", "question": "2.1.1"}, {"case": "C05", "question": "2.1.1"},
                        {"case": "C06", "question": "2.1.1"}]}],
         "discretion": {"rating": "good", "reason": "…", "stale": false},
         "roundingNotes": []}
        """)
    expect(try standard("2.1", of: example()), contains: expected)
  }

  @Test func aJudgedStandardComesOutAsInTheExample() throws {
    let expected: JSON = [
      "id": "1.1", "kind": "judgement", "judged": "good", "rating": "good", "limitedBy": nil,
    ]
    expect(try standard("1.1", of: example()), contains: expected)
  }

  @Test(arguments: Edition.allCases)
  func everyStandardIsListedInOrder(_ edition: Edition) throws {
    let bench = try Bench(edition)
    let standards = RatingsDocument(bench.inspection).json["standards"]?.array ?? []
    #expect(standards.map { $0["id"]?.string } == bench.framework.standards.map(\.id.text))
  }

  @Test func nothingToRateIsNull() throws {
    let bench = try Bench()
    let rated = try standard("2.1", of: bench)
    for key in ["ruleRating", "rating", "worst", "best", "discretion"] {
      #expect(rated[key] == .some(nil), "\(key)")
    }
    #expect(rated["settled"] == false)
    let keyQuestion = try #require(rated["keyQuestions"]?.array?.first)
    #expect(keyQuestion["percent"] == .some(nil))
    #expect(keyQuestion["band"] == .some(nil))
    #expect(try standard("1.1", of: bench)["judged"] == .some(nil))
  }

  @Test func unansweredCountsCasesInTheFileAndOpenThoseToComeToo() throws {
    var bench = try example()
    bench.write(try bench.inspection.setting([("planned.court", "8")]))
    try bench.add("C07")
    let question = try standard("2.1", of: bench)["keyQuestions"]?.array?.first
    #expect(question?["unanswered"] == 1)
    #expect(question?["open"] == 2)
    #expect(try standard("2.1", of: bench)["provisional"] == true)
  }

  @Test func aLimitedStandardKeepsItsJudgement() throws {
    var bench = try Bench()
    var changes: [Change] = []
    for (type, reference) in [("court", "C01"), ("outOfCourt", "O01")] {
      let id = bench.newID()
      changes += try bench.inspection.adding(reference: reference, type: type, id: id)
      for question in bench.framework.questions(for: Identifier(type)) {
        changes.append(
          Change(EntryKey(subject: id, kind: .answer, name: question.id.text), "no"))
      }
    }
    for standard in bench.framework.standards where standard.isJudged {
      changes += try bench.inspection.judging(standard.id.text, "outstanding")
    }
    bench.writeTogether(changes)
    expect(
      try standard("1.1", of: bench),
      contains: [
        "judged": "outstanding", "rating": "requiresImprovement", "limitedBy": "governance",
      ])
    expect(
      RatingsDocument(bench.inspection).json,
      contains: ["limits": [["id": "governance", "state": "applies"]], "score": ["value": 13]])
  }

  @Test func aLimitedOverallRatingNamesTheLimit() throws {
    var bench = try Bench()
    var changes: [Change] = []
    for (type, reference) in [("court", "C01"), ("outOfCourt", "O01"), ("resettlement", "R01")] {
      let id = bench.newID()
      changes += try bench.inspection.adding(reference: reference, type: type, id: id)
      for question in bench.framework.questions(for: Identifier(type)) {
        changes.append(
          Change(EntryKey(subject: id, kind: .answer, name: question.id.text), "yes"))
      }
    }
    for standard in bench.framework.standards where standard.isJudged {
      let rating = standard.id.text == "4.1" ? "inadequate" : "outstanding"
      changes += try bench.inspection.judging(standard.id.text, rating)
    }
    bench.writeTogether(changes)
    expect(
      RatingsDocument(bench.inspection).json,
      contains: [
        "overall": [
          "rating": "good", "unlimited": "outstanding", "limitedBy": "resettlement",
          "worst": "good", "best": "good",
        ]
      ])
  }

  @Test func roundingNotesNameBothBands() throws {
    var bench = try Bench()
    var changes: [Change] = []
    for number in 1...17 {
      let id = bench.newID()
      changes += try bench.inspection.adding(reference: "C\(number)", type: "court", id: id)
      changes.append(
        Change(EntryKey(subject: id, kind: .answer, name: "2.1.1"), number <= 11 ? "yes" : "no"))
    }
    bench.writeTogether(changes)
    expect(
      try standard("2.1", of: bench),
      contains: [
        "roundingNotes": [["id": "2.1.1", "band": "good", "otherwise": "requiresImprovement"]]
      ])
  }

  private func standard(_ id: String, of bench: Bench) throws -> JSON {
    let standards = RatingsDocument(bench.inspection).json["standards"]?.array ?? []
    return try #require(standards.first { $0["id"]?.string == id })
  }
}

/// Expects all that is in one value to be in another, which may hold more members and more
/// elements at the end.
private func expect(
  _ actual: JSON?, contains expected: JSON, _ path: JSONPath = .root,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  switch expected {
  case .object(let members):
    for (key, value) in members {
      expect(
        actual?[key], contains: value, path.appending(key), sourceLocation: sourceLocation)
    }
  case .array(let elements):
    let actual = actual?.array
    #expect((actual?.count ?? -1) >= elements.count, "\(path)", sourceLocation: sourceLocation)
    for (index, element) in elements.enumerated() {
      let found = actual.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      expect(found, contains: element, path.appending(index), sourceLocation: sourceLocation)
    }
  default: #expect(actual == expected, "\(path)", sourceLocation: sourceLocation)
  }
}
