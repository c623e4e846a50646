import Foundation
import Inspection
import Ledger
import Standards
import Testing

@testable import caseaudit

/// A demonstration file is an inspection file like any other, made through the ledger alone.
@Suite final class DemonstrationBuildingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "demonstration-\(UUID().uuidString)")
  private let environment = LedgerEnvironment.live(program: "test")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var path: String { folder.appending(path: "demo.caseaudit").path }

  /// Builds a demonstration and reads it back from the disk.
  private func built(_ id: String) throws -> (inspection: Inspection, contents: LedgerContents) {
    try #require(try Demonstration.named(id)).build(at: path, environment: environment)
    let ledger = try Ledger.open(at: path, for: .reading, environment: environment)
    let framework = try Framework.parsing(ledger.framework.bytes)
    let contents = try ledger.load()
    return (Inspection(framework, contents: contents), contents)
  }

  @Test func invitesToAnytownFirst() throws {
    let all = try Demonstration.all
    #expect(
      all.map(\.id) == [
        "anytown", "bath-and-north-east-somerset-2025", "gateshead-2023",
        "north-east-lincolnshire-2022", "stoke-on-trent-2022", "peterborough-2020",
      ])
    #expect(all[4].title == "Stoke-on-Trent 2022")
    #expect(all.allSatisfy { !$0.summary.contains("\n") })
    #expect(try Demonstration.named("anywhere") == nil)
  }

  @Test(arguments: [
    ("bath-and-north-east-somerset-2025", 26), ("gateshead-2023", 26),
    ("north-east-lincolnshire-2022", 27), ("stoke-on-trent-2022", 18), ("peterborough-2020", 29),
  ])
  func rebuiltFileComesToThePublishedScore(_ id: String, _ score: Int) throws {
    let inspection = try built(id).inspection
    #expect(inspection.ratings.score.value == score)
    #expect(inspection.cases.allSatisfy { $0.authors.isSubset(of: ["published"]) })
  }

  @Test func anytownHoldsTheConflictOfTwoLaptops() throws {
    let (inspection, contents) = try built("anytown")
    let index = try inspection.index(ofReference: "C04")
    let question = try #require(inspection.framework.question("2.2.2"))
    let key = inspection.answerKey(question.index, of: index)
    #expect(inspection.conflicts.map(\.key) == [key])
    #expect(Set(inspection.conflict(question.index, of: index)) == ["yes", "no"])
    #expect(Set(contents.heads(of: key).map(\.author)) == ["AB", "CD"])
    #expect(inspection.cases[index].authors.contains("CD"))
    #expect(inspection.cases[0].authors == ["AB"])
  }

  @Test(arguments: ["stoke-on-trent-2022", "peterborough-2020", "gateshead-2023"])
  func exportOfTheFileComesBackFromAnotherFile(_ id: String) throws {
    let inspection = try built(id).inspection
    let text = InspectionDocument.text(inspection)
    let ledger = try Ledger.open(at: path, for: .reading, environment: environment)
    let other = try Ledger.inMemory(
      framework: ledger.framework, by: "EF", environment: environment)
    var generator = SystemRandomNumberGenerator()
    let document = try InspectionDocument.parse(Array(text.utf8))
    _ = try other.commit(
      InspectionDocument.changes(document, inspection.framework, using: &generator), by: "EF")
    let imported = Inspection(inspection.framework, contents: try other.load())
    #expect(InspectionDocument.text(imported) == text)
  }

  @Test func onlyOneWholeFileIsLeft() throws {
    _ = try built("anytown")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["demo.caseaudit"])
  }

  @Test func whatLiesThereAlreadyIsNotTouched() throws {
    try Data("mine".utf8).write(to: URL(filePath: path))
    let demonstration = try #require(try Demonstration.named("anytown"))
    #expect(throws: LedgerError.exists(path: path)) {
      try demonstration.build(at: path, environment: environment)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
  }
}
