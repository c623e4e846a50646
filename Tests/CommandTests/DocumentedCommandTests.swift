import ArgumentParser
import Foundation
import Testing

@testable import caseaudit

/// Every command that a document shows is one that the program takes.
@Suite struct DocumentedCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let documents =
    ["README.md"]
    + ["inspector-guide.md", "manager-guide.md"].map { "docs/" + $0 }

  @Test(arguments: documents)
  func everyCommandIsUnderstood(_ document: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let commands = Self.commands(in: text)
    #expect(commands.count > 2)
    for command in commands {
      #expect(throws: Never.self, "\(command)") { _ = try CaseAudit.parseAsRoot(command) }
    }
  }

  /// The arguments of each line that calls the program, without what a shell would do with it.
  private static func commands(in text: String) -> [[String]] {
    text.components(separatedBy: "```sh\n").dropFirst().flatMap { piece in
      (piece.components(separatedBy: "```").first ?? "").replacing("\\\n", with: " ")
        .split(separator: "\n")
    }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.first == "caseaudit" else { return nil }
      return Array(words.dropFirst().prefix { !["|", "#", "<", ">"].contains($0) })
    }
  }
}
