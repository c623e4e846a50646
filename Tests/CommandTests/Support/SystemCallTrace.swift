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
    /// What was read or written, as the trace has it.
    fileprivate let quoted: Substring
    let result: Int
    /// When the call began and ended, in lines of the trace.
    let began, ended: Int
  }

  private static let unfinished = " <unfinished ...>"
  private static let calls = "read,write,pwrite64,fdatasync,fsync"
  fileprivate static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  let calls: [Call]

  /// Reads what `strace -f -y -xx` wrote.
  init(readingFileAt path: String) throws {
    let trace = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var calls: [Call] = []
    var unfinished: [String: (began: Int, text: Substring)] = [:]
    for (number, line) in trace.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
      let process = String(Substring(line.prefix { $0 != UInt8(ascii: " ") }))
      var text = Substring(line.dropFirst(process.utf8.count).drop { $0 == UInt8(ascii: " ") })
      var began = number
      if text.hasPrefix("<... "), let first = unfinished.removeValue(forKey: process) {
        let rest = text.utf8.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        (began, text) = (first.began, first.text + Substring(rest))
      }
      if text.hasSuffix(Self.unfinished) {
        unfinished[process] = (began, text.dropLast(Self.unfinished.count))
      } else if let call = Call(text, began: began, ended: number) {
        calls.append(call)
      }
    }
    self.calls = calls.sorted { $0.began < $1.began }
  }

  /// The words with which `env` starts a program so that its calls are written to a file.
  ///
  /// - Parameter milliseconds: how long the disk takes beside its own time, each time it is waited for.
  static func words(
    tracing program: String, to path: String, delayingDisk milliseconds: Int? = nil
  ) throws -> [String] {
    let delay = milliseconds.map { ["-e", "inject=fdatasync,fsync:delay_enter=\($0 * 1000)"] }
    let words =
      ["strace", "-f", "-y", "-xx", "-s", "65536", "-e", "trace=\(calls)"] + (delay ?? []) + ["-o"]
    let trial = try BuiltProgram.run(
      "/usr/bin/env", words + ["/dev/null", "/bin/true"], environment: environment)
    try #require(trial.code == 0, "these tests need strace and leave to trace: \(trial.errors)")
    return words + [path, program]
  }
}

extension SystemCallTrace.Call {
  /// Reads a call such as `pwrite64(9<\x2f\x74>, "\x0d\x00", 2, 0) = 2`; nil for anything else.
  fileprivate init?(_ text: Substring, began: Int, ended: Int) {
    let parts = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard let head = parts.first.map({ Substring($0) }),
      let tail = parts.last.map({ Substring($0) }),
      let opening = head.firstIndex(of: "("), let equals = tail.lastIndex(of: "="),
      let result = tail[equals...].dropFirst().split(separator: " ").first.flatMap({ Int($0) })
    else { return nil }
    name = String(head[..<opening])
    path = String(
      decoding: Self.bytes(head.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }),
      as: UTF8.self)
    quoted = parts.count > 2 ? Substring(parts[1]) : ""
    (self.result, self.began, self.ended) = (result, began, ended)
  }

  /// What was read or written.
  var bytes: [UInt8] { Self.bytes(quoted) }

  /// Whether a text is among what was read or written.
  func holds(_ text: String) -> Bool {
    quoted.contains(text.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  /// The bytes of a text such as `\x0d\x00`.
  private static func bytes(_ text: Substring) -> [UInt8] {
    text.utf8.split(separator: UInt8(ascii: "\\")).compactMap {
      UInt8(Substring($0).dropFirst(), radix: 16)
    }
  }
}

// MARK: - Starting

extension Workspace {
  /// The file that a trace is written to.
  var tracePath: String { state.deletingLastPathComponent().appending(path: "trace").path }

  /// Starts the program at the first question of a case that nobody has read, and traces it.
  func startTracedAtCase(delayingDisk milliseconds: Int? = nil) throws -> WorkbenchTerminal {
    try makeInspection()
    let words = try SystemCallTrace.words(
      tracing: BuiltProgram.path, to: tracePath, delayingDisk: milliseconds)
    let terminal = try WorkbenchTerminal(
      "/usr/bin/env", words + ["open", path("a.caseaudit"), "--case", "C01"],
      environment: terminalEnvironment.merging(SystemCallTrace.environment) { $1 },
      size: .standard)
    try terminal.wait(for: "· 0 of 70 ·")
    return terminal
  }
}
