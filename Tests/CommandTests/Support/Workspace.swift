import Foundation
import Inspection
import Ledger
import Standards
import Testing
import Workbench

/// A folder of its own for one test, with a home and a state folder beside it.
final class Workspace {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "caseaudit-\(UUID().uuidString)").resolvingSymlinksInPath()
  let folder: URL
  let state: URL
  let config: URL

  static let ledgerEnvironment = LedgerEnvironment.live(program: "test")

  /// - Parameter hasWorkedHere: whether somebody has worked on this machine before.
  init(hasWorkedHere: Bool = true) throws {
    folder = root.appending(path: "work")
    state = root.appending(path: "state")
    config = root.appending(path: "config")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if hasWorkedHere { try rememberTour() }
  }

  /// Lets the machine remember that somebody has worked on it, so that no tour is shown.
  private func rememberTour() throws {
    let private700: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    let kept = state.appending(path: "caseaudit")
    try FileManager.default.createDirectory(
      at: kept, withIntermediateDirectories: true, attributes: private700)
    try Data("{\"habits\": {\"tour\": true}}".utf8).write(to: kept.appending(path: "state.json"))
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// What the program is started with.
  var environment: [String: String] {
    [
      "HOME": root.path, "XDG_STATE_HOME": state.path, "XDG_CONFIG_HOME": config.path,
      "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// Runs the program; words that begin with `@` name files of the folder.
  func run(
    _ words: String..., environment more: [String: String] = [:]
  ) throws -> BuiltProgram.Run {
    let arguments = words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }
    return try BuiltProgram.run(
      arguments, environment: environment.merging(more) { _, last in last })
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The bytes of every file in the folder, by name; what lies in folders of backups stays out.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix("-backups") }
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  /// Reads an inspection file, besides the program.
  func inspection(_ name: String) throws -> Inspection {
    try Inspection(ledger(name))
  }

  func ledger(_ name: String, for access: Access = .reading) throws -> Ledger {
    try Ledger.open(at: path(name), for: access, environment: Self.ledgerEnvironment)
  }

  /// The permissions of a file or folder.
  func permissions(of url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }
}

// MARK: - Expectations

extension Workspace {
  /// Expects a command to do its work.
  @discardableResult
  func expectDone(
    _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> BuiltProgram.Run {
    try expectDone(words: words, sourceLocation: sourceLocation)
  }

  @discardableResult
  func expectDone(
    words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> BuiltProgram.Run {
    let arguments = words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }
    let run = try BuiltProgram.run(arguments, environment: environment)
    #expect(run.code == 0, "\(run.errors)", sourceLocation: sourceLocation)
    return run
  }

  /// Expects a command to be refused with a code and words, in one or two lines on standard error,
  /// and every file to be as it was.
  func expectRefused(
    _ words: [String], code: Int32, saying message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try files()
    let arguments = words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }
    let run = try BuiltProgram.run(arguments, environment: environment)
    #expect(run.code == code, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(run.errors.contains(message), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(try files() == before, sourceLocation: sourceLocation)
    if code != 64 {
      #expect(run.errors.count { $0.isNewline } <= 2, sourceLocation: sourceLocation)
    }
  }
}

// MARK: - Inspections

extension Workspace {
  /// Makes `a.caseaudit`, an inspection of the 2021 edition with a court case `C01` and an
  /// out-of-court case `O01`.
  func makeInspection(_ name: String = "a.caseaudit") throws {
    try expectDone(
      "new", "@\(name)", "--framework", "hmip-youth-2021", "--service", "Anytown",
      "--planned", "court=1", "--planned", "outOfCourt=1")
    try expectDone("case", "add", "@\(name)", "C01", "--type", "court", "--fact", "age=16")
    try expectDone("case", "add", "@\(name)", "O01", "--type", "outOfCourt")
  }

  /// Makes `a.caseaudit` as ``makeInspection(_:)`` does, with every question of `C01` answered Yes by
  /// AB.
  func makeAnsweredInspection() throws {
    try makeInspection()
    let rows = try inspection("a.caseaudit").questions(of: 0).map { "C01,\($0.id.text),yes" }
    try write((["reference,key,value"] + rows).joined(separator: "\n") + "\n", to: "answers.csv")
    try expectDone("answer", "import", "@a.caseaudit", "@answers.csv", "--as", "AB")
  }

  /// Takes `C01` from draft to locked: AB submits, CD accepts and locks.
  func lock(_ file: String = "@a.caseaudit") throws {
    for (state, author) in [("submitted", "AB"), ("accepted", "CD"), ("locked", "CD")] {
      try expectDone("state", file, "C01", state, "--as", author)
    }
  }
}
