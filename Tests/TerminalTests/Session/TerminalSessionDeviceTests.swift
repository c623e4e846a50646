import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// The session on a real pseudo-terminal of the kernel: what the scripted
/// system takes for granted must hold there too.
@Suite struct TerminalSessionDeviceTests {
  @Test func terminalIsLeftAsItWasFound() throws {
    let device = try PseudoTerminal(size: Size(columns: 40, rows: 8))
    let found = try device.settings
    let session = try openSession(device)
    try session.enter()
    #expect(try device.settings != found)
    session.present(picture(session))
    try device.wait { $0.rowText(0) == "┌ Anytown ─────────────────────────────┐" }
    #expect(device.screen.isAlternate)
    #expect(device.screen.cursor == Point(column: 2, row: 1))
    session.leave()
    try device.wait { !$0.isAlternate }
    #expect(device.screen.unbalancedModes.isEmpty)
    #expect(device.screen.unknownSequences.isEmpty)
    #expect(try device.settings == found)
  }

  @Test func typingAheadIsNotLost() throws {
    let device = try PseudoTerminal()
    try device.type("yn\n")
    let session = try openSession(device)
    try session.enter()
    #expect(Array(session.nextEvents().prefix(2)) == .keys("y n"))
  }

  @Test func signalKeysAndFlowControlAreKeys() throws {
    let device = try PseudoTerminal()
    let session = try openSession(device)
    try session.enter()
    try device.type("\u{03}\u{1A}\u{13}\u{11}\r")
    #expect(session.nextEvents() == .keys("Ctrl-C Ctrl-Z Ctrl-S Ctrl-Q Enter"))
  }

  @Test func longPasteIsOneEvent() throws {
    let device = try PseudoTerminal()
    let session = try openSession(device)
    try session.enter()
    let text = String(repeating: "evidence ", count: 300)
    try device.type("\u{1B}[200~\(text)\u{1B}[201~")
    #expect(session.nextEvents() == [.paste(text)])
  }

  @Test func sizeIsThatOfTheWindow() throws {
    let size = Size(columns: 61, rows: 17)
    #expect(try openSession(PseudoTerminal(size: size)).size == size)
  }

  @Test func closedWindowEndsTheSession() throws {
    let device = try PseudoTerminal()
    let session = try openSession(device)
    try session.enter()
    try device.hangUp()
    #expect(session.nextEvents() == [.ended(.hangUp)])
    session.present(picture(session))
    session.leave()
  }

  @Test func missingTerminalIsAnError() {
    #expect(throws: TerminalError.noTerminal(.noSuchFileOrDirectory)) {
      _ = try TerminalSession(device: "/dev/no-such-terminal")
    }
  }

  @Test func fileIsNoTerminal() {
    #expect(throws: TerminalError.settings(Errno(rawValue: 25))) {
      _ = try TerminalSession(device: "/dev/null")
    }
  }
}

/// Opens a session that leaves this process's signals alone.
private func openSession(_ device: PseudoTerminal) throws -> TerminalSession {
  var system = SystemCalls.live
  let ends = try FileDescriptor.pipe()
  system.openSignals = { ends.readEnd }
  system.closeSignals = {
    // Closing is all that is left to do.
    try? ends.readEnd.close()
    try? ends.writeEnd.close()
  }
  system.guardAgainstCrash = { _, _ in }
  system.endGuard = {}
  return try TerminalSession(
    device: device.devicePath, environment: ["LANG": "en_GB.UTF-8"], system: system)
}

private func picture(_ session: TerminalSession) -> Frame {
  var frame = Frame(size: session.size, glyphs: session.glyphs)
  frame.box(frame.bounds, title: "Anytown")
  frame.write("a  Risks identified", at: Point(column: 2, row: 1), style: .bold)
  frame.placeCursor(at: Point(column: 2, row: 1))
  return frame
}
