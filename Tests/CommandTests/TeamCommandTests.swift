import Foundation
import Inspection
import Ledger
import Standards
import Testing

/// Files go out to laptops and come back; what a command refuses must leave both as they were.
@Suite struct TeamCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.write("correct horse battery\n", to: "secret")
  }

  private func copy(_ name: String, to copy: String) throws {
    try FileManager.default.copyItem(
      atPath: workspace.path(name), toPath: workspace.path(copy))
  }

  /// `a` and `b` are copies in which AB and CD answered C01 differently.
  private func part() throws {
    try copy("a.caseaudit", to: "b.caseaudit")
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    try workspace.expectDone(
      "answer", "@b.caseaudit", "C01", "2.1.1=no", "2.1.2=yes", "--note", "2.1.1=unmistakable",
      "--as", "CD")
  }

  @discardableResult
  private func handOver(_ more: String..., file: String = "@a.caseaudit") throws -> Int32 {
    let words =
      ["handover", file, "--to", "@p.package", "--package-passphrase-file", "@secret"] + more
    let paths = words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 }
    let run = try BuiltProgram.run(paths, environment: workspace.environment)
    #expect(run.code == 0, "\(run.errors)")
    return run.code
  }

  // MARK: - Merging

  @Test func dryRunSaysWhatWouldChangeAndChangesNothing() throws {
    try part()
    let before = try workspace.files()
    let run = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--dry-run")
    #expect(
      run.output == """
        Anytown
        b.caseaudit: 4 new entries

        Cases      0 new
        Answers    1 new, 0 changed
        Facts      0 new, 0 changed
        Notes      1 new, 0 changed
        Conflicts  1 new; each counts as unanswered until settled
          C01 2.1.1: AB Yes / CD No
        C01 has answers of AB and CD; somebody must confirm them.

        """)
    #expect(try workspace.files() == before)
  }

  @Test func mergeIsTheUnionWithItsEntry() throws {
    try part()
    let run = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "EF")
    #expect(run.output.contains("Conflicts  1 new"))
    #expect(run.errors.contains("Merged into"))
    let inspection = try workspace.inspection("a.caseaudit")
    #expect(inspection.conflicts.map(\.key.name) == ["2.1.1"])
    #expect(inspection.unconfirmedCases == [0])
    let ledger = try workspace.ledger("a.caseaudit")
    #expect(try ledger.verify() == [])
    let merged = try #require(try ledger.history(ofKind: .access).last)
    #expect(merged.author == "EF")
    #expect(merged.content == .value(["event": "merged", "from": ["b.caseaudit"]]))
  }

  @Test func mergingAgainChangesNothing() throws {
    try part()
    try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit")
    let before = try workspace.files()
    let run = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "@a.caseaudit")
    #expect(run.output.contains("b.caseaudit: nothing new"))
    #expect(run.errors.contains("nothing was changed"))
    #expect(try workspace.files() == before)
  }

  @Test func doubleReferencesAreNamed() throws {
    try copy("a.caseaudit", to: "b.caseaudit")
    try workspace.expectDone("case", "add", "@a.caseaudit", "C02", "--type", "court")
    try workspace.expectDone("case", "add", "@b.caseaudit", "C02", "--type", "court")
    let run = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit")
    #expect(run.output.contains("Cases      1 new: C02"))
    #expect(run.output.contains("Two cases bear the reference C02"))
  }

  @Test func anotherInspectionIsRefused() throws {
    try workspace.makeInspection("b.caseaudit")
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@b.caseaudit"], code: 65, saying: "another inspection")
  }

  @Test func anotherFrameworkIsRefused() throws {
    try copy("a.caseaudit", to: "b.caseaudit")
    let ledger = try workspace.ledger("b.caseaudit", for: .writing(by: "CD"))
    let framework = ledger.framework
    try ledger.adopt(
      StoredFramework(id: framework.id, revision: 2, bytes: framework.bytes + [0x0A]), by: "CD")
    try ledger.close()
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@b.caseaudit"], code: 65, saying: "revision 2")
  }

  @Test func oneRefusedFileRefusesAll() throws {
    try part()
    try workspace.makeInspection("c.caseaudit")
    let run = try workspace.run("merge", "@a.caseaudit", "@b.caseaudit", "@c.caseaudit")
    #expect(run.code == 65)
    #expect(try workspace.inspection("a.caseaudit").conflicts.map(\.key) == [])
  }

  @Test func aFileThatIsOpenElsewhereIsRefusedBeforeAnythingIsSaid() throws {
    try part()
    let holder = try workspace.ledger("a.caseaudit", for: .workbench(by: "EF"))
    let run = try workspace.run("merge", "@a.caseaudit", "@b.caseaudit")
    #expect(run.code == 75)
    #expect(run.output == "")
    #expect(run.errors.contains("is open in the workbench"))
    try holder.close()
  }

  @Test func anAlteredFileIsRefused() throws {
    try part()
    var bytes = try Data(contentsOf: URL(filePath: workspace.path("b.caseaudit")))
    while let note = bytes.range(of: Data("unmistakable".utf8)) {
      bytes.replaceSubrange(note, with: Data("unremarkable".utf8))
    }
    try bytes.write(to: URL(filePath: workspace.path("b.caseaudit")))
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@b.caseaudit"], code: 65, saying: "one of them was altered")
  }

  @Test func missingFileAndNoFileAreRefused() throws {
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@none"], code: 66, saying: "There is no file")
    try workspace.expectRefused(["merge", "@a.caseaudit"], code: 64, saying: "other")
  }

  // MARK: - Packages

  @Test func packageIsReceivedAndComesBack() throws {
    try handOver("--as", "AB")
    try workspace.expectDone(
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret",
      "--as", "CD")
    try workspace.expectDone("answer", "@b.caseaudit", "C01", "2.1.1=no")
    try workspace.expectDone(
      "handover", "@b.caseaudit", "--to", "@q.package", "--package-passphrase-file", "@secret")
    let run = try workspace.expectDone(
      "merge", "@a.caseaudit", "@q.package", "--package-passphrase-file", "@secret", "--as", "AB")
    #expect(run.output.contains("Answers    1 new, 0 changed"))
    let ledger = try workspace.ledger("a.caseaudit")
    #expect(try ledger.verify() == [])
    #expect(
      try ledger.history(ofKind: .access).map(\.content) == [
        .value(
          ["event": "handed over", "what": "whole inspection", "to": "p.package", "cases": 2]),
        .value(["event": "received", "from": "p.package"]),
        .value(
          ["event": "handed over", "what": "whole inspection", "to": "q.package", "cases": 2]),
        .value(["event": "merged", "from": ["q.package"]]),
      ])
  }

  @Test func chosenCasesAreAllThatArrives() throws {
    try handOver("--case", "O01")
    try workspace.expectDone(
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret")
    #expect(try workspace.inspection("b.caseaudit").cases.map(\.reference) == ["O01"])
  }

  @Test func secondReadingIsBlindAndLeavesTheFiguresAlone() throws {
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1=yes", "--note", "2.1.1=seen", "--as", "AB")
    try handOver("--second-reading", "C01")
    let run = try workspace.expectDone(
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret",
      "--as", "CD")
    #expect(run.errors.contains("second reading"))
    try workspace.expectRefused(
      ["merge", "@b.caseaudit", "@a.caseaudit"], code: 65, saying: "what the first reader found")
    let rated = try workspace.expectDone("rate", "@b.caseaudit")
    #expect(rated.output.contains("1 case read a second time here, and left out"))
    try workspace.expectDone("answer", "@b.caseaudit", "C01", "2.1.1=no", "--as", "CD")
    try workspace.expectRefused(
      ["export", "@b.caseaudit"], code: 65, saying: "for a second reading")
    try workspace.expectDone(
      "handover", "@b.caseaudit", "--to", "@q.package", "--package-passphrase-file", "@secret")
    try workspace.expectDone(
      "merge", "@a.caseaudit", "@q.package", "--package-passphrase-file", "@secret")
    let inspection = try workspace.inspection("a.caseaudit")
    let question = try #require(inspection.framework.question("2.1.1"))
    #expect(inspection.sheet.answer(question.index, of: 0) == .yes)
    #expect(inspection.cases[0].readings.map { $0.value.answers[question.index] } == [.no])
    #expect(inspection.cases[0].readings.map { $0.value.reader } == ["CD"])
    #expect(inspection.unconfirmedCases == [])
  }

  @Test func aLostPackageIsHandedOverAgainUnderTheSameReading() throws {
    try handOver("--second-reading", "C01")
    try FileManager.default.removeItem(atPath: workspace.path("p.package"))
    try handOver("--second-reading", "C01")
    #expect(try workspace.inspection("a.caseaudit").cases[0].readings.map(\.key).count == 1)
  }

  /// AB read C01 first, so nothing would be learnt; what waits for one person stays theirs.
  @Test func everyReadingIsAnotherPersons() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    try workspace.expectRefused(
      [
        "handover", "@a.caseaudit", "--to", "@p.package", "--package-passphrase-file", "@secret",
        "--second-reading", "C01", "--for", "AB",
      ], code: 65, saying: "AB read C01 first, so another person reads it a second time.")
    try handOver("--second-reading", "C01", "--for", "EF")
    try FileManager.default.removeItem(atPath: workspace.path("p.package"))
    try handOver("--second-reading", "C01", "--for", "GH")
    let readings = try workspace.inspection("a.caseaudit").cases[0].readings
    #expect(readings.map { $0.value.reader }.sorted() == ["EF", "GH"])
  }

  // MARK: - Refusals of packages

  @Test func oneChangedByteIsRefused() throws {
    try handOver()
    var bytes = try Data(contentsOf: URL(filePath: workspace.path("p.package")))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: workspace.path("p.package")))
    try workspace.expectRefused(
      ["receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret"],
      code: 65,
      saying: "not as it was handed over")
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@p.package", "--package-passphrase-file", "@secret"], code: 65,
      saying: "not as it was handed over")
  }

  @Test func wrongPassphraseIsRefused() throws {
    try handOver()
    try workspace.write("incorrect horse battery", to: "guess")
    try workspace.expectRefused(
      ["receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@guess"],
      code: 77,
      saying: "not the passphrase")
  }

  @Test func nothingIsOverwritten() throws {
    try handOver()
    try workspace.expectRefused(
      ["handover", "@a.caseaudit", "--to", "@p.package", "--package-passphrase-file", "@secret"],
      code: 73,
      saying: "exists already")
    try workspace.expectRefused(
      ["receive", "@p.package", "--to", "@a.caseaudit", "--package-passphrase-file", "@secret"],
      code: 73,
      saying: "exists already")
  }

  @Test func handOverIsRefusedForWhatIsNotThere() throws {
    let words = [
      "handover", "@a.caseaudit", "--to", "@p.package", "--package-passphrase-file", "@secret",
    ]
    try workspace.expectRefused(words + ["--case", "C09"], code: 65, saying: "no case “C09”")
    try workspace.expectRefused(
      words + ["--case", "C01", "--second-reading", "C01"], code: 64, saying: "not both")
    try workspace.expectRefused(
      ["handover", "@none", "--to", "@p.package", "--package-passphrase-file", "@secret"], code: 66,
      saying: "There is no file")
  }

  @Test func passphraseMustBeLongTextAndThere() throws {
    let words = ["handover", "@a.caseaudit", "--to", "@p.package"]
    try workspace.expectRefused(words, code: 77, saying: "--package-passphrase-file PATH")
    try workspace.write("short", to: "short")
    try workspace.expectRefused(
      words + ["--package-passphrase-file", "@short"], code: 65, saying: "at least 12 characters")
    try Data([0xFF, 0xFE]).write(to: URL(filePath: workspace.path("noise")))
    try workspace.expectRefused(
      words + ["--package-passphrase-file", "@noise"], code: 65, saying: "holds no text")
    try workspace.expectRefused(
      words + ["--package-passphrase-file", "@none"], code: 66, saying: "There is no file")
  }

  @Test func anInspectionIsNotReceived() throws {
    try workspace.expectRefused(
      ["receive", "@a.caseaudit", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret"],
      code: 65, saying: "not a package")
  }
}
