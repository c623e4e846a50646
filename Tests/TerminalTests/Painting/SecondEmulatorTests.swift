import Foundation
import Rainbow
import Terminal
import TerminalTesting
import Testing

/// The model of a terminal that the other tests trust was made by the same hands as the painter.
/// So the same bytes go to another emulator, pyte, which must show the same screens.
///
/// In CI pyte must be there; elsewhere its absence is a warning that says how to get it.
@Suite struct SecondEmulatorTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let runs: UInt64 = 400
  private static let framesOfARun = 5
  /// What the tool answers where there is no pyte.
  private static let noEmulator: Int32 = 69

  @Test func anotherEmulatorShowsTheSameScreens() throws {
    let records = (0..<Self.runs).map { record(of: $0) }
    let result = try compare(records)
    if result.code == Self.noEmulator, !isRequired {
      Issue.record(
        "no pyte, so the second emulator was not asked: \(result.output)", severity: .warning)
    } else {
      #expect(result.code == 0, "\(result.output)")
    }
  }

  /// A tool that finds nothing would find nothing in these either.
  @Test func aDifferenceIsSeen() throws {
    let result = try compare([record(of: 1, spoiling: true)])
    if result.code == Self.noEmulator, !isRequired { return }
    #expect(result.code == 1)
    #expect(result.output.contains("1 of 1 runs differ"), "\(result.output)")
  }

  private var isRequired: Bool {
    ProcessInfo.processInfo.environment["CASEAUDIT_SECOND_EMULATOR"] == "required"
  }

  private func record(of seed: UInt64, spoiling: Bool = false) -> EmulatorRecord {
    var run = FrameRun(seed: seed)
    var painter = Painter()
    let size = run.frame.size
    let steps = (0..<Self.framesOfARun).map { _ in
      let frame = run.next()
      let bytes = painter.paint(frame) + (spoiling ? Array("\u{1B}[HZ".utf8) : [])
      return EmulatorRecord.Step(bytes, showing: frame)
    }
    return EmulatorRecord(name: "seed \(seed)", size: [size.columns, size.rows], steps: steps)
  }

  private func compare(_ records: [EmulatorRecord]) throws -> (code: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try JSONEncoder().encode(records).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = Self.root
    process.arguments = [
      "PYTHONPATH=.build/python", "python3", "Tests/Tools/second-emulator.py", file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus == 127 ? Self.noEmulator : process.terminationStatus, text)
  }
}

/// What was sent to a terminal, and what it must show after each step.
private struct EmulatorRecord: Encodable {
  struct Step: Encodable {
    let size: [Int]
    let bytes: [UInt8]
    /// Column and row, or nothing where it is hidden.
    let cursor: [Int]?
    let rows: [[Place]]
  }

  struct Place: Encodable {
    let text: String
    /// The codes of its colours, and whether it is bold, underlined and reversed.
    let style: [Int]
    let isDisputed: Bool
  }

  let name: String
  let size: [Int]
  let steps: [Step]
}

extension EmulatorRecord.Step {
  init(_ bytes: [UInt8], showing frame: Frame) {
    self.bytes = bytes
    size = [frame.size.columns, frame.size.rows]
    cursor = frame.cursor.map { [$0.column, $0.row] }
    rows = (0..<frame.size.rows).map { row in
      (0..<frame.size.columns).map { column in
        let point = Point(column: column, row: row)
        let cell = frame.grid[point]
        let emphases: [Emphasis] = [.bold, .underline, .reverse]
        let style =
          [Int(cell.style.foreground.rawValue), Int(cell.style.background.rawValue)]
          + emphases.map { cell.style.emphasis.contains($0) ? 1 : 0 }
        return EmulatorRecord.Place(
          text: cell.glyph.text, style: style, isDisputed: frame.isDisputed(at: point))
      }
    }
  }
}
