import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

/// What lies between a key and the frame that says saved, by the system calls of the program.
@Suite struct WorkbenchSavingTests {
  /// A frame: the call that wrote it, and the screen it left.
  private struct Frame {
    let call: SystemCallTrace.Call
    let screen: ScreenModel
  }

  private static let answers = 20
  /// The head of a log, and one page with the head of its frame.
  private static let begunLog = 32 + 24 + 4096
  private static let note = "The plan names nobody"
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func everyAnswerIsOnTheDiskBeforeItsFrame() throws {
    let trace = try traceOfASitting()
    let frames = Self.frames(trace)
    for frame in frames { expectOnDisk(trace, before: frame) }
    let questions = try workspace.inspection("a.caseaudit").questions(of: 0)
    for (number, question) in zip(1...Self.answers, questions) {
      let frame = try #require(frames.first { $0.screen.savedAnswers == number })
      let key = number.isMultiple(of: 3) ? "n" : "y"
      try expectSaved("answer\(question.id.text)", in: trace, by: key, before: frame)
    }
    let noted = try #require(frames.first { $0.screen.shows("Note saved") })
    try expectSaved(Self.note, in: trace, by: Press.escape, before: noted)
    let undone = try #require(frames.first { $0.screen.shows("Taken back") })
    try expectSaved("note", in: trace, by: "u", before: undone)
    print(
      "system-call trace: \(Self.answers) answers, a note and an undo; "
        + "\(trace.calls.count(where: isLogWrite)) writes to the log, "
        + "\(trace.calls.count(where: isLogSync)) of it to the disk, \(frames.count) frames")
  }

  /// The log is taken in during a pause, and begun anew in it rather than with the next answer.
  @Test func answerAfterAPauseWaitsForTheDiskOnce() throws {
    let terminal = try workspace.startTracedAtCase()
    let backups = BackupFolder(beside: workspace.path("a.caseaudit"))
    try terminal.wait(untilTrue: { !backups.backups.isEmpty })
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.wait(untilTrue: {
      try workspace.files()["a.caseaudit-wal"]?.count == Self.begunLog
    })
    try terminal.press("n", showing: "· 2 of 70 ·")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    let trace = try SystemCallTrace(readingFileAt: workspace.tracePath)
    let frame = try #require(Self.frames(trace).first { $0.screen.savedAnswers == 2 })
    expectOnDisk(trace, before: frame)
    try expectSaved("answer", in: trace, by: "n", before: frame)
    let key = try #require(trace.calls.last { $0.name == "read" && $0.began < frame.call.began })
    let syncs = trace.calls.count {
      ["fdatasync", "fsync"].contains($0.name) && key.ended < $0.began
        && $0.began < frame.call.began
    }
    #expect(syncs == 1)
  }

  /// The one thread waits for the disk and can paint nothing; the screen says so all the same
  /// (technique 48), and says “saved” once it is.
  @Test func slowDiskIsTold() throws {
    let terminal = try workspace.startTracedAtCase(delayingDisk: 100)
    for (key, number) in [("y", 1), ("n", 2)] {
      let start = terminal.device.output.count
      try terminal.press(key, showing: "· \(number) of 70 ·")
      let output = String(decoding: terminal.device.output[start...], as: UTF8.self)
      #expect(output.contains("saving …"))
      #expect(terminal.screen.rowText(0).contains("saved "))
    }
    try terminal.expectWhole()
  }

  /// Types answers, a note and an undo, each once what came before is shown, and leaves.
  private func traceOfASitting() throws -> SystemCallTrace {
    let terminal = try workspace.startTracedAtCase()
    for number in 1...Self.answers {
      let key = number.isMultiple(of: 3) ? "n" : "y"
      try terminal.press(key, showing: "· \(number) of 70 ·")
    }
    try terminal.press("e", showing: "Note on C01")
    try terminal.press(Self.note, showing: Self.note)
    try terminal.press(Press.escape, showing: "Note saved")
    try terminal.press("u", showing: "Taken back")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    return try SystemCallTrace(readingFileAt: workspace.tracePath)
  }

  /// The frames but those that say that the program is still saving.
  private static func frames(_ trace: SystemCallTrace) -> [Frame] {
    var screen = ScreenModel()
    return trace.calls.filter { $0.name == "write" && $0.path == "/dev/tty" }.map {
      screen.feed($0.bytes)
      return Frame(call: $0, screen: screen)
    }.filter { !$0.screen.shows("saving …") }
  }

  private func isLogWrite(_ call: SystemCallTrace.Call) -> Bool {
    ["write", "pwrite64"].contains(call.name) && call.path == workspace.path("a.caseaudit-wal")
  }

  private func isLogSync(_ call: SystemCallTrace.Call) -> Bool {
    ["fdatasync", "fsync"].contains(call.name) && call.path == workspace.path("a.caseaudit-wal")
  }
}

// MARK: - Expectations

extension WorkbenchSavingTests {
  /// Expects that the log had been brought to the disk since it was last written.
  private func expectOnDisk(_ trace: SystemCallTrace, before frame: Frame) {
    guard let write = trace.calls.last(where: { isLogWrite($0) && $0.began < frame.call.began })
    else { return }
    let isOnDisk = trace.calls.contains {
      isLogSync($0) && $0.result == 0 && $0.began > write.ended && $0.ended < frame.call.began
    }
    #expect(isOnDisk, "not on the disk before this was shown:\n\(frame.screen.text)")
  }

  /// Expects that a key was read, and then a text was written to the log, before what came of it
  /// was shown; the row of an entry holds its kind and name one after the other.
  private func expectSaved(
    _ text: String, in trace: SystemCallTrace, by key: String, before frame: Frame
  ) throws {
    let earlier = trace.calls.filter { $0.began < frame.call.began }
    let read = try #require(earlier.last { $0.name == "read" && $0.path == "/dev/tty" })
    #expect(read.bytes == Array(key.utf8))
    let isWritten = earlier.contains {
      $0.began > read.ended && isLogWrite($0) && $0.holds(text)
    }
    #expect(isWritten, "\(text) is not in the log before this was shown:\n\(frame.screen.text)")
    #expect(frame.screen.rowText(0).contains("saved "), "\(frame.screen.text)")
  }
}
