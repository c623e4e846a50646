internal import DequeModule
internal import SystemPackage

/// The controlling terminal, taken over for a full-screen program.
///
/// Everything goes through the terminal device rather than standard input and
/// output, so that these can be pipes. All waiting is one `poll` on the device
/// and the signals; an idle session never wakes. The terminal is given back as
/// it was found on every way out: leaving, suspending, signals, exits, crashes.
package final class TerminalSession: TerminalDevice {
  /// Where the controlling terminal of every process is found.
  package static let controllingTerminal = "/dev/tty"

  /// The extent of the screen as of the last batch of events.
  package internal(set) var size: Size
  /// Which characters the terminal can show.
  package let repertoire: TextRepertoire
  /// The lines, bars and marks that the terminal can show.
  package var glyphs: Glyphs { repertoire.glyphs }

  let system: SystemCalls
  let terminal: FileDescriptor
  /// The settings as found, to be put back.
  let foundSettings: TerminalSettings
  let escapeDelay: Duration

  var decoder = KeyDecoder()
  var painter: Painter
  /// The descriptor on which signals come, from the first ``enter()`` on.
  var signals: FileDescriptor?
  /// What came in already but has not been returned.
  var queue = Deque<Event>()
  /// When what is being read counts as complete.
  var quietEnd: ContinuousClock.Instant?
  var ending: Ending?
  /// A read or write failed: there is nothing left to write to.
  var isGone = false
  var needsResize = false
  var needsReentry = false
  /// How long work may take before the screen says that the program waits: less is not noticed.
  package var patience = Duration.milliseconds(5)
  private var isEntered = false
  private let lookout = Lookout()
  private var shown: Frame?

  /// Opens a terminal and reads its settings; nothing is changed before
  /// ``enter()``.
  ///
  /// - Throws: ``TerminalError`` where there is no terminal, or its settings cannot be read.
  package init(
    device: String = controllingTerminal, environment: Environment = .process,
    color: ColorChoice = .auto, usesASCII: Bool = false, system: SystemCalls = .live
  ) throws(TerminalError) {
    self.system = system
    let opened: FileDescriptor
    do {
      opened = try SystemCalls.retrying { () throws(Errno) in try system.open(device) }
    } catch { throw .noTerminal(error) }
    terminal = opened
    do {
      foundSettings = try SystemCalls.retrying { () throws(Errno) in
        try system.settings(opened)
      }
    } catch {
      system.close(opened)
      throw .settings(error)
    }
    repertoire = usesASCII ? .ascii : TextRepertoire(environment: environment)
    painter = Painter(
      usesColor: color.usesColor(environment: environment, isTerminal: true),
      repertoire: repertoire)
    escapeDelay = EscapeDelay.duration(environment: environment)
    size = .standard
    readSize()
  }

  deinit {
    leave()
    lookout.finish()
    if signals != nil { system.closeSignals() }
    system.close(terminal)
  }

  /// Takes the terminal: the alternate screen, keys instead of lines.
  ///
  /// - Throws: ``TerminalError`` when the terminal cannot be switched.
  package func enter() throws(TerminalError) {
    if !isEntered { try take() }
  }

  /// Takes the terminal, or takes it again where another program had it.
  func take() throws(TerminalError) {
    do {
      if signals == nil { signals = try SystemCalls.retrying(system.openSignals) }
    } catch { throw .signals(error) }
    system.guardAgainstCrash(terminal, foundSettings)
    do {
      try setSettings(foundSettings.forKeys, .afterOutput)
    } catch {
      system.endGuard()
      throw .settings(error)
    }
    isEntered = true
    painter.reset()
    write(Array(Sequences.enter.utf8))
    readSize()
  }

  /// Gives the terminal back as it was found; harmless when done twice.
  ///
  /// Every step is tried whatever became of the others. A terminal that is gone
  /// is not written to again.
  package func leave() {
    guard isEntered else { return }
    isEntered = false
    system.unstopped {
      write(Array(Sequences.leave.utf8), isLast: true)
      system.putBack(foundSettings, terminal)
    }
    system.endGuard()
  }

  /// Shows a frame by writing what differs from the one before, in one write.
  ///
  /// Should the terminal turn out to be gone, the next event says so.
  package func present(_ frame: Frame) {
    guard isEntered else { return }
    shown = frame
    write(painter.paint(frame))
  }

  /// Does what may have to wait for something slow, such as a disk; after ``patience`` the screen
  /// shows what the frame declared for that.
  ///
  /// - Throws: What the work throws, and nothing else.
  package func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value {
    guard isEntered, let waiting = shown?.waiting else { return try work() }
    lookout.begin(patience) { [painter, terminal, system] in
      var painter = painter
      // Another job's screen is left alone, and what fails here the next frame meets again.
      if system.isInBackground(terminal) { return }
      var rest = painter.paint(waiting)[...]
      while !rest.isEmpty, let count = try? system.write(terminal, rest), count > 0 {
        rest = rest.dropFirst(count)
      }
    }
    defer { if lookout.end() { _ = painter.paint(waiting) } }
    return try work()
  }

  /// Makes the next frame a full repaint.
  package func repaint() {
    painter.invalidate()
  }
}

extension TerminalSession {
  func readSize() {
    // A terminal that does not tell, or tells zero, is taken as standard.
    let told = try? SystemCalls.retrying { () throws(Errno) in try system.windowSize(terminal) }
    size = told.flatMap { $0.area > 0 ? $0 : nil } ?? .standard
  }

  func setSettings(
    _ settings: TerminalSettings, _ moment: SettingsMoment
  ) throws(Errno) {
    try SystemCalls.retrying { () throws(Errno) in
      try system.setSettings(terminal, settings, moment)
    }
  }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: [UInt8], isLast: Bool = false) {
    var rest = bytes[...]
    while !rest.isEmpty, !isGone {
      do {
        let count = try system.write(terminal, rest)
        guard count > 0 else { return lose() }
        rest = rest.dropFirst(count)
      } catch .interrupted {
        // A person who ends a program whose terminal is stopped must not wait.
        readSignals()
        if ending != nil, !isLast { return }
      } catch {
        return lose()
      }
    }
  }

  /// Ends because the terminal is gone.
  func lose() {
    isGone = true
    end(.hangUp)
  }

  /// Remembers the first reason to end.
  func end(_ reason: Ending) {
    if ending == nil { ending = reason }
  }
}
