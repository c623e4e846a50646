import Foundation
import Glibc
import Inspection
import Ledger
import Terminal
import TerminalTesting
import Testing
import Workbench

/// What happens to disks and files while people work: full, read only, locked, taken away, killed.
@Suite(.serialized) struct DurabilityTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
  }

  /// Opens a file in the workbench of the built program, at the first question of C01.
  private func open(_ path: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.start(
      BuiltProgram.path, [path, "--case", "C01"], environment: workspace.environment)
    try terminal.wait(forText: "[y n a]")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws -> TerminalTesting.ExitStatus {
    try terminal.send([3, 3])
    return try terminal.waitForExit()
  }

  private func answered(_ path: String) throws -> Int {
    let ledger = try Ledger.open(
      at: path, for: .reading, environment: Workspace.ledgerEnvironment)
    #expect(try ledger.verify() == [])
    return try Inspection(ledger).progress.answered
  }

  // MARK: - Disks

  @Test func fullDiskIsToldAndNothingIsLost() throws {
    let disk = try MountedFolder(kilobytes: 4096)
    try FileManager.default.copyItem(atPath: workspace.path("a.caseaudit"), toPath: disk.file())
    let terminal = try open(disk.file())
    try terminal.type("y")
    try terminal.wait(forText: "saved ")
    try disk.fill()
    for _ in 1...40 { try terminal.type("y") }
    try terminal.wait(forText: "Not saved; Ctrl-R tries again: the disk is full")
    try disk.makeRoom()
    try terminal.send([0x12])
    try terminal.wait { !$0.shows("NOT SAVED") }
    #expect(try leave(terminal) == .exited(130))
    #expect(try disk.files.filter { $0.hasPrefix("a.caseaudit-") } == ["a.caseaudit-backups"])
    // The question did not move on while nothing could be saved, so it was answered once.
    #expect(try answered(disk.file()) >= 2)
  }

  @Test func readOnlyDiskOpensAndSaysThatNothingIsSaved() throws {
    let disk = try MountedFolder(kilobytes: 4096)
    try FileManager.default.copyItem(atPath: workspace.path("a.caseaudit"), toPath: disk.file())
    try disk.makeReadOnly()
    let terminal = try PseudoTerminal()
    try terminal.start(
      BuiltProgram.path, [disk.file(), "--case", "C01"], environment: workspace.environment)
    try terminal.wait(forText: "Read only: nothing can be saved here")
    try terminal.type("y")
    try terminal.wait(forText: "NOT SAVED")
    #expect(try leave(terminal) == .exited(130))
    #expect(try disk.files == ["a.caseaudit"])
    let words = [
      ["rate", disk.file()], ["verify", disk.file()], ["case", "list", disk.file()],
      ["restore", disk.file(), "--to", workspace.path("r.caseaudit")],
    ]
    for command in words {
      #expect(try BuiltProgram.run(command, environment: workspace.environment).code == 0)
    }
    let refused = try BuiltProgram.run(
      ["judge", disk.file(), "1.1", "good"], environment: workspace.environment)
    #expect(refused.code == 74)
    #expect(refused.errors.contains("cannot be written to; nothing was changed."))
  }

  @Test func fullDiskRefusesACommandWhole() throws {
    let disk = try MountedFolder(kilobytes: 2048)
    try FileManager.default.copyItem(atPath: workspace.path("a.caseaudit"), toPath: disk.file())
    try disk.fill()
    let before = try Data(contentsOf: URL(filePath: disk.file()))
    let run = try BuiltProgram.run(
      ["backup", disk.file()], environment: workspace.environment)
    #expect(run.code == 74)
    #expect(run.errors.contains("disk is full"))
    #expect(try Data(contentsOf: URL(filePath: disk.file())) == before)
  }

  @Test func nothingCanBeMadeOnAReadOnlyDisk() throws {
    let disk = try MountedFolder(kilobytes: 512)
    try disk.makeReadOnly()
    let run = try BuiltProgram.run(
      ["new", disk.file(), "--framework", "hmip-youth-2021", "--service", "Anytown"],
      environment: workspace.environment)
    #expect(run.code == 73)
    #expect(run.errors.contains("\(disk.file()) cannot be created: "), "\(run.errors)")
    #expect(run.output == "")
    #expect(try disk.files == [])
    let copy = try BuiltProgram.run(
      ["restore", workspace.path("a.caseaudit"), "--to", disk.file()],
      environment: workspace.environment)
    #expect(copy.code == 73, "\(copy.errors)")
  }

  @Test func textBeingTypedOutlivesAFullDisk() throws {
    let disk = try MountedFolder(kilobytes: 4096)
    try FileManager.default.copyItem(atPath: workspace.path("a.caseaudit"), toPath: disk.file())
    let terminal = try open(disk.file())
    // The first backup must not make room by failing.
    try terminal.wait { _ in !BackupFolder(beside: disk.file()).backups.isEmpty }
    try disk.fill()
    try terminal.type("e")
    try terminal.wait(forText: "Esc")
    let words = (1...60).map { "The plan names nobody to ring: n\($0). " }
    for word in words { try terminal.type(word) }
    try terminal.wait(forText: "n60.")
    try terminal.wait(forText: "NOT SAVED")
    #expect(terminal.screen.shows("n60."))
    try disk.makeRoom()
    try terminal.send([0x13])
    try terminal.wait { !$0.shows("NOT SAVED") }
    #expect(try leave(terminal) == .exited(130))
    let ledger = try Ledger.open(
      at: disk.file(), for: .reading, environment: Workspace.ledgerEnvironment)
    let notes = try Inspection(ledger).cases[0].notes
    let texts = notes.map { $0.text.trimmingCharacters(in: .whitespaces) }
    #expect(texts == [words.joined().trimmingCharacters(in: .whitespaces)])
    #expect(try ledger.verify() == [])
  }

  // MARK: - Files

  @Test func fileLockedByAnotherProgramIsToldAndSavedLater() throws {
    let path = workspace.path("a.caseaudit")
    let terminal = try open(path)
    let stranger = try ForeignLock(path)
    try terminal.type("y")
    try terminal.wait(forText: "Not saved; Ctrl-R tries again: a.caseaudit is open elsewhere")
    try stranger.free()
    try terminal.send([0x12])
    try terminal.wait(forText: "saved ")
    #expect(try leave(terminal) == .exited(130))
    #expect(try answered(path) == 1)
  }

  @Test func fileTakenAwayIsToldAndRescued() throws {
    let path = workspace.path("a.caseaudit")
    let terminal = try open(path)
    try FileManager.default.removeItem(atPath: path)
    try terminal.type("y")
    try terminal.wait(forText: "a.caseaudit was moved or deleted")
    #expect(try leave(terminal) == .exited(130))
    let rescue = try #require(BackupFolder(beside: path).backups.last)
    #expect(try answered(rescue.path) == 1)
  }

  @Test func fileOfAKilledProgramIsCompleteWithItsLogAndHonestWithoutIt() throws {
    let path = workspace.path("a.caseaudit")
    let terminal = try open(path)
    try terminal.type("y")
    try terminal.wait(forText: "saved ")
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))
    let (with, without) = (workspace.path("with.caseaudit"), workspace.path("no.caseaudit"))
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: with + ending)
    }
    try FileManager.default.copyItem(atPath: path, toPath: without)
    #expect(try answered(with) == 1)
    let run = try BuiltProgram.run(
      ["rate", without], environment: workspace.environment)
    #expect(run.code == 0)
    #expect(run.errors.contains("was not closed"), "\(run.errors)")
    let again = try BuiltProgram.run(["rate", without], environment: workspace.environment)
    #expect(again.errors == run.errors, "reading leaves it as it is")
    #expect(try BuiltProgram.run(["rate", with], environment: workspace.environment).errors == "")
    let workbench = try PseudoTerminal()
    try workbench.start(BuiltProgram.path, [without], environment: workspace.environment)
    try workbench.wait(forText: "Please note")
    try workbench.wait(forText: "was not closed")
    try workbench.send(signal: SIGTERM)
    #expect(try workbench.waitForExit() == .exited(128 + SIGTERM))
    #expect(!workbench.screen.shows("was not closed"), "its page says it, and the shell nothing")
  }

  @Test func cleanExitLeavesOneFileThatOpensFromReadOnlyMedia() throws {
    let path = workspace.path("a.caseaudit")
    let terminal = try open(path)
    try terminal.type("y")
    try terminal.wait(forText: "saved ")
    #expect(try leave(terminal) == .exited(130))
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    #expect(names.sorted() == ["a.caseaudit", "a.caseaudit-backups"])
    let disk = try MountedFolder(kilobytes: 4096)
    try FileManager.default.copyItem(atPath: path, toPath: disk.file())
    try disk.makeReadOnly()
    #expect(try answered(disk.file()) == 1)
    for command in [["rate", disk.file()], ["verify", disk.file()]] {
      let run = try BuiltProgram.run(command, environment: workspace.environment)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    }
  }

  @Test func fileThatTheWorkbenchHasIsBusyForACommand() throws {
    let path = workspace.path("a.caseaudit")
    let terminal = try open(path)
    let run = try BuiltProgram.run(
      ["judge", path, "1.1", "good"], environment: workspace.environment)
    #expect(run.code == 75)
    #expect(run.errors.contains("is open in the workbench"), "\(run.errors)")
    #expect(try leave(terminal) == .exited(130))
    #expect(try answered(path) == 0)
  }
}

/// Another program that holds SQLite's own lock on a file.
private final class ForeignLock {
  // The bytes that SQLite locks (https://www.sqlite.org/src/file/src/os_unix.c): a writer of a log
  // takes the first of the eight lock bytes of the shared memory.
  private static let firstByte = 120
  private static let openFileLock: CInt = 37
  private let descriptor: CInt

  init(_ path: String) throws {
    descriptor = Glibc.open(path + "-shm", O_RDWR | O_CLOEXEC)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = Self.firstByte
    lock.l_len = 1
    try #require(fcntl(descriptor, Self.openFileLock, &lock) == 0)
  }

  func free() throws { try #require(close(descriptor) == 0) }
}
