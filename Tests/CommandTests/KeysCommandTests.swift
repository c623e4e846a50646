import Foundation
import Testing
import Workbench

/// The document of the keys is the table of the keys.
@Suite struct KeysCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func documentIsUpToDate() throws {
    let document = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")
    let output = try workspace.expectDone("keys", "--format", "markdown").output
    #expect(try String(contentsOf: document, encoding: .utf8) == output)
  }

  @Test func textNamesEveryContext() throws {
    let output = try workspace.expectDone("keys").output
    #expect(Context.allCases.allSatisfy { output.contains($0.name) })
    #expect(output.contains("  y 1"))
  }
}
