import Glibc
import Inspection
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// One run of the built program in a terminal: keys go in, the screen is watched, and whatever
/// the end, the terminal must be as it was found. Every test of it says so, however it ends:
/// a program that still runs is told to.
final class WorkbenchTerminal {
  /// Long enough for a slow machine; a wait ends as soon as what it is for is true.
  static let patience = Duration.seconds(60)

  let device: PseudoTerminal
  /// How often a key was pressed.
  private(set) var presses = 0
  /// Whether the shell writes on the program's screen, having got it without being given it.
  var isStoppedFromOutside = false
  private let found: TerminalSettings
  private let isShell: Bool

  /// Starts a program in a terminal of its own.
  ///
  /// - Parameter typedAhead: what was typed before the program was there.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], size: Size,
    typedAhead: String = ""
  ) throws {
    device = try PseudoTerminal(size: size)
    found = try device.settings
    isShell = path != BuiltProgram.path
    try device.type(typedAhead)
    try device.start(path, arguments, environment: environment)
  }

  deinit {
    do { try expectGoodEnd() } catch { Issue.record(error) }
  }

  var screen: ScreenModel { device.screen }

  /// Presses keys, each by itself.
  func press(_ keys: String...) throws {
    for key in keys {
      presses += 1
      try device.type(key)
    }
  }

  /// Presses a key and watches until the screen shows a text.
  func press(_ key: String, showing text: String) throws {
    try press(key)
    try wait(for: text)
  }

  /// Watches until the screen shows a text.
  func wait(for text: String) throws {
    try device.wait(forText: text, within: Self.patience)
  }

  /// Watches until the screen fulfils a predicate.
  func wait(until predicate: (ScreenModel) -> Bool) throws {
    try device.wait(within: Self.patience, until: predicate)
  }

  /// Watches until something beside the screen is true.
  func wait(untilTrue predicate: () throws -> Bool) throws {
    let deadline = ContinuousClock.now.advanced(by: Self.patience)
    while try !predicate() {
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminal.Failure.timedOut(screen: screen.text)
      }
      _ = device.readSome()
    }
  }
}

/// What keys send that are no characters.
enum Press {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let down = "\u{1B}[B"
  static let controlC = "\u{03}"
  static let controlE = "\u{05}"
  static let controlX = "\u{18}"
  static let controlG = "\u{07}"
  static let controlL = "\u{0C}"
  static let controlU = "\u{15}"
  static let controlZ = "\u{1A}"

  /// What a terminal sends for a text from the clipboard.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

// MARK: - Expectations

extension WorkbenchTerminal {
  /// Expects the program to end in a way, and the terminal to be as it was found.
  func expectEnd(
    _ status: TerminalTesting.ExitStatus, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = try device.waitForExit(within: Self.patience)
    #expect(end == status, "\(screen.text)", sourceLocation: sourceLocation)
    try expectGivenBack(sourceLocation: sourceLocation)
  }

  /// Expects every mode to be off that was switched on, and the settings as they were found.
  ///
  /// A sequence that the model of the screen does not know would be there for its reply alone.
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let hadTheScreen = screen.modeChanges.contains { $0.mode == 1049 && $0.isOn }
    #expect(hadTheScreen, sourceLocation: sourceLocation)
    #expect(screen.unbalancedModes.isEmpty, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.unknownSequences.isEmpty, sourceLocation: sourceLocation)
    #expect(try device.settings == found, sourceLocation: sourceLocation)
  }

  /// Expects what must be true at the end of every run: of a program that was killed, of a shell
  /// that goes on, and of a closed window nothing can be said.
  private func expectGoodEnd() throws {
    if device.status == nil, !device.isHungUp, !isShell {
      try device.send(signal: SIGTERM)
      #expect(try device.waitForExit(within: Self.patience) == .exited(143), "\(screen.text)")
    }
    #expect(isStoppedFromOutside || screen.strayPrints == 0, "a frame is one update")
    #expect(isStoppedFromOutside || screen.cornerPrints == 0, "nothing in the last place")
    #expect(screen.unknownSequences.isEmpty)
    guard let status = device.status, status != .signalled(SIGKILL), !device.isHungUp else {
      return
    }
    #expect(screen.unbalancedModes.isEmpty)
    #expect(!screen.isMidSequence)
    #expect(try device.settings == found)
  }

  /// Expects the screen to be what painting it from nothing gives.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = (text: screen.text, bytes: device.output.count)
    try press(Press.controlL)
    try wait { _ in device.output.count > before.bytes }
    #expect(screen.text == before.text, sourceLocation: sourceLocation)
  }
}

// MARK: - What is asked

extension WorkbenchTerminal {
  /// The number and kind of the question under the cursor, such as `2.1.1.b prompt`.
  var question: String? {
    screen.rows.indices.lazy.map { self.screen.rowText($0) }
      .first { $0.hasPrefix("─ ") && ($0.contains(" prompt") || $0.contains(" key question")) }
      .map { $0.split(separator: " ").dropFirst().prefix(2).joined(separator: " ") }
  }

  /// What the header says of the case: its reference, type and place, without the time of saving.
  var heading: String {
    screen.rowText(0).split(separator: "  ").first.map { String($0.trimmingPrefix(" ")) } ?? ""
  }

  /// Whether keys were sent that the program has not read yet.
  var hasUnreadKeys: Bool {
    get throws {
      let descriptor = try FileDescriptor.open(
        FilePath(device.devicePath), .readOnly,
        options: [.closeOnExec, FileDescriptor.OpenOptions(rawValue: O_NOCTTY)])
      defer { try? descriptor.close() }
      var count: CInt = 0
      guard ioctl(descriptor.rawValue, UInt(FIONREAD), &count) == 0 else {
        throw Errno(rawValue: errno)
      }
      return count > 0
    }
  }
}

extension ScreenModel {
  /// How many answers of the case the header says there are; nil where it says none.
  var savedAnswers: Int? {
    let words = rowText(0).split(separator: " ")
    return words.firstIndex(of: "of").flatMap { $0 > 0 ? Int(words[$0 - 1]) : nil }
  }
}

// MARK: - Starting

extension Workspace {
  /// What the program is started with in a terminal.
  var terminalEnvironment: [String: String] {
    environment.merging(["TERM": "xterm-256color"]) { $1 }
  }

  /// Starts the program in a terminal; words that begin with `@` name files of the folder.
  func start(
    _ words: String..., size: Size = .standard, typedAhead: String = "",
    environment more: [String: String] = [:]
  ) throws -> WorkbenchTerminal {
    try WorkbenchTerminal(
      BuiltProgram.path, words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 },
      environment: terminalEnvironment.merging(more) { $1 }, size: size, typedAhead: typedAhead)
  }

  /// Starts the program at the first question of a court case that nobody has read.
  func startAtCase(
    size: Size = .standard, typedAhead: String = "", environment: [String: String] = [:]
  ) throws -> WorkbenchTerminal {
    try makeInspection()
    let terminal = try start(
      "open", "@a.caseaudit", "--case", "C01", size: size, typedAhead: typedAhead,
      environment: environment)
    if typedAhead.isEmpty { try terminal.wait(for: "· 0 of 70 ·") }
    return terminal
  }

  /// How many answers the file holds, as another program sees it.
  func answerCount() throws -> Int {
    try inspection("a.caseaudit").progress.answered
  }

  /// The names of the files in the folder.
  func fileNames() throws -> [String] { try files().keys.sorted() }
}

extension Workspace {
  /// Starts an interactive shell that controls jobs, and in it the program at the first question
  /// of a court case, or whatever else it is told to.
  ///
  /// It is a shell that leaves the settings of the terminal alone: others mend what a program
  /// leaves behind, and would hide it.
  func startInShell() throws -> WorkbenchTerminal {
    try makeInspection()
    return try startInShell("\"$PROGRAM\" open \"$FILE\" --case C01", showing: "· 0 of 70 ·")
  }

  func startInShell(_ command: String, showing text: String) throws -> WorkbenchTerminal {
    let environment = [
      "PS1": "ready> ", "PROGRAM": BuiltProgram.path, "FILE": path("a.caseaudit"),
    ]
    let shell = try WorkbenchTerminal(
      "/bin/sh", ["-im"], environment: terminalEnvironment.merging(environment) { $1 },
      size: .standard)
    try shell.wait(for: "ready>")
    try shell.press(command + "\r")
    try shell.wait(for: text)
    return shell
  }
}
