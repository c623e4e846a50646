import Foundation
import Terminal
import TerminalTesting
import Testing

/// The pictures of the documents are the screens of the program.
///
/// `Tests/Tools/make-pictures` writes them anew; look at what it wrote before you commit it.
@Suite struct PictureTests {
  /// One picture: what is on the desk, the keys that lead to the screen, and its size.
  struct Picture: Sendable, CustomTestStringConvertible {
    let name: String
    let title: String
    var desk: @Sendable () throws -> Desk = { try Desk.anytown() }
    var place = ""
    var keys = ""
    var size = Size(columns: 110, rows: 32)

    var testDescription: String { name }
  }

  static let pictures = [
    Picture(name: "overview", title: "The overview of an inspection"),
    Picture(name: "workbench", title: "Answering the questions of a case", place: "C05", keys: "y"),
    Picture(name: "bandings", title: "Every key question with its figures", keys: "b"),
    Picture(name: "cases", title: "The cases, who reads them, and how far they are", keys: "c"),
    Picture(
      name: "note", title: "Writing a note", place: "C05",
      keys: "e “The plan of May names no adult whom the school could ring.”",
      size: Size(columns: 110, rows: 26)),
    Picture(
      name: "find", title: "Finding questions by words and states", place: "C05",
      keys: "/ “open safety”", size: Size(columns: 110, rows: 26)),
    Picture(name: "check", title: "Checking the answers of a section", place: "C02", keys: "="),
    Picture(
      name: "interview", title: "What to ask at interview", keys: "i Down",
      size: Size(columns: 110, rows: 22)),
    Picture(
      name: "settle", title: "What a merge left to settle", keys: "! Enter",
      size: Size(columns: 110, rows: 22)),
    Picture(
      name: "standards", title: "Judged standards and panel decisions",
      keys: "j Down Down p 3 “Two Noes of one week; the panel read both cases.” Enter",
      size: Size(columns: 110, rows: 26)),
    Picture(name: "today", title: "What to act on today", keys: "t"),
    Picture(
      name: "due", title: "Who reads which case by when", desk: { try Desk.timetable() }, keys: "T",
      size: Size(columns: 110, rows: 30)),
    Picture(name: "heat-map", title: "Where the work is strong and weak", keys: "V"),
    Picture(
      name: "plan", title: "An improvement plan that closes on evidence",
      desk: { try Desk.planned() }, keys: "l Down Down"),
    Picture(
      name: "agreement", title: "How alike cases read twice were judged",
      desk: { try Desk.readTwice() }, keys: "A Down"),
    Picture(
      name: "queries", title: "Safeguarding flags and queries across all cases",
      desk: { try Desk.queried() }, keys: "k Down Down", size: Size(columns: 110, rows: 26)),
    Picture(name: "gaps", title: "Where management oversight is missing", keys: "v"),
  ]

  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")
  private static let isWriting =
    ProcessInfo.processInfo.environment["CASEAUDIT_PICTURES"] == "write"

  @Test(arguments: pictures)
  func pictureIsTheScreen(_ picture: Picture) throws {
    let sitting = try picture.desk().sit(picture.keys, at: picture.place, size: picture.size)
    let frame = try #require(sitting.frame)
    let drawn = Data(frame.picture(titled: picture.title).utf8)
    let file = Self.docs.appending(path: "pictures/\(picture.name).svg")
    if Self.isWriting { try drawn.write(to: file) }
    #expect(
      (try? Data(contentsOf: file)) == drawn,
      "docs/pictures/\(picture.name).svg shows another screen: Tests/Tools/make-pictures")
  }

  @Test func everyPictureIsMadeHereAndShownSomewhere() throws {
    let names = Set(Self.pictures.map { "\($0.name).svg" })
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.docs.appending(path: "pictures").path)
    #expect(names == Set(files))
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.docs.path)
      .filter { $0.hasSuffix(".md") }.map { Self.docs.appending(path: $0) }
    let text = try (pages + [Self.docs.appending(path: "../README.md")])
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for name in names {
      #expect(text.contains("pictures/\(name)"), "\(name) is in no document")
    }
  }
}
