import Foundation
import Terminal
import Testing

/// The system calls of the program in the order in which they were made, as `strace` saw them.
///
/// Tracing needs `strace` and leave to trace. These tests must not be left out silently: where
/// tracing does not work they fail, and say so.
struct SystemCallTrace {
  /// A call that came back.
  struct Call {
    let name: String
    /// The path of the file that the call was about; empty where it was none.
    let path: String
    /// What was read or written.
    let bytes: [UInt8]
    let result: Int
    /// When the call began and ended, in lines of the trace.
    let began, ended: Int
  }

  private static let calls = "read,write,pwrite64,fdatasync,fsync"
  fileprivate static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  let calls: [Call]

  /// Reads what `strace -f -y -xx` wrote.
  init(readingFileAt path: String) throws {
    let trace = try Data(contentsOf: URL(filePath: path))
    var calls: [Call] = []
    var unfinished: [Substring: (began: Int, text: String)] = [:]
    for (number, line) in String(decoding: trace, as: UTF8.self).split(separator: "\n").enumerated()
    {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { continue }
      var (began, text) = (number, String(words[1].trimmingPrefix(" ")))
      if let resumed = text.range(of: " resumed>"), text.hasPrefix("<... ") {
        guard let first = unfinished.removeValue(forKey: words[0]) else { continue }
        (began, text) = (first.began, first.text + text[resumed.upperBound...])
      }
      if text.hasSuffix(" <unfinished ...>") {
        unfinished[words[0]] = (began, String(text.dropLast(" <unfinished ...>".count)))
      } else if let call = Call(text, began: began, ended: number) {
        calls.append(call)
      }
    }
    self.calls = calls.sorted { $0.began < $1.began }
  }

  /// The words with which `env` starts a program so that its calls are written to a file.
  static func words(tracing program: String, to path: String) throws -> [String] {
    let words = ["strace", "-f", "-y", "-xx", "-s", "65536", "-e", "trace=\(calls)", "-o"]
    let trial = try BuiltProgram.run(
      "/usr/bin/env", words + ["/dev/null", "/bin/true"], environment: environment)
    try #require(trial.code == 0, "these tests need strace and leave to trace: \(trial.errors)")
    return words + [path, program]
  }
}

extension SystemCallTrace.Call {
  /// Reads a call such as `pwrite64(9<\x2f\x74>, "\x0d\x00", 2, 0) = 2`; nil for anything else.
  fileprivate init?(_ text: String, began: Int, ended: Int) {
    guard let opening = text.firstIndex(of: "("),
      let result = text.range(of: " = ", options: .backwards),
      let number = text[result.upperBound...].split(separator: " ").first.flatMap({ Int($0) })
    else { return nil }
    let arguments = text[opening..<result.lowerBound]
    let named = arguments.split(separator: "<", maxSplits: 1).dropFirst().first
    let path = named?.prefix { $0 != ">" } ?? ""
    let quoted = arguments.split(separator: "\"", omittingEmptySubsequences: false).dropFirst()
    self.init(
      name: String(text[..<opening]), path: String(decoding: Self.bytes(path), as: UTF8.self),
      bytes: Self.bytes(quoted.first ?? ""), result: number, began: began, ended: ended)
  }

  /// The bytes of a text such as `\x0d\x00`.
  private static func bytes(_ text: Substring) -> [UInt8] {
    text.split(separator: "\\").compactMap { UInt8($0.dropFirst(), radix: 16) }
  }
}

// MARK: - Starting

extension Workspace {
  /// The file that a trace is written to.
  var tracePath: String { state.deletingLastPathComponent().appending(path: "trace").path }

  /// Starts the program at the first question of a case that nobody has read, and traces it.
  func startTracedAtCase() throws -> WorkbenchTerminal {
    try makeInspection()
    let words = try SystemCallTrace.words(tracing: BuiltProgram.path, to: tracePath)
    let terminal = try WorkbenchTerminal(
      "/usr/bin/env", words + ["open", path("a.caseaudit"), "--case", "C01"],
      environment: terminalEnvironment.merging(SystemCallTrace.environment) { $1 },
      size: .standard)
    try terminal.wait(for: "· 0 of 70 ·")
    return terminal
  }
}
