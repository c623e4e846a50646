import Foundation
import Terminal
import Testing

@testable import Workbench

/// What the inspector's guide says of the screens is true of them.
@Suite struct GuideTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")

  private let text: String
  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  init() throws {
    text = try String(
      contentsOf: Self.docs.appending(path: "inspector-guide.md"), encoding: .utf8)
  }

  /// The first cells of the tables under a title, cut into what stands between backticks.
  private func cells(ofTables title: String) -> [[String]] {
    var cells: [[String]] = []
    var isInside = false
    for line in lines {
      if line.hasPrefix("| \(title) |") {
        isInside = true
      } else if !line.hasPrefix("|") {
        isInside = false
      } else if isInside, !line.hasPrefix("| ---") {
        cells.append(Self.quoted(line.dropFirst().prefix { $0 != "|" }))
      }
    }
    return cells
  }

  private static func quoted(_ text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private func isBound(_ name: String) -> Bool {
    guard let keys = KeySequence(name: name) else { return false }
    return KeyMap.standard.lines.contains { line in
      line.keys.contains { $0 == keys || $0.prefix.map { KeySequence($0) } == keys }
    }
  }

  @Test func everyKeyInATableDoesSomething() {
    let keys = cells(ofTables: "press")
    #expect(keys.count > 8)
    for key in keys.joined() { #expect(isBound(key), "\(key) does nothing") }
  }

  /// Signs on the screen, and a character that opens what is typed.
  private static let signs: Set<String> = ["=", "?", ">", "1", "2", "3"]

  @Test func everyKeyInTheTextDoesSomething() {
    let body = text.components(separatedBy: "```").enumerated().filter {
      $0.offset.isMultiple(of: 2)
    }.map(\.element).joined()
    for word in Self.quoted(body) where !Self.signs.contains(word) && KeySequence(name: word) != nil
    {
      #expect(isBound(word), "\(word) does nothing")
    }
  }

  @Test func everyWordForTheEarIsUnderstood() {
    let words = cells(ofTables: "type").joined().filter { !$0.hasPrefix(".") }
    #expect(words.count > 20)
    for word in words where Int(word) == nil {
      let command = LineCommand(word, in: .walk, .standard)
      #expect(command != .unknown, "\(word) means nothing")
      if case .ambiguous = command { Issue.record("\(word) could mean several things") }
    }
  }

  @Test func talkInTheGuideIsHeardLikeThat() throws {
    let start = try #require(lines.firstIndex(of: "```linear"))
    let block = lines[(start + 1)...].prefix { $0 != "```" }.map(String.init)
    let typed = block.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    let talk = try Desk.small().talk(lines: typed, at: "C01 2.1.1.a")
    #expect(Array(talk.transcript.drop { !$0.hasPrefix("> ") }) == block)
  }

  /// Words in italics are those of the screen: they stand in the program, or in a picture of it.
  @Test func wordsOfTheScreenStandThere() throws {
    let root = Self.docs.deletingLastPathComponent()
    var corpus = ""
    for folder in ["Sources", "Data/Frameworks", "docs/pictures"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init()
      where ["swift", "json", "svg"].contains(file.pathExtension) {
        corpus += try String(contentsOf: file, encoding: .utf8)
      }
    }
    corpus = corpus.lowercased()
    let words = text.replacing("\n", with: " ").replacing("**", with: "").replacing("`*`", with: "")
      .split(separator: "*")
      .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { $0.element.lowercased() }
    #expect(words.count > 8)
    for word in words where !word.contains("is now") {
      let stands = corpus.contains(word)
      #expect(stands, "“\(word)” stands on no screen")
    }
  }
}
