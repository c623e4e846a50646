import SeededChance
import Testing

/// Sequences of commands by chance through every door of the program: screen, lines, undo, commands,
/// tables, documents and merges, one after the other on the same inspection, and each judged.
///
/// `ReviewPropertyTests` tries 100,000 against the gate itself in every run. Here
/// `SEQUENCES=100000` tries as many; docs/architecture.md has what came of it.
@Suite struct ReviewDoorTests {
  /// What is tried at the same time, so that every processor has some.
  private static let parts = 4

  @Test func noSequenceLeavesTheLegalPath() async throws {
    let tally = try await withThrowingTaskGroup(of: DoorWalk.Tally.self) { group in
      for part in 0..<Self.parts { group.addTask { try Self.walk(part) } }
      return try await group.reduce(into: DoorWalk.Tally()) { $0.add($1) }
    }
    print("doors of review: \(tally)")
    #expect(tally.faults == [])
    // What is always refused would prove nothing.
    for door in Door.allCases { #expect(tally.changes(by: door) > 0, "\(door)") }
    #expect(tally.steps > 0)
  }

  private static func walk(_ part: Int) throws -> DoorWalk.Tally {
    let beginnings = try Beginning.all()
    var tally = DoorWalk.Tally()
    for seed in Sequences.seeds(usually: 200) where seed % parts == part {
      var generator = SeededGenerator(seed: UInt64(seed))
      guard let beginning = beginnings.randomElement(using: &generator) else { break }
      let walk = try DoorWalk(beginning, using: generator)
      try walk.go()
      tally.add(walk, seed: seed)
      if !tally.faults.isEmpty { break }
    }
    return tally
  }
}
