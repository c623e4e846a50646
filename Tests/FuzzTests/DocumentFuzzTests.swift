import FrameworkFixtures
import Inspection
import SeededChance
import Standards
import Testing

/// A document is refused with the places of its faults, or its export is the same when it is
/// imported and exported again.
@Suite struct DocumentFuzzTests {
  private static let text = """
    {
      "format": "caseaudit-inspection/1",
      "framework": "harbour-2030",
      "service": "Anytown",
      "provenance": "invented",
      "fieldworkStarted": "2026-11-23",
      "readingsDue": "2026-12-20",
      "secondReadingsDue": "2026-12-22",
      "retention": "2030-01-01",
      "plannedSample": {"visit": 6},
      "eligible": {"visit": 60},
      "cases": [
        {
          "reference": "V01",
          "type": "visit",
          "state": "submitted",
          "facts": {
            "setting": "boat", "concern": "high", "visitedOn": "2026-02-02", "crew": 3,
            "visitor": "QZ"
          },
          "answers": {
            "2.1.1.a": "yes",
            "2.1.1.b": "notApplicable",
            "2.1.1": "no",
            "2.1.2.a": "no",
            "2.1.2": "yes",
            "2.2.1.a": "yes",
            "2.2.1": "yes",
            "3.1.1.a": "no",
            "3.1.1": "no",
            "supervision": "yes"
          },
          "notes": [
            {"key": "2.1.1", "kind": "evidence", "text": "seen"},
            {"key": "2.1.2.a", "kind": "evidence", "text": "é 😀"}
          ],
          "caseNotes": [
            {"kind": "evidence", "text": "whole"},
            {"kind": "strength", "text": "well done"}
          ],
          "ask": ["2.1.1.b"],
          "readings": [
            {
              "kind": "second",
              "reader": "CD",
              "facts": {"crew": 2},
              "answers": {"2.1.2": "yes"}
            }
          ],
          "due": {"first": "2026-12-01"},
          "verified": {
            "2.2.1": {"answer": "yes", "by": "CD", "on": "2026-11-25"}
          },
          "comments": {
            "2.1.1": {
              "finding": "no",
              "agrees": false,
              "text": "it was safe",
              "by": "practitioner",
              "on": "2026-11-25",
              "outcome": {"answer": "no", "reason": "explained", "by": "CD", "on": "2026-11-25"}
            }
          },
          "queries": [
            {
              "key": "2.1.1",
              "state": "responded",
              "owner": "AB",
              "thread": [
                {"deed": "opened", "text": "why No?", "by": "CD", "on": "2026-11-25"},
                {"deed": "responded", "text": "seen", "by": "AB", "on": "2026-11-25"}
              ]
            }
          ]
        },
        {
          "reference": "V02",
          "type": "visit",
          "state": "draft",
          "answers": {"2.1.1": "notRelevant", "2.2.1": "yes"},
          "flags": [
            {
              "concern": "a risk",
              "raisedBy": "AB",
              "raisedOn": "2026-11-25",
              "told": "the lead",
              "toldOn": "2026-11-25",
              "outcome": "settled",
              "closedBy": "AB",
              "closedOn": "2026-11-25"
            }
          ]
        },
        {
          "reference": "V03",
          "type": "visit",
          "state": "draft",
          "facts": {"setting": "quay"},
          "exemptions": {
            "first": {"reason": "moved away", "approvedBy": "CD", "by": "AB", "on": "2026-11-25"}
          }
        }
      ],
      "judgements": {
        "1.1": {"rating": "fine", "rationale": "seen"}
      },
      "discretion": [
        {
          "standard": "2.1",
          "rating": "fine",
          "reason": "weak",
          "decidedBy": "panel",
          "decidedOn": "2026-12-01",
          "ruleRating": "poor"
        }
      ],
      "secondReadingDraw": {
        "seed": "7",
        "share": 10,
        "least": 2,
        "rounds": [
          {
            "pool": ["V01", "V02", "V03"],
            "chosen": ["V02", "V03"]
          }
        ]
      },
      "standardNotes": [
        {"standard": "1.1", "kind": "evidence", "text": "noted"}
      ],
      "plan": [
        {
          "kind": "recommendation",
          "number": 1,
          "text": "Hear victims",
          "addressedTo": "service",
          "lines": [
            {
              "number": 1,
              "text": "Wishes",
              "links": ["3.1.1.a"]
            }
          ],
          "actions": [
            {"number": 1, "text": "Ask each", "owner": "team lead", "due": "2027-01-01"}
          ]
        }
      ]
    }
    """

  private let framework: Framework
  private let bytes: Mutation
  private let values: ValueMutation

  init() throws {
    framework = try Edition.harbour.framework()
    bytes = Mutation([Array(Self.text.utf8)])
    values = ValueMutation([try JSON(parsing: Self.text)])
  }

  @Test func whatIsTakenInIsExportedTheSame() throws {
    try Fuzzing(reader: "inspection documents", share: 60).run { generator in
      let input = document(using: &generator)
      let lines = 1...1 + input.count { $0 == UInt8(ascii: "\n") }
      let inspection: Inspection
      do throws(JSONFaults) {
        inspection = try imported(input)
      } catch {
        let faults = error.located(in: input).faults
        guard !faults.isEmpty, faults.allSatisfy({ lines.contains($0.line) }) else {
          throw Broken("refused without a line: \(faults.map(\.message))")
        }
        return .refused
      }
      let text = InspectionDocument.text(inspection)
      let again = try imported(Array(text.utf8))
      guard InspectionDocument.text(again).utf8.elementsEqual(text.utf8) else {
        throw Broken("exported as \(text)")
      }
      guard again.ratings == inspection.ratings else { throw Broken("other ratings") }
      _ = RatingsDocument(inspection).json
      return .read
    }
  }

  private func document(using generator: inout SeededGenerator) -> [UInt8] {
    guard generator.chance(75) else { return bytes.input(using: &generator) }
    return Array(values.document(using: &generator).text(.indented).utf8)
  }

  /// What an import makes of a document: all of it, or nothing that could be written.
  private func imported(_ bytes: [UInt8]) throws(JSONFaults) -> Inspection {
    let document = try InspectionDocument.parse(bytes)
    _ = try InspectionDocument.framework(of: document)
    var generator = SeededGenerator(seed: 1)
    let changes = try InspectionDocument.changes(document, framework, using: &generator)
    var inspection = Inspection(framework)
    inspection.take(changes)
    return inspection
  }
}
