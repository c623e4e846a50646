import Foundation
import Glibc
import Terminal
import TerminalTesting
import Testing

/// A program that dies must not leave a raw terminal and a foreign screen
/// behind. Each death happens to a process of its own, on a terminal that this
/// process looks at afterwards.
@Suite struct TerminalRestorationTests {
  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func crashGivesTheTerminalBack(signal: Int32) async throws {
    let device = try PseudoTerminal()
    let found = try device.settings
    let path: String = device.devicePath
    let result = await #expect(processExitsWith: .failure) { [path = path as String, signal] in
      let session = try TerminalSession(device: path)
      try session.enter()
      session.present(Frame(size: session.size))
      // To the process, because the runner's threads block signals.
      _ = kill(getpid(), signal)
      _ = session.nextEvents()
    }
    #expect(result?.exitStatus == .signal(signal))
    try expectRestored(device, found)
  }

  @Test func trapGivesTheTerminalBack() async throws {
    let device = try PseudoTerminal()
    let found = try device.settings
    let path: String = device.devicePath
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let session = try TerminalSession(device: path)
      try session.enter()
      preconditionFailure("as a failed precondition would")
    }
    try expectRestored(device, found)
  }

  @Test func exitWithoutLeavingGivesTheTerminalBack() async throws {
    let device = try PseudoTerminal()
    let found = try device.settings
    let path: String = device.devicePath
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      let session = try TerminalSession(device: path)
      try session.enter()
      exit(3)
    }
    try expectRestored(device, found)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
  func endingSignalArrivesAsAnEvent(signal: Int32) async throws {
    let device = try PseudoTerminal()
    let found = try device.settings
    let path: String = device.devicePath
    await #expect(processExitsWith: .exitCode(128 + signal)) { [path = path as String, signal] in
      let session = try TerminalSession(device: path)
      try session.enter()
      _ = kill(getpid(), signal)
      guard case .ended(let ending) = session.nextEvents().last else { exit(1) }
      session.leave()
      exit(ending.exitCode)
    }
    try expectRestored(device, found)
  }

  /// In the background the wait for the terminal stops a program. One that was told to end between
  /// its last look at the signals and that wait would stay stopped.
  @Test func whatIsToldToEndIsNotStoppedByTheTerminal() async throws {
    let device = try PseudoTerminal()
    let path: String = device.devicePath
    await #expect(processExitsWith: .success) { [path = path as String] in
      let session = try TerminalSession(device: path)
      try session.enter()
      #expect(try !Self.ignores(SIGTTOU))
      _ = kill(getpid(), SIGTERM)
      // Another thread may be the one that is told.
      _ = session.nextEvents()
      #expect(try Self.ignores(SIGTTOU))
      session.leave()
    }
  }

  private static func ignores(_ signal: Int32) throws -> Bool {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let mask = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
    let bits = try #require(UInt64(mask.dropFirst("SigIgn:\t".count), radix: 16))
    return bits & 1 << (signal - 1) != 0
  }

  private func expectRestored(_ device: PseudoTerminal, _ found: TerminalSettings) throws {
    while device.readSome() {}
    #expect(try device.settings == found)
    #expect(device.screen.modeChanges.contains { $0.mode == 1049 && $0.isOn })
    #expect(device.screen.unbalancedModes.isEmpty)
    #expect(device.screen.unknownSequences.isEmpty)
  }
}
