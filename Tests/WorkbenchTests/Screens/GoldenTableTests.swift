import Foundation
import Testing

/// Every screen, every layer and every kind of page is drawn in a test at 130×40, 80×24 and 60×20.
///
/// What there is to draw is read from the sources, so that a new screen without such a test shows.
@Suite struct GoldenTableTests {
  /// Where each kind is drawn at the three sizes: the file and the test, or its several tests.
  private static let goldens: [String: String] = [
    "Overview": "OverviewScreenTests.showsStandardsCasesAndWhatCouldStillChange",
    "CaseList": "CaseListScreenTests.listsCasesWithReaderProgressAndState",
    "Walk": "WalkScreenTests.showsThePromptUnderTheCursorAndTheBandingsBesideIt",
    "Bandings": "BandingsScreenTests.showsFiguresBarsAndWhatCouldStillHappen",
    "StandardList": "StandardsScreenTests.showsRatingsWithWhatStandsBehindThem",
    "InterviewList": "InterviewScreenTests.listsMarkedQuestionsCaseByCase",
    "ConflictList": "ConflictScreenTests.listsConflictsAndCasesOfTwoPeople",
    "GapList": "GapScreenTests.listsGapsWithEvidenceAndAction",
    "ActList": "TodayScreenTests.showsWhatWaits",
    "DueList": "DueScreenTests.listsReadingsByInspector",
    "HeatGrid": "HeatMapScreenTests.showsCasesByKeyQuestion",
    "AgreementList": "AgreementScreenTests.showsTheDrawTheCasesAndTheFigures",
    "ReadingList": "AgreementScreenTests.showsTwoReadingsSideBySide",
    "CalibrationList": "AgreementScreenTests.practiceCasesShowTheirResultOnceComplete",
    "CheckAnswers": "CheckAnswersScreenTests.showsChecksAnswersAndTheQuestion",
    "PlanList": "PlanScreenTests.treeWithDetail",
    "PlanForm": "PlanScreenTests.form",
    "QueryList":
      "QueryScreenTests.flagsAndQueriesOnALargeScreen.flagsAndQueriesOnAStandardScreen."
      + "flagsAndQueriesOnASmallScreen",
    "Page.record": "AgreementScreenTests.readsTheRecordOfAPracticeCase",
    "Page.keys": "HelpScreenTests.listsTheKeysOfTheOverview",
    "Page.guidance": "HelpScreenTests.readsGuidanceOnTheQuestion",
    "Page.history": "HistoryScreenTests.tellsBothSidesOfAConflict",
    "Page.changes": "HistoryScreenTests.tellsWhatMovedAndWhoMovedIt",
    "Page.pace": "PaceScreenTests.tellsTimeByCaseAndStandardAndWhatIsLeft",
    "Tour": "TourScreenTests.showsTheKeysOfADay",
    "Page": "NoticeScreenTests.saysWhatIsAndWhatToDo",
    "Picker": "StandardsScreenTests.offersTheRatingsOfAJudgedStandard",
    "Finder": "FinderScreenTests.findsQuestionsByWords",
    "Field": "StandardsScreenTests.asksForTheRationale",
    "Confirmation": "AskingScreenTests.confirmsWhatTakesACaseOutOfTheSubSample",
    "NoteEditor": "NoteEditorScreenTests.goesOnWithOnesOwnNote",
    "CaseForm": "FormScreenTests.listsTheFactsOfACase",
    "SettingsForm": "FormScreenTests.listsTheSettings",
    "StartScreen": "StartScreenTests.listsWhatCanBeOpened",
    "Curtain": "CurtainScreenTests.lockedScreenAsksForThePassphraseAndNothingElse",
  ]
  /// Read out in linear mode, and never drawn.
  private static let unseen: Set<String> = ["Page.words", "Page.review"]

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let room = tests.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Workbench")

  @Test func everyKindThatIsDrawnHasItsLine() throws {
    let drawn = try Self.kinds().subtracting(Self.unseen)
    let listed = Set(Self.goldens.keys)
    #expect(drawn.subtracting(listed).sorted() == [], "drawn, and without a golden screen")
    #expect(listed.subtracting(drawn).sorted() == [], "listed, and no longer drawn")
  }

  @Test(arguments: goldens.values.sorted())
  func goldenIsThereAtEverySize(_ golden: String) throws {
    let parts = golden.split(separator: ".").map(String.init)
    let file = try String(
      contentsOf: Self.tests.appending(path: parts[0] + ".swift"), encoding: .utf8)
    let body = try parts.dropFirst().map { try Self.body(of: $0, in: file) }.joined()
    for size in [".large", ".standard", ".small"] {
      #expect(body.contains(size), "\(golden) is not drawn at \(size)")
    }
  }

  /// A test from its attribute on, in which the sizes stand.
  private static func body(of test: String, in file: String) throws -> String {
    let start = try #require(file.range(of: "func \(test)("), "there is no test \(test)")
    let rest = file[start.upperBound...]
    // The arguments of a test stand before its name.
    let before = file[..<start.lowerBound].split(separator: "\n").suffix(2).joined()
    return before + rest[..<(rest.range(of: "\n  }\n")?.lowerBound ?? rest.endIndex)]
  }

  /// The screens and layers that the room declares, the makers of pages, and what stands outside.
  private static func kinds() throws -> Set<String> {
    let type = try Regex<(Substring, Substring)>(
      #"struct (\w+): (?:Screen|Layer|Form)\b"#)
    let page = try Regex<(Substring, Substring)>(
      #"static func (\w+)\([^{]*?\) -> Page\b"#)
    var kinds: Set = ["StartScreen", "Curtain"]
    let files = FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      kinds.formUnion(text.matches(of: type).map { String($0.output.1) })
      kinds.formUnion(text.matches(of: page).map { "Page.\($0.output.1)" })
    }
    return kinds
  }
}
