import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Notes stand in the order in which they were first written.
@Suite struct NoteOrderTests {
  @Test func anEditedNoteKeepsItsPlace() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    for text in ["first", "second", "third"] { try bench.note(index, text, on: "2.1.1") }
    let id = bench.inspection.cases[index].notes[0].id
    bench.write(
      try bench.inspection.noting("first, anew", kind: .strength, on: "2.1.1", of: index, id: id))
    bench.write(
      try bench.inspection.noting("first, again", kind: .strength, on: "2.1.1", of: index, id: id))
    let expected = ["first, again", "second", "third"]
    #expect(bench.inspection.cases[index].notes.map(\.text) == expected)
    #expect(bench.refolded.cases[index].notes.map(\.text) == expected)
    bench.expectSameFromScratch()
  }

  @Test func anEditedNoteOnAStandardKeepsItsPlace() throws {
    var bench = try Bench()
    let (first, second) = (bench.newID(), bench.newID())
    bench.write(try bench.inspection.noting("first", onStandard: "2.1", note: first))
    bench.write(try bench.inspection.noting("second", onStandard: "1.1", note: second))
    bench.write(try bench.inspection.noting("first, anew", onStandard: "2.1", note: first))
    #expect(bench.inspection.standardNotes.map(\.text) == ["first, anew", "second"])
    #expect(bench.refolded.standardNotes.map(\.text) == ["first, anew", "second"])
  }

  @Test func aNoteThatArrivesLateTakesItsPlace() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let early = bench.head(["kind": "evidence", "text": "early"], by: "CD")
    try bench.note(index, "late")
    bench.set(
      EntryKey(
        subject: bench.inspection.cases[index].id, kind: .note, name: bench.newID().description),
      [early])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["early", "late"])
    bench.expectSameFromScratch()
  }

  @Test func versionsInConflictAreBothShown() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    for text in ["first", "second"] { try bench.note(index, text) }
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, kind: .note,
      name: bench.inspection.cases[index].notes[0].id.description)
    let edited = try ["one way", "other way"].map { text in
      try bench.inspection.noting(
        text, on: nil, of: index, id: bench.inspection.cases[index].notes[0].id)[0].value
    }
    bench.diverge(key, [(edited[0], "AB"), (edited[1], "CD")])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["one way", "other way", "second"])
    bench.expectSameFromScratch()
  }

  @Test func aRemovedNoteIsGoneAndComesBack() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.note(index, "seen")
    let note = try #require(bench.inspection.cases[index].notes.first)
    let removal = bench.inspection.removing(note, ofCase: index)
    let value = bench.heads[removal.key]?.first?.value
    bench.write([removal])
    #expect(bench.inspection.cases[index].notes.isEmpty)
    bench.write([Change(removal.key, value)])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["seen"])
    bench.expectSameFromScratch()
  }
}
