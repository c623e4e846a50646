import Foundation
import Standards
import Testing

/// A demonstration is there at once, is kept as it was left, and can begin again.
@Suite struct DemoCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private var kept: URL {
    workspace.state.appending(path: "caseaudit/demonstrations/anytown.caseaudit")
  }

  /// What the standards of the kept copy are judged, one word each.
  private func judgements() throws -> [String] {
    let rates = try workspace.expectDone("rate", kept.path, "--format", "json").output
    let standards = try JSON(parsing: Array(rates.utf8))["standards"]?.array ?? []
    return standards.compactMap { $0["judged"]?.string }
  }

  @Test func listNamesAll() throws {
    let output = try workspace.expectDone("demo", "--list").output
    for name in ["anytown", "gateshead-2023", "peterborough-2020", "stoke-on-trent-2022"] {
      #expect(output.contains("\n\(name) "))
    }
    #expect(output.contains("the cases are not"))
  }

  @Test func keptCopyIsPrivateAndReopenedAsItWasLeft() throws {
    try workspace.expectDone("demo", "--no-open")
    try workspace.expectDone("judge", kept.path, "1.3", "good")
    let before = try Data(contentsOf: kept)
    try workspace.expectDone("demo", "--no-open")
    #expect(try Data(contentsOf: kept) == before)
    #expect(try workspace.permissions(of: kept) == 0o600)
    #expect(try workspace.permissions(of: kept.deletingLastPathComponent()) == 0o700)
    let state = workspace.state.appending(path: "caseaudit")
    #expect(try workspace.permissions(of: state) == 0o700)
  }

  @Test func freshStartForgetsWhatWasDone() throws {
    try workspace.expectDone("demo", "--no-open")
    try workspace.expectDone("judge", kept.path, "1.3", "outstanding")
    #expect(try judgements().contains("outstanding"))
    try workspace.expectDone("demo", "--no-open", "--fresh")
    #expect(try !judgements().contains("outstanding"))
  }

  @Test func freshStartMendsADamagedCopy() throws {
    try workspace.expectDone("demo", "--no-open")
    try Data("damaged".utf8).write(to: kept)
    try workspace.expectDone("demo", "--no-open", "--fresh")
    try workspace.expectDone("rate", kept.path)
  }

  @Test(arguments: [
    (["demo", "atlantis"], 66, "There is no demonstration “atlantis”"),
    (["demo", "--fresh", "--to", "@x.caseaudit"], 64, "--fresh is for the kept copy"),
  ])
  func badWishIsRefused(_ words: [String], _ code: Int32, _ message: String) throws {
    try workspace.expectRefused(words, code: code, saying: message)
  }

  @Test func existingTargetIsNotTouched() throws {
    try workspace.write("mine", to: "x.caseaudit")
    try workspace.expectRefused(
      ["demo", "--to", "@x.caseaudit", "--no-open"], code: 73, saying: "exists already")
  }

  @Test func withoutAnyFolderTheFileMustBeNamed() throws {
    let run = try BuiltProgram.run(["demo", "--no-open"], environment: [:])
    #expect(run.code == 69)
    #expect(run.errors.contains("say where with --to FILE"))
  }
}
