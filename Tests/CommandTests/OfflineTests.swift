import Foundation
import Testing

/// The whole product without a network: every command in a namespace that has no interface but a
/// dead one, and no call that could reach another machine.
///
/// Both need the rights of root, as those of ``DurabilityTests`` do; where they are missing, the
/// tests fail and say so.
@Suite struct OfflineTests {
  private let workspace: Workspace

  /// A day's work, from a new inspection to its end.
  private static let work: [[String]] = [
    ["demo", "--to", "@demo.caseaudit", "--no-open"],
    ["new", "@a.caseaudit", "--framework", "hmip-youth-2021", "--service", "Anytown"],
    ["case", "add", "@a.caseaudit", "C01", "--type", "court"],
    ["answer", "@a.caseaudit", "C01", "2.1.1=yes", "--note", "2.1.1=seen"],
    ["judge", "@a.caseaudit", "1.2", "good"],
    ["rate", "@a.caseaudit"], ["history", "@a.caseaudit"], ["oversight", "@a.caseaudit"],
    ["export", "@a.caseaudit"], ["export", "@a.caseaudit", "--format", "csv"],
    [
      "handover", "@a.caseaudit", "--to", "@p.package", "--package-passphrase-file", "@passphrase",
    ],
    [
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@passphrase",
    ],
    ["answer", "@b.caseaudit", "C01", "2.1.2=no"],
    ["merge", "@a.caseaudit", "@b.caseaudit"],
    ["freeze", "@a.caseaudit", "for the panel"],
    ["backup", "@a.caseaudit"], ["verify", "@a.caseaudit"],
    ["repair", "@a.caseaudit", "--to", "@r.caseaudit"],
    ["protect", "@a.caseaudit", "--passphrase-file", "@passphrase"],
    ["destroy", "@b.caseaudit", "--yes"],
    ["framework", "list"], ["keys"],
  ]

  init() throws {
    workspace = try Workspace()
    try workspace.write("correct horse battery", to: "passphrase")
  }

  /// Does the work by way of another program, which takes ours and its arguments.
  private func work(by program: String, _ words: String...) throws {
    for command in Self.work {
      let arguments = command.map {
        $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0
      }
      let run = try BuiltProgram.run(
        program, words + [BuiltProgram.path] + arguments, environment: workspace.environment)
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
  }

  @Test func everythingWorksWhereThereIsNoNetwork() throws {
    let alone = try BuiltProgram.run(
      "/usr/bin/unshare", ["--net", "/bin/cat", "/proc/net/route"], environment: [:])
    try #require(alone.code == 0, "this test needs root and a working unshare: \(alone.errors)")
    #expect(alone.output.split(separator: "\n").count <= 1, "no way leads out")
    try work(by: "/usr/bin/unshare", "--net")
  }

  @Test func noSocketIsEverOpened() throws {
    let log = workspace.path("calls")
    try work(by: "/usr/bin/strace", "-f", "-qq", "-A", "-e", "trace=%network", "-o", log)
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "")
  }
}
