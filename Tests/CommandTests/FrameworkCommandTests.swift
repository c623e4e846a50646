import BundledData
import Foundation
import Testing

/// Frameworks are shown, checked and written out as they are.
@Suite struct FrameworkCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func listNamesTheUsualOneFirst() throws {
    let lines = try workspace.expectDone("framework", "list").output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("hmip-youth-2021 "))
    #expect(lines[2].hasPrefix("hmip-youth-2018 "))
  }

  @Test func showNamesEveryStandardAndQuestion() throws {
    let page = try workspace.expectDone("framework", "show", "hmip-youth-2021").output
    for line in ["1.1  Governance and leadership", "  2.1.1  ", "    2.1.1.a  ", "  oversight  "] {
      #expect(page.contains("\n\(line)"))
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: BundledData.frameworks.map(\.name))
  func exportIsTheFileItself(_ name: String) throws {
    let output = try workspace.expectDone("framework", "export", name).output
    #expect(Array(output.utf8) == BundledData.framework(name))
  }

  @Test(arguments: BundledData.frameworks.map(\.name))
  func bundledFrameworkHasNoFaults(_ name: String) throws {
    let run = try workspace.expectDone("framework", "check", name)
    #expect(run.errors.contains("has no faults: \(name), revision 1"))
  }

  @Test func checkNamesEveryFaultByLineAndPath() throws {
    let text = try workspace.run("framework", "export", "hmip-youth-2021").output
    let faulty = text.replacing("\"revision\": 1", with: "\"revision\": 0")
      .replacing("\"roundThenBand\"", with: "\"roughly\"")
    try workspace.write(faulty, to: "mine.json")
    let run = try workspace.run("framework", "check", "@mine.json")
    #expect(run.code == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("mine.json, line 4, $.revision: 0 is not from 1 to") == true)
    #expect(lines.last?.contains("$.rounding: “roughly” is not one of") == true)
  }

  @Test(arguments: ["show", "check", "export"])
  func unknownFrameworkIsNoInput(_ command: String) throws {
    try workspace.expectRefused(
      ["framework", command, "mine"], code: 66, saying: "There is no framework “mine”")
    try workspace.expectRefused(
      ["framework", command, "@none.json"], code: 66, saying: "There is no file")
  }
}
