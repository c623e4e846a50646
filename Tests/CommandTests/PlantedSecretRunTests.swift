import Foundation
import Glibc
import Inspection
import Ledger
import Standards
import Terminal
@testable import TerminalTesting
import Testing

/// The real program on a protected file: it shows nothing before the passphrase, and when it is
/// killed it leaves nothing readable behind, in the folder or on the screen.
@Suite struct PlantedSecretRunTests {
  private static let passphrase = "correct horse battery"
  private static let secrets = ["Quillfeather", "Ashgrove-7", "saw the caseworker twice"]

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeProtected(passphrase: Self.passphrase)
    try workspace.expectDone(
      "set", "@a.caseaudit", "--service", Self.secrets[0], "--passphrase-file", "@passphrase")
    try workspace.expectDone(
      "case", "add", "@a.caseaudit", Self.secrets[1], "--type", "court", "--passphrase-file",
      "@passphrase")
  }

  /// What the files of the work and the state folder hold of the secrets, in any spelling.
  private func found() throws -> [String] {
    try [workspace.folder, workspace.state].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).flatMap { name in
        let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
        return Self.secrets.filter { secret in
          Self.spellings(of: secret).contains { bytes.range(of: $0) != nil }
        }.map { "\(name): \($0)" }
      }
    }
  }

  private static func spellings(of text: String) -> [Data] {
    let plain = Data(text.utf8)
    let hex = plain.map { String(format: "%02x", $0) }.joined()
    let wide = [String.Encoding.utf16LittleEndian, .utf16BigEndian].compactMap {
      text.data(using: $0)
    }
    let base64 = (0..<3).map { place in
      let text = (Data(repeating: 0, count: place) + plain).base64EncodedString()
      return Data(text.dropFirst(4).prefix((place + plain.count) / 3 * 4 - 4).utf8)
    }
    return [plain, Data(hex.utf8), Data(hex.uppercased().utf8)] + wide + base64
  }

  @Test func aKilledWorkbenchLeavesNothingReadable() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(
      BuiltProgram.path, ["open", workspace.path("a.caseaudit"), "--as", "AB"],
      environment: workspace.environment.merging(["TERM": "xterm-256color"]) { $1 })
    try terminal.wait(forText: "Passphrase of", within: .seconds(60))
    #expect(!terminal.screen.text.contains(Self.secrets[0]))
    let process = try #require(terminal.process)
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
    try terminal.type(Self.passphrase + "\r")
    try terminal.wait(forText: Self.secrets[0], within: .seconds(60))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("horse"))
    try terminal.type("f")
    try terminal.wait(forText: Self.secrets[1], within: .seconds(60))
    try terminal.type("ye" + Self.secrets[2])
    try terminal.wait(forText: Self.secrets[2], within: .seconds(60))
    try terminal.type("\u{13}")
    try terminal.wait(within: .seconds(60)) {
      !$0.shows("save and leave") && $0.shows(Self.secrets[2])
    }
    try terminal.send(signal: SIGKILL)
    _ = try terminal.waitForExit(within: .seconds(60))
    #expect(try found() == [])
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    #expect(files.contains("a.caseaudit-wal"), "what was killed left its log")
    let ledger = try Ledger.open(
      at: workspace.path("a.caseaudit"), for: .reading, with: Passphrase(attempt: Self.passphrase),
      environment: Workspace.ledgerEnvironment)
    #expect(try ledger.verify() == [])
    let notes = try ledger.load().filter { $0.0.kind == .note }
    #expect(notes.count == 1)
    try ledger.close()
  }
}
