import FrameworkFixtures
import Inspection
import Ledger
import Standards
import Workbench

/// An inspection of one case from which sequences begin: in each state of review, not complete,
/// queried, changed after it was accepted, and with people named who review.
struct Beginning {
  let ledger: Ledger

  static func all() throws -> [Beginning] {
    let paths: [[CaseState]] = [
      [], [.submitted], [.submitted, .returned], [.submitted, .accepted],
      [.submitted, .accepted, .locked],
    ]
    var all = try paths.map { try Beginning(answering: "yes", then: $0) }
    all += try paths.dropFirst().map { try Beginning(answering: "yes", reviewers: "CD", then: $0) }
    all.append(try Beginning(answering: nil, then: []))
    let queried = try Beginning(answering: "yes", then: [.submitted])
    try queried.write(by: "CD") { inspection in
      try inspection.asking(
        "why?", on: "2.2.1", of: 0, owner: nil, today: "2026-12-01", by: "CD",
        id: RandomID(high: 3, low: 1), remark: RandomID(high: 3, low: 2))
    }
    let changed = try Beginning(answering: "yes", then: [.submitted, .accepted])
    try changed.write(by: "AB") { inspection in
      try inspection.reviewed(
        inspection.answering("2.1.1", with: "no", of: 0), by: "AB", because: "a letter")
    }
    return all + [queried, changed]
  }

  /// A case that AB read, and that went some steps.
  private init(
    answering word: String?, reviewers: String? = nil, then path: [CaseState]
  ) throws {
    let framework = StoredFramework(
      id: Edition.harbour.rawValue, revision: try Edition.harbour.framework().revision,
      bytes: try Edition.harbour.bytes())
    ledger = try Ledger.inMemory(
      framework: framework, by: "AB", environment: .live(program: "test"))
    let settings = [("service", "Harbour")] + (reviewers.map { [("reviewers", $0)] } ?? [])
    try write(by: "AB") { inspection in
      try inspection.setting(settings)
        + inspection.adding(reference: "V01", type: "visit", id: RandomID(high: 6, low: 6))
    }
    if let word {
      try write(by: "AB") { inspection in
        try inspection.questions(of: 0).flatMap {
          try inspection.answering($0.id.text, with: word, of: 0)
        }
      }
    }
    for state in path {
      let author = state == .submitted ? "AB" : "CD"
      try write(by: author) { try $0.moving(0, to: state, by: author, because: "as agreed") }
    }
  }

  private func write(by author: String, _ wish: (Inspection) throws -> [Change]) throws {
    try ledger.commit(wish(Inspection(ledger)), by: author)
  }
}
