import Inspection
import Ledger
import Standards
import Testing

@testable import Workbench

extension Desk {
  /// Lets somebody read a case a second time, as a merge brings it back.
  func readAgain(
    _ reference: String, by reader: String, _ answers: [String: String],
    notes: [String: String] = [:], reading: UInt64
  ) throws {
    let inspection = try inspection
    let index = try inspection.index(ofReference: reference)
    let id = RandomID(high: 0x5EC0, low: reading)
    var changes = [inspection.addingReading(.second, reader, id: id, of: index)]
    for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
      changes += try inspection.answering(key, with: value, of: index).map { $0.reading(id) }
    }
    for (key, text) in notes.sorted(by: { $0.key < $1.key }) {
      let note = RandomID(high: 0x407E, low: reading)
      changes += try inspection.noting(text, on: key, of: index, id: note).map { $0.reading(id) }
    }
    try ledger.commit(changes, by: reader)
  }

  /// Four cases of AB, of which chance chose three; CD read two of them again, and one by choice.
  static func readTwice() throws -> Desk {
    let first = [
      "2.1.1.a": "yes", "2.1.1.b": "no", "2.1.1.h": "notApplicable", "2.1.1": "yes", "2.1.2": "yes",
      "2.1.3": "yes", "2.2.1": "yes", "2.2.2": "no", "2.2.3": "yes", "oversight": "yes",
    ]
    let desk = try small(
      .hmip2021,
      (1...5).map { SampleCase(reference: "C0\($0)", answers: first) })
    try desk.ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.noting(
        "The plan names what he wants.", on: "2.1.1", of: 0,
        id: RandomID(high: 0x407E, low: 99))
    }
    try desk.ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.drawing(share: 60, least: 2, seed: "11 23 37")
    }
    let drawn = try desk.inspection.drawnCases
    for (place, index) in try desk.inspectionCases().enumerated() where drawn.contains(index) {
      if index == drawn.last { continue }
      var second = first
      second["2.1.1"] = "no"
      second["2.1.1.a"] = place % 2 == 0 ? "no" : "yes"
      second["2.1.1.h"] = "no"
      try desk.readAgain(
        "C0\(index + 1)", by: "CD", second, notes: ["2.1.1": "Nothing says why he offended."],
        reading: UInt64(index + 1))
    }
    let other = try #require((0..<5).first { !drawn.contains($0) })
    try desk.readAgain("C0\(other + 1)", by: "EF", ["2.1.1": "yes"], reading: 50)
    return desk
  }

  private func inspectionCases() throws -> [Int] { try inspection.activeCases }
}

extension Change {
  /// The same change, made in a further reading.
  fileprivate func reading(_ id: RandomID) -> Change {
    var change = self
    change.key.reading = id
    return change
  }
}
