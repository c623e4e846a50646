import GRDB
import Inspection
import Standards

/// What a run could see: where every run ended that no frontier had covered before.
///
/// It is the value of an entry of its own, the first of each run and one after each merge.
struct Frontier {
  /// The end of one run.
  struct Sight {
    let last: EntryID
    let chain: [UInt8]
  }

  let program: String
  let sights: [Sight]

  var value: JSON {
    [
      "program": .string(program),
      "runs": .array(
        sights.map { sight in
          [
            "writer": .string(sight.last.writer.description),
            "sequence": .integer(sight.last.sequence),
            "chain": .string(sight.chain.hexadecimal),
          ]
        }),
    ]
  }

  /// Reads what ``value`` wrote; nil for anything else.
  init?(_ value: JSON?) {
    guard let program = value?["program"]?.string, let runs = value?["runs"]?.array else {
      return nil
    }
    let sights = runs.compactMap(Sight.init)
    guard sights.count == runs.count else { return nil }
    self.init(program: program, sights: sights)
  }

  init(program: String, sights: [Sight]) {
    self.program = program
    self.sights = sights
  }

  /// Notes which runs are now covered.
  func cover(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE head SET covered = max(covered, ?) WHERE writer = ?")
    for sight in sights {
      try statement.execute(arguments: [sight.last.sequence, sight.last.writer.bytes.column])
    }
  }
}

extension Frontier.Sight {
  init(_ run: Run) {
    last = run.last
    chain = run.chain
  }

  init?(_ value: JSON) {
    guard let writer = value["writer"]?.string.flatMap(RandomID.init),
      let sequence = value["sequence"]?.integer, sequence > 0,
      let chain = value["chain"]?.string
    else { return nil }
    last = EntryID(writer: writer, sequence: sequence)
    self.chain = [UInt8](hexadecimal: chain)
  }
}
