import Foundation
import Inspection
import Ledger
import OrderedCollections
import Standards
import TerminalTesting
import Testing

/// A second reader has the package, the file made of it and the whole program. Two inspections are
/// made that differ in nothing but what the first reader found; whatever the reader runs must say
/// the same of both, and no byte may tell them apart by a word.
@Suite struct BlindSecondReadingTests {
  /// What one first reader found.
  private struct Finding {
    let answer: String
    let level: String
    let rating: String
    /// A word that stands in every text of this reader.
    let secret: String
  }

  private static let findings = [
    Finding(answer: "yes", level: "low", rating: "outstanding", secret: "Quillfeather"),
    Finding(answer: "no", level: "veryHigh", rating: "inadequate", secret: "Ashgrovedale"),
  ]

  /// The first reader's inspection, handed over, and received by somebody else in another folder.
  private func received(_ finding: Finding) throws -> Workspace {
    let first = try Workspace()
    try first.makeInspection()
    try first.write("correct horse battery", to: "secret")
    let secret = finding.secret
    try first.expectDone("case", "add", "@a.caseaudit", "C02", "--type", "court")
    try answerEverything(finding, in: first)
    for words in [
      ["case", "set", "@a.caseaudit", "C01", "--fact", "harmInspector=\(finding.level)"],
      ["judge", "@a.caseaudit", "1.1", finding.rating, "--because", secret],
      ["second-reading", "@a.caseaudit", "--draw", "--share", "100", "--seed", secret],
      ["discretion", "@a.caseaudit", "2.1", finding.rating, "--because", secret],
      ["freeze", "@a.caseaudit", "--name", secret],
      ["query", "verify", "@a.caseaudit", "C01", "2.1.1", "--as", "EF"],
      [
        "due", "exempt", "@a.caseaudit", "C01", "--because", secret, "--approved-by", secret,
      ],
      ["state", "@a.caseaudit", "C01", "submitted", "--as", "AB"],
      ["comment", "form", "@a.caseaudit", "C01", "--to", "@form.txt"],
    ] { try expectDone(words, in: first) }
    try comment(secret, in: first)
    try expectDone(
      [
        "handover", "@a.caseaudit", "--second-reading", "C01", "--to", "@p.package",
        "--package-passphrase-file", "@secret",
      ], in: first)
    let second = try Workspace()
    for name in ["p.package", "secret"] {
      try FileManager.default.copyItem(atPath: first.path(name), toPath: second.path(name))
    }
    try expectDone(Self.receiving, in: second)
    return second
  }

  /// The practitioner disagrees with a finding, and somebody settles it.
  private func comment(_ text: String, in workspace: Workspace) throws {
    let form = try String(contentsOfFile: workspace.path("form.txt"), encoding: .utf8)
    try workspace.write(
      form.replacing("agree, yes or no?\nComment:", with: "agree, yes or no? no\nComment: \(text)"),
      to: "back.txt")
    try expectDone(["comment", "import", "@a.caseaudit", "@back.txt"], in: workspace)
    try expectDone(["comment", "settle", "@a.caseaudit", "C01", "2.1.1", text], in: workspace)
  }

  private static let receiving = [
    "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret",
    "--as", "CD",
  ]

  /// Every question of both court cases, a note on one of them and a judged fact.
  private func answerEverything(_ finding: Finding, in workspace: Workspace) throws {
    let inspection = try workspace.inspection("a.caseaudit")
    for reference in ["C01", "C02"] {
      let index = try inspection.index(ofReference: reference)
      let answers = inspection.questions(of: index).map { "\($0.id.text)=\(finding.answer)" }
      try expectDone(
        ["answer", "@a.caseaudit", reference] + answers
          + ["--note", "2.1.1=\(finding.secret)", "--as", "AB"], in: workspace)
    }
  }

  private func run(_ words: [String], in workspace: Workspace) throws -> BuiltProgram.Run {
    let words = words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 }
    return try BuiltProgram.run(words, environment: workspace.environment)
  }

  private func expectDone(_ words: [String], in workspace: Workspace) throws {
    let run = try run(words, in: workspace)
    #expect(run.code == 0, "\(words): \(run.errors)")
  }

  // MARK: - Every command

  /// How a reader may use each command on what they were given; what is refused may be tried too.
  private static let uses: OrderedDictionary<String, [[String]]> = [
    "open": [["open", "@b.caseaudit", "--linear"]],
    "demo": [["demo", "--list"]],
    "new": [["new", "@b.caseaudit", "--framework", "hmip-youth-2021", "--service", "X"]],
    "set": [["set", "@b.caseaudit", "--service", "Anytown"]],
    "case add": [["case", "add", "@b.caseaudit", "C01", "--type", "court"]],
    "case set": [["case", "set", "@b.caseaudit", "C01", "--fact", "gender=male"]],
    "case list": [["case", "list", "@b.caseaudit"]],
    "case withdraw": [["case", "withdraw", "@b.caseaudit", "C02", "--because", "x"]],
    "case import": [["case", "import", "@b.caseaudit", "@b.caseaudit"]],
    "answer give": [["answer", "@b.caseaudit", "C01", "2.1.1="]],
    "answer import": [["answer", "import", "@b.caseaudit", "@b.caseaudit"]],
    "import": [["import", "@b.caseaudit", "--to", "@i.caseaudit"]],
    "export": [
      ["export", "@b.caseaudit"], ["export", "@b.caseaudit", "--as-is"],
      ["export", "@b.caseaudit", "--format", "csv", "--references"],
    ],
    "handover": [
      [
        "handover", "@b.caseaudit", "--to", "@q.package", "--package-passphrase-file", "@secret",
      ],
      [
        "handover", "@b.caseaudit", "--drawn", "--to", "@r.package", "--package-passphrase-file",
        "@secret",
      ],
    ],
    "receive": [
      ["receive", "@p.package", "--to", "@c.caseaudit", "--package-passphrase-file", "@secret"]
    ],
    "merge": [
      ["merge", "@b.caseaudit", "@p.package", "--package-passphrase-file", "@secret"],
      ["merge", "@b.caseaudit", "@b.caseaudit", "--dry-run"],
    ],
    "protect": [["protect", "@b.caseaudit", "--passphrase-file", "@none"]],
    "passphrase": [["passphrase", "@b.caseaudit", "--passphrase-file", "@none"]],
    "rate": [
      ["rate", "@b.caseaudit"], ["rate", "@b.caseaudit", "--format", "json"],
      [
        "rate", "@b.caseaudit", "--with", "@p.package", "--package-passphrase-file", "@secret",
      ],
    ],
    "judge": [["judge", "@b.caseaudit", "1.1", "good", "--because", "x"]],
    "discretion": [["discretion", "@b.caseaudit", "2.1", "good", "--because", "x"]],
    "oversight": [
      ["oversight", "@b.caseaudit", "--codes"], ["oversight", "@b.caseaudit", "--format", "json"],
    ],
    "today": [["today", "@b.caseaudit"], ["today", "@b.caseaudit", "--on", "2026-12-01"]],
    "heatmap": [["heatmap", "@b.caseaudit"]],
    "plan show": [["plan", "@b.caseaudit"]],
    "plan add": [["plan", "add", "@b.caseaudit", "action", "x"]],
    "plan set": [["plan", "set", "@b.caseaudit", "A1", "text=x"]],
    "plan link": [["plan", "link", "@b.caseaudit", "A1", "2.1.1"]],
    "plan withdraw": [["plan", "withdraw", "@b.caseaudit", "A1", "--because", "x"]],
    "plan reaudit": [["plan", "reaudit", "@b.caseaudit", "@b.caseaudit"]],
    "plan drafts": [["plan", "drafts", "@b.caseaudit"]],
    "sheet": [["sheet", "@b.caseaudit"]],
    "interview": [["interview", "@b.caseaudit"]],
    "state": [["state", "@b.caseaudit", "C01", "submitted"]],
    "review": [["review", "@b.caseaudit"]],
    "query list": [["query", "list", "@b.caseaudit"]],
    "query ask": [["query", "ask", "@b.caseaudit", "C01", "2.1.1", "x"]],
    "query respond": [["query", "respond", "@b.caseaudit", "C01", "1", "x"]],
    "query resolve": [["query", "resolve", "@b.caseaudit", "C01", "1"]],
    "query reopen": [["query", "reopen", "@b.caseaudit", "C01", "1", "x"]],
    "query assign": [["query", "assign", "@b.caseaudit", "C01", "1", "CD"]],
    "query verify": [["query", "verify", "@b.caseaudit", "C01", "2.1.1"]],
    "query unverify": [["query", "unverify", "@b.caseaudit", "C01", "2.1.1"]],
    "comment list": [["comment", "list", "@b.caseaudit", "--all", "--texts"]],
    "comment form": [["comment", "form", "@b.caseaudit", "C01", "--to", "@form.txt"]],
    "comment import": [["comment", "import", "@b.caseaudit", "@secret"]],
    "comment settle": [["comment", "settle", "@b.caseaudit", "C01", "2.1.1", "x"]],
    "due show": [
      ["due", "@b.caseaudit"], ["due", "@b.caseaudit", "--format", "json", "--texts"],
    ],
    "due set": [["due", "set", "@b.caseaudit", "C01", "2026-12-01"]],
    "due exempt": [
      ["due", "exempt", "@b.caseaudit", "C01", "--because", "x", "--approved-by", "x"]
    ],
    "due expect": [["due", "expect", "@b.caseaudit", "C01"]],
    "flag list": [["flag", "list", "@b.caseaudit"]],
    "flag raise": [["flag", "raise", "@b.caseaudit", "C01", "x"]],
    "flag told": [["flag", "told", "@b.caseaudit", "1", "x"]],
    "flag close": [["flag", "close", "@b.caseaudit", "1", "x"]],
    "second-reading": [
      ["second-reading", "@b.caseaudit"], ["second-reading", "@b.caseaudit", "--draw"],
    ],
    "agreement": [
      ["agreement", "@b.caseaudit"], ["agreement", "@b.caseaudit", "--format", "csv"],
      ["agreement", "@b.caseaudit", "--format", "json"],
    ],
    "calibration new": [["calibration", "new", "@b.caseaudit"]],
    "calibration score": [["calibration", "score", "@b.caseaudit"]],
    "history": [
      ["history", "@b.caseaudit"], ["history", "@b.caseaudit", "--format", "json"],
      ["history", "@b.caseaudit", "--access"], ["history", "@b.caseaudit", "--case", "C01"],
      ["history", "@b.caseaudit", "--case", "C01", "--key", "2.1.1"],
      ["history", "@b.caseaudit", "--since", "first"],
    ],
    "freeze": [["freeze", "@b.caseaudit"], ["freeze", "@b.caseaudit", "--name", "mine"]],
    "backup": [["backup", "@b.caseaudit", "--to", "@backup.caseaudit"]],
    "restore": [["restore", "@backup.caseaudit", "--to", "@restored.caseaudit"]],
    "verify": [["verify", "@b.caseaudit"], ["verify", "@b.caseaudit", "--format", "json"]],
    "repair": [["repair", "@b.caseaudit", "--to", "@repaired.caseaudit"]],
    "erase": [["erase", "@b.caseaudit", "C09", "--because", "x", "--yes"]],
    "destroy": [["destroy", "@none.caseaudit", "--yes"]],
    "framework list": [["framework", "list"]],
    "framework show": [["framework", "show", "@b.caseaudit"]],
    "framework check": [["framework", "check", "@b.caseaudit"]],
    "framework export": [["framework", "export", "@b.caseaudit"]],
    "keys": [["keys"]],
  ]

  /// A command that comes later must say here how a second reader may use it.
  @Test func everyCommandIsTried() throws {
    let dump = try BuiltProgram.run(["--experimental-dump-help"], environment: [:]).output
    let root = try JSON(parsing: Array(dump.utf8))["command"]
    let commands = Self.leaves(try #require(root), [])
    #expect(Set(commands).subtracting(Self.uses.keys) == [], "try these as a second reader would")
    #expect(commands.count > 30)
  }

  private static func leaves(_ command: JSON, _ path: [String]) -> [String] {
    let below = (command["subcommands"]?.array ?? []).filter { $0["commandName"] != "help" }
    if below.isEmpty { return [path.joined(separator: " ")] }
    return below.flatMap { leaves($0, path + [$0["commandName"]?.string ?? ""]) }
  }

  @Test func everyCommandSaysTheSameWhateverTheFirstReaderFound() throws {
    let readers = try Self.findings.map(received)
    try expectSame(readers, "before the reader's work")
    for reader in readers {
      try expectDone(
        [
          "answer", "@b.caseaudit", "C01", "2.1.1=no", "2.1.1.a=yes", "--note", "2.1.1=mine",
          "--as", "CD",
        ], in: reader)
    }
    try expectSame(readers, "after it")
  }

  private func expectSame(_ readers: [Workspace], _ when: String) throws {
    for words in Self.uses.values.joined() {
      let said = try readers.map { reader in
        let run = try run(words, in: reader)
        return Self.plain("\(run.code)\n\(run.output)\n\(run.errors)", in: reader)
      }
      #expect(said[0] == said[1], "\(when): \(words.joined(separator: " "))")
      for finding in Self.findings {
        #expect(!said.joined().contains(finding.secret), "\(when): \(words)")
      }
    }
    for (reader, finding) in zip(readers, Self.findings) {
      #expect(try Self.found(finding.secret, in: reader) == [], "\(when)")
    }
  }

  /// What is said, without what chance and the clock put into it: identities, sums, times, folders,
  /// and where lines are broken because of them.
  private static func plain(_ text: String, in workspace: Workspace) -> String {
    text.filter { !$0.isWhitespace }
      .replacing(workspace.folder.path, with: "FOLDER")
      .replacing(/[0-9a-f]{12,}/, with: "IDENTITY")
      .replacing(/\d{4}-\d\d-\d\dT?\d\d:?\d\d(:?\d\d)?(Z|[+-]\d\d:\d\d)?/, with: "TIME")
      .replacing(/\d\d:\d\d:\d\d/, with: "TIME")
  }

  // MARK: - Every byte

  /// The files of a reader that hold a word, in any spelling; the package is opened before.
  private static func found(_ word: String, in reader: Workspace) throws -> [String] {
    let package = try Ledger.openPackage(
      at: reader.path("p.package"), with: Passphrase(attempt: "correct horse battery"),
      environment: Workspace.ledgerEnvironment)
    let history = try package.history().map { "\($0)" }.joined()
    var found = history.contains(word) ? ["the opened package"] : []
    for folder in [reader.folder, reader.state]
    where
      FileManager.default.fileExists(atPath: folder.path)
    {
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
        found += spellings(of: word).filter { bytes.range(of: $0) != nil }.map { _ in name }
      }
    }
    return found
  }

  /// Plain, hexadecimal, UTF-16 in both orders, and base64 from each of its three places.
  private static func spellings(of text: String) -> [Data] {
    let plain = Data(text.utf8)
    let hex = plain.map { String(format: "%02x", $0) }.joined()
    let wide = [String.Encoding.utf16LittleEndian, .utf16BigEndian].compactMap {
      text.data(using: $0)
    }
    let base64 = (0..<3).map { place in
      let text = (Data(repeating: 0, count: place) + plain).base64EncodedString()
      return Data(text.dropFirst(4).prefix((place + plain.count) / 3 * 4 - 4).utf8)
    }
    return [plain, Data(text.uppercased().utf8), Data(hex.utf8), Data(hex.uppercased().utf8)] + wide
      + base64
  }

  // MARK: - The whole screen

  @Test func theWorkbenchShowsNothingOfTheFirstReading() throws {
    let reader = try received(Self.findings[0])
    let terminal = try PseudoTerminal()
    try terminal.start(
      BuiltProgram.path, ["open", reader.path("b.caseaudit"), "--case", "C01", "--as", "CD"],
      environment: reader.environment.merging(["TERM": "xterm-256color"]) { $1 })
    try terminal.wait(forText: "0 of 70", within: .seconds(60))
    for (key, text) in [
      ("H", "History of"), ("q", "Desistance 0/0"), ("b", "read a second time"), ("A", "Agreement"),
    ] {
      try terminal.type(key)
      try terminal.wait(forText: text, within: .seconds(60))
    }
    try terminal.type("qqqq")
    _ = try terminal.waitForExit(within: .seconds(60))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains(Self.findings[0].secret))
  }
}
