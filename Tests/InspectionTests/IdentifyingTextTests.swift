import BundledData
import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// A warning that cries too often is not read: what identifies is found, and ordinary notes of an
/// inspector are let be.
@Suite struct IdentifyingTextTests {
  private let scan: IdentifyingText

  init() throws {
    let bench = try Bench()
    var inspection = bench.inspection
    inspection.apply([
      (
        EntryKey(kind: .setting, name: "service"),
        [
          Head(
            stamp: Stamp(time: 1, writer: RandomID(high: 0, low: 1), sequence: 1), author: "AB",
            clock: "", value: "Stoke Newington and Anytown")
        ]
      )
    ])
    scan = inspection.identifyingText(today: "2026-12-01")
  }

  private func found(_ text: String) -> [String] {
    scan.findings(in: text).map { "\($0.kind): \($0.words)" }
  }

  @Test(arguments: [
    ("Told by Sarah Miller at the visit", "Sarah Miller"),
    ("Sarah Miller told us so.", "Sarah Miller"),
    ("He lives with his aunt (Sarah Miller).", "Sarah Miller"),
    ("Seen with Jean-Luc O’Neil’s brother", "Jean-Luc O’Neil"),
    ("The plan was agreed with Mrs Patel", "Mrs Patel"),
    ("Mr Ahmed came.", "Mr Ahmed"),
    ("Met. Mohammed Ali was there", "Mohammed Ali"),
    ("School says that Mark Young left", "Mark Young"),
    ("we met Anna Maria Lopez today", "Anna Maria Lopez"),
  ])
  func namesAreFound(_ text: String, _ name: String) {
    #expect(found(text) == ["name: \(name)"])
  }

  @Test(arguments: [
    "The assessment was good. However Police information was not used.",
    "Youth Justice Service and Crown Court did not agree; see the Referral Order.",
    "Seen by Children’s Services on Monday. March plans are late.",
    "Stoke Newington is far away. In Stoke Newington nobody knew.",
    "Good Lives Model used. Discussed Thursday in Anytown.",
    "Following Police advice the plan changed. Contacted CAMHS. Oakfield Academy agreed.",
    "C01 AB CD. YES and NO.", "Nothing. Sarah. Miller.", "Sarah, Miller and others",
    "He said: Yes", "Speech and Language help: eleven weeks", "",
  ])
  func ordinaryWordsAreNoNames(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("Born 12/03/2010", "12/03/2010"), ("He was born on 3.4.2011 in Leeds", "3.4.2011"),
    ("on 2010-03-12 at home", "2010-03-12"), ("12th March 2010, says the file", "12th March 2010"),
    ("March 12, 2010 it says", "March 12, 2010"), ("dob: 1-2-10", "1-2-10"),
    ("DOB 12/03/2025", "12/03/2025"),
  ])
  func datesOfBirthAreFound(_ text: String, _ date: String) {
    #expect(found(text) == ["dateOfBirth: \(date)"])
  }

  @Test(arguments: [
    "Assessed on 12/03/2026", "The plan of 2 March 2026", "See 2.1.10 and 1/2/26", "In March 2010",
    "31/13/2010 is no day", "45 of 2010 cases", "Section 12.3",
  ])
  func datesOfWorkAreNone(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("lives at SW1A 1AA", "SW1A 1AA"), ("moved to ls1 4dy.", "ls1 4dy"), ("M11AE", "M11AE"),
    ("(EC1V 9HX)", "EC1V 9HX"),
  ])
  func postcodesAreFound(_ text: String, _ postcode: String) {
    #expect(found(text) == ["postcode: \(postcode)"])
  }

  @Test(arguments: ["at2 3pm", "C01 2AB", "in 13 4th", "Q1 2XX", "B1 is missing", "A1 A2 1AB"])
  func otherLettersAndFiguresAreNoPostcodes(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("ring 01632 960 123", "01632 960 123"), ("07700 900123 is his", "07700 900123"),
    ("+44 20 7946 0018", "+44 20 7946 0018"), ("tel. (0161) 496-0000!", "0161) 496-0000"),
    ("02079460018", "02079460018"),
  ])
  func telephoneNumbersAreFound(_ text: String, _ number: String) {
    #expect(found(text) == ["telephone: \(number)"])
  }

  @Test(arguments: [
    "01-02-2026 10", "1234567890", "0 of 12 cases, 100 of 120", "2026-11-23", "0.5", "000000000000",
  ])
  func otherNumbersAreNoTelephones(_ text: String) {
    #expect(found(text) == [])
  }

  @Test func addressesAreFound() {
    #expect(found("write to s.miller@example.org.") == ["email: s.miller@example.org"])
    #expect(found("@home 3@4 a@b @") == [])
  }

  @Test func severalFindingsAreNamedOnceEach() {
    #expect(
      found("Sarah Miller, LS1 4DY. With Sarah Miller at LS1 4DY")
        == ["postcode: LS1 4DY", "name: Sarah Miller"])
  }

  @Test func bundledInspectionsHoldNothingToWarnOf() throws {
    for file in BundledData.demonstrations {
      let invented = try InventedInspection(parsing: file.bytes)
      let framework = try Edition.hmip2021.framework()
      var generator = SeededGenerator(seed: 1)
      let history = try invented.history(framework, using: &generator)
      let changes = history.shared.flatMap(\.changes) + history.ours.changes
      let inspection = Inspection(framework)
      let found = inspection.findings(in: changes, today: "2026-12-01")
      #expect(found.flatMap(\.findings).map(\.words) == [])
    }
  }

  @Test func everyFreeTextIsScannedAndNothingElse() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let inspection = bench.inspection
    let name = "Sarah Miller"
    var changes = try inspection.noting(name, on: "2.1.1", of: index, id: bench.newID())
    changes += try inspection.judging("1.1", "good", because: name)
    changes += try inspection.withdrawing(index, because: name)
    changes += try inspection.setting(
      facts: [("reference", name), ("inspector", name), ("startedOn", "2010-01-01")], of: index)
    changes.append(
      Change(EntryKey(kind: .decision, name: "2.1"), ["rating": "good", "reason": .string(name)]))
    changes += try inspection.asking(
      name, on: nil, of: index, owner: nil, today: "2026-12-01", by: "CD", id: bench.newID(),
      remark: bench.newID())
    changes += try inspection.flagging(
      name, of: index, by: "AB", on: "2026-12-01", id: bench.newID())
    changes.append(Change(changes[0].key.reason, .string(name)))
    let found = inspection.findings(in: changes, today: "2026-12-01")
    #expect(
      found.map(\.key.kind) == [
        .note, .judgement, .withdrawal, .fact, .fact, .decision, .remark, .flag, .reason,
      ])
    #expect(found.allSatisfy { $0.findings.map(\.words) == [name] })
  }

  @Test func wordsAreTakenOutOfAValueAndTheRestStays() {
    let key = EntryKey(kind: .judgement, name: "1.1")
    let value: JSON = ["rating": "good", "rationale": "As Sarah Miller says"]
    #expect(
      key.value(value, without: ["Sarah Miller"]) == ["rating": "good", "rationale": "As … says"])
    let flag = EntryKey(kind: .flag, name: "1")
    let told: JSON = ["concern": "Sarah Miller", "told": "Mr Sarah Miller", "toldOn": "2026-12-01"]
    #expect(
      flag.value(told, without: ["Sarah Miller"])
        == ["concern": "…", "told": "Mr …", "toldOn": "2026-12-01"])
    let reason = EntryKey(kind: .reason, name: "answer/2.1.1")
    #expect(reason.value("Sarah Miller", without: ["Sarah Miller"]) == "…")
  }
}
