import Ledger
import Standards
import Inspection
import Foundation
import Testing

/// A new inspection is private, complete, or not there at all.
@Suite struct NewCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private let base = ["new", "@b.caseaudit", "--framework", "hmip-youth-2021"]

  @Test func settingsAreThoseGiven() throws {
    try workspace.expectDone(
      "new", "@b.caseaudit", "--framework", "hmip-youth-2021", "--service", "Anytown",
      "--fieldwork", "2026-11-23", "--planned", "court=6", "--planned", "outOfCourt=9",
      "--eligible", "court=9")
    let settings = try workspace.inspection("b.caseaudit").settings
    #expect(settings.service == "Anytown")
    #expect(settings.fieldworkStarted == "2026-11-23")
    #expect(settings.planned == ["court": 6, "outOfCourt": 9])
    #expect(settings.eligible == ["court": 9])
  }

  @Test func fileIsPrivateAndAlone() throws {
    try workspace.makeInspection()
    let url = workspace.folder.appending(path: "a.caseaudit")
    #expect(try workspace.permissions(of: url) == 0o600)
    #expect(try workspace.files().keys.sorted() == ["a.caseaudit"])
  }

  @Test func existingTargetIsNotTouched() throws {
    try workspace.write("mine", to: "b.caseaudit")
    try workspace.expectRefused(
      base + ["--service", "Anytown"], code: 73, saying: "exists already")
  }

  @Test(arguments: [
    ([], 64, "--service"),
    (["--service", ""], 65, "The name of the service must not be empty"),
    (["--service", "A", "--fieldwork", "2026-02-30"], 65, "“2026-02-30” is not a date"),
    (["--service", "A", "--planned", "court"], 64, "invalid"),
    (["--service", "A", "--planned", "court=many"], 65, "“many” is not a number of cases"),
    (["--service", "A", "--planned", "prison=2"], 65, "“prison” is not a type of case"),
    (
      ["--service", "A", "--planned", "court=2", "--planned", "court=3"], 64,
      "court stands here twice"
    ),
  ])
  func badSettingMakesNoFile(_ options: [String], _ code: Int32, _ message: String) throws {
    try workspace.expectRefused(base + options, code: code, saying: message)
  }

  @Test func unknownFrameworkNamesTheBundledOnes() throws {
    try workspace.expectRefused(
      ["new", "@b.caseaudit", "--framework", "hmip-1950", "--service", "A"], code: 66,
      saying: "hmip-youth-2018, hmip-youth-2021")
  }

  @Test func faultyFrameworkFileNamesPathAndLine() throws {
    try workspace.write("{\n  \"format\": \"caseaudit-framework/7\"\n}\n", to: "mine.json")
    try workspace.expectRefused(
      ["new", "@b.caseaudit", "--framework", "@mine.json", "--service", "A"], code: 65,
      saying: "mine.json, line 2, $.format")
  }

  @Test func frameworkMayBeAFile() throws {
    let exported = try workspace.run("framework", "export", "hmip-youth-2018").output
    try workspace.write(exported, to: "mine.json")
    try workspace.expectDone(
      "new", "@b.caseaudit", "--framework", "@mine.json", "--service", "Anytown")
    #expect(try workspace.inspection("b.caseaudit").framework.id == "hmip-youth-2018")
  }
}

/// What was set can be set anew.
@Suite struct SetCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
  }

  @Test func settingsChangeAndClear() throws {
    try workspace.expectDone(
      "set", "@a.caseaudit", "--service", "Othertown", "--planned", "court=",
      "--eligible", "outOfCourt=20")
    let settings = try workspace.inspection("a.caseaudit").settings
    #expect(settings.service == "Othertown")
    #expect(settings.planned == ["outOfCourt": 1])
    #expect(settings.eligible == ["outOfCourt": 20])
  }

  @Test(arguments: [
    ([], 64, "Say what to set"), (["--fieldwork", "soon"], 65, "“soon” is not a date"),
    (["--service", " "], 65, "must not be empty"),
  ])
  func badSettingIsRefused(_ options: [String], _ code: Int32, _ message: String) throws {
    try workspace.expectRefused(["set", "@a.caseaudit"] + options, code: code, saying: message)
  }
}
