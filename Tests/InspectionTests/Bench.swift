import FrameworkFixtures
import Inspection
import OrderedCollections
import SeededChance
import Standards
import Testing

/// An inspection with the heads it is folded from: a ledger reduced to what matters here.
///
/// Each change goes into the inspection on its own, so that every test also tells whether folding
/// step by step gives what folding from scratch gives.
struct Bench {
  let framework: Framework
  private(set) var inspection: Inspection
  private(set) var heads: OrderedDictionary<EntryKey, [Head]> = [:]
  private var time: UInt64 = 0
  private var generator = SeededGenerator(seed: 7)
  /// For whatever draws identities of its own.
  var chance = SeededGenerator(seed: 8)

  init(_ edition: Edition = .hmip2021) throws {
    framework = try edition.framework()
    inspection = Inspection(framework)
  }

  /// The inspection folded from scratch, the keys in no useful order.
  var refolded: Inspection {
    Inspection(framework, contents: heads.reversed().map { ($0.key, $0.value) })
  }

  mutating func newID() -> RandomID { RandomID(using: &generator) }

  /// A head newer than all before it.
  mutating func head(_ value: JSON?, by author: String = "AB") -> Head {
    time += 1
    let stamp = Stamp(time: time, writer: RandomID(high: 0, low: 1), sequence: Int(time))
    return Head(stamp: stamp, author: author, clock: "", value: value)
  }

  /// Writes changes, each replacing the heads of its key.
  mutating func write(_ changes: [Change], by author: String = "AB") {
    for change in changes { set(change.key, [head(change.value, by: author)]) }
  }

  /// Writes changes as one action, which is rated once.
  mutating func writeTogether(_ changes: [Change], by author: String = "AB") {
    var changed: [(key: EntryKey, heads: [Head])] = []
    for change in changes { changed.append((change.key, [head(change.value, by: author)])) }
    merge(changed)
  }

  /// Leaves several heads on a key, as a merge does.
  mutating func diverge(_ key: EntryKey, _ values: [(value: JSON?, author: String)]) {
    var heads: [Head] = []
    for value in values { heads.append(head(value.value, by: value.author)) }
    set(key, heads)
  }

  mutating func set(_ key: EntryKey, _ heads: [Head]) { merge([(key, heads)]) }

  /// Takes in the heads of several keys at once.
  mutating func merge(_ changed: [(key: EntryKey, heads: [Head])]) {
    for (key, heads) in changed { self.heads[key] = heads }
    inspection.apply(changed)
  }
}

// MARK: - Wishes

extension Bench {
  /// Adds a case and gives its index.
  @discardableResult
  mutating func add(
    _ reference: String, _ type: String = "court", _ facts: [String: String] = [:]
  ) throws -> Int {
    let id = newID()
    let facts = facts.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    write(try inspection.adding(reference: reference, type: type, facts: facts, id: id))
    return try #require(inspection.index(of: id))
  }

  mutating func answer(
    _ index: Int, _ answers: [String: String], by author: String = "AB"
  ) throws {
    for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
      write(try inspection.answering(key, with: value, of: index), by: author)
    }
  }

  /// Answers every question that a case is asked alike.
  mutating func answerAll(_ index: Int, _ value: String) throws {
    for question in inspection.questions(of: index) {
      try answer(index, [question.id.text: value])
    }
  }

  mutating func note(_ index: Int, _ text: String, on key: String? = nil) throws {
    write(try inspection.noting(text, on: key, of: index, id: newID()))
  }

  /// Adds a further reading with answers, and gives its identity.
  @discardableResult
  mutating func read(
    _ index: Int, _ kind: Reading.Kind, by reader: String = "CD", _ answers: [String: String]
  ) throws -> RandomID {
    let id = newID()
    write([inspection.addingReading(kind, reader, id: id, of: index)], by: reader)
    for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
      set(answerKey(key, index, reading: id), [head(.string(value), by: reader)])
    }
    return id
  }

  func answerKey(_ question: String, _ index: Int, reading: RandomID? = nil) -> EntryKey {
    EntryKey(
      subject: inspection.cases[index].id, reading: reading, kind: .answer, name: question)
  }
}

// MARK: - What it has come to

extension Bench {
  func answer(_ question: String, of index: Int) -> Answer? {
    framework.question(question).flatMap { inspection.sheet.answer($0.index, of: index) }
  }

  func tally(_ question: String) throws -> Tally {
    inspection.tally(try #require(framework.question(question)))
  }

  func result(_ standard: String) throws -> StandardResult {
    inspection.ratings.standards[try #require(framework.standard(standard)).index]
  }

  /// Expects that folding from scratch gives what folding step by step gave.
  func expectSameFromScratch(sourceLocation: SourceLocation = #_sourceLocation) {
    let again = refolded
    let (one, other) = (InspectionDocument.text(inspection), InspectionDocument.text(again))
    #expect(one == other, sourceLocation: sourceLocation)
    #expect(inspection.ratings == again.ratings, sourceLocation: sourceLocation)
    #expect(inspection.settings == again.settings, sourceLocation: sourceLocation)
    #expect(
      Set(inspection.conflicts.keys) == Set(again.conflicts.keys), sourceLocation: sourceLocation)
    #expect(
      inspection.activeCases.map { inspection.cases[$0].authors }
        == again.activeCases.map { again.cases[$0].authors }, sourceLocation: sourceLocation)
  }
}
