import Foundation
import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// A second reader must not be able to know what the first one found. Two inspections are made
/// that differ in nothing but that; handed over to be read blind, every key on every screen must
/// show the same of both.
@Suite struct BlindnessTests {
  /// What the first reader found, down to every word of it.
  enum Finding: String, CaseIterable {
    case yes, no

    var other: Finding { self == .yes ? .no : .yes }
    var level: String { self == .yes ? "low" : "veryHigh" }
    var rating: String { self == .yes ? "outstanding" : "inadequate" }
  }

  /// A package for a second reading, opened as the reader opens it.
  struct World {
    let desk: Desk
    let bytes: [UInt8]
  }

  static func world(_ finding: Finding) throws -> World {
    let ledger = try ledger(finding)
    let path = FileManager.default.temporaryDirectory
      .appending(path: "blind-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let inspection = try Inspection(ledger)
    let judged = inspection.framework.facts.map(\.value).filter(\.isJudged).map(\.id.rawValue)
    let passphrase = Passphrase(attempt: "correct horse battery")
    try ledger.handOver(
      .secondReading([inspection.cases[0].id: reading], judgedFacts: Set(judged)), to: path,
      under: passphrase, cost: KeyDerivation.Cost(rounds: 2, blockSize: 1, parallelism: 1))
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let package = try Ledger.openPackage(
      at: path, with: passphrase, environment: .fixed(seed: 5))
    return World(desk: try Desk(package), bytes: bytes)
  }

  private static let reading = RandomID(high: 3, low: 3)

  /// An inspection in which AB read, settled, drew, judged, voted and decided.
  private static func ledger(_ finding: Finding) throws -> Ledger {
    let desk = try Desk.small(
      .hmip2021,
      [
        SampleCase(
          reference: "C01", facts: [("harmInspector", finding.level), ("age", "15")],
          everything: finding.rawValue),
        SampleCase(reference: "C02", everything: finding.rawValue),
        SampleCase(reference: "C03", everything: finding.rawValue),
      ])
    let ledger = desk.ledger
    let ids = (1...5).map { RandomID(high: 4, low: UInt64($0)) }
    try ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.noting("planted \(finding)", on: "2.1.1", of: 0, id: ids[0])
        + inspection.judging("1.1", finding.rating, because: "planted \(finding)")
        + inspection.drawing(share: 50, least: 2, seed: "planted \(finding)")
        + inspection.freezing("planted \(finding)", on: "2026-12-01", id: ids[1])
        + [inspection.marking(inspection.framework.questions[0], true, of: 0)]
    }
    try desk.readAgain("C01", by: "EF", ["2.1.1": finding.other.rawValue], reading: 1)
    try ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.settlingReadings(
        inspection.asked("2.1.1", of: 0), as: finding == .yes ? .yes : .no,
        because: "planted \(finding)", by: "AB", of: 0, reading: ids[2])
        + inspection.voting("2.1", finding.rating, by: "AB", vote: ids[3])
    }
    try ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.deciding(
        "2.1", finding.rating, because: "planted \(finding)", by: "AB", on: "2026-12-01")
        + [inspection.addingReading(.second, "", id: reading, of: 0)]
    }
    return ledger
  }

  /// The keys that lead to each screen, from wherever the sitting begins.
  private static func way(to context: Context) -> String {
    switch context {
    case .overview: "o"
    case .cases: "c"
    case .walk: "c Home Enter"
    case .bandings: "b"
    case .standards: "j"
    case .interview: "i"
    case .conflicts: "!"
    case .oversight: "v"
    case .agreement: "A"
    case .readings: "A Down Enter"
    default: ""
    }
  }

  /// Every frame that the reader can be shown by one key on a screen, and by what it opens.
  private func frames(_ desk: Desk, _ context: Context) throws -> [String] {
    try ActionTable.lines(in: context).flatMap { line in
      let key = line.keys[0].name
      let sitting = try desk.sit("\(Self.way(to: context)) \(key) Down Enter Esc", as: "CD")
      return sitting.terminal.frames.map(\.text)
    }
  }

  @Test(arguments: Context.screens.sorted { $0.rawValue < $1.rawValue })
  func everyKeyOfEveryScreenShowsTheSame(_ context: Context) throws {
    let (one, other) = (try Self.world(.yes).desk, try Self.world(.no).desk)
    for round in ["before", "after"] {
      let shown = (try frames(one, context), try frames(other, context))
      #expect(shown.0.count == shown.1.count)
      for (one, other) in zip(shown.0, shown.1) where one != other {
        Issue.record("\(context), \(round) the reader's work:\n\(one)\n\(other)")
      }
      #expect(!shown.0.joined().contains("planted"))
      for desk in [one, other] {
        try desk.sit("y n y a y n e “seen” Esc", at: "C01 2.1.1.a", as: "CD")
      }
    }
  }

  /// The two differ, or nothing above would be proven.
  @Test func theWorldsDifferWhereTheyAreNotBlind() throws {
    let screens = try Finding.allCases.map { finding in
      try Desk(Self.ledger(finding)).sit("b", size: .large).screen
    }
    #expect(screens[0] != screens[1])
    let desk = try Desk(Self.ledger(.yes))
    #expect(try desk.sit("A").screen.contains("planted"))
  }

  @Test func lineModeShowsTheSame() throws {
    let talks = try Finding.allCases.map { finding in
      try Self.world(finding).desk.talk(
        "cases", "1", "where", "review", "bandings", "standards", "oversight", "agreement",
        "history", "to settle", "overview", as: "CD"
      ).transcript
    }
    #expect(talks[0] == talks[1])
    #expect(!talks[0].joined().contains("planted"))
  }
}
