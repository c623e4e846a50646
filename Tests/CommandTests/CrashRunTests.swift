import Foundation
import Testing

/// Programs that are killed while somebody answers.
///
/// Each run types answers, kills the program within 3 ms, looks at what the screen had shown as
/// saved by then, and opens the file again: the next run goes on where the killed one left off.
/// `CRASH_RUNS=4500 swift test --filter CrashRunTests` runs longer.
@Suite struct CrashRunTests {
  /// Two of three runs are timed from a key, so these are 300 and 150.
  private static let runs =
    ProcessInfo.processInfo.environment["CRASH_RUNS"].flatMap { Int($0) } ?? 450
  /// Chains of programs side by side, one after the other within each.
  private static let chains = 3

  @Test func nothingShownAsSavedIsLost() async throws {
    let tally = try await withThrowingTaskGroup(of: CrashTally.self) { group in
      for number in 0..<Self.chains {
        let runs = Self.runs * (number + 1) / Self.chains - Self.runs * number / Self.chains
        group.addTask {
          var chain = try CrashChain(seed: UInt64(number))
          return try chain.play(runs: runs)
        }
      }
      return try await group.reduce(into: CrashTally()) { $0.add($1) }
    }
    print(tally)
    #expect(tally.runs == Self.runs)
    #expect(tally.lost == 0)
    #expect(tally.acknowledged > 0)
    #expect(tally.killedBeforeFrame > 0, "no kill came before the frame that says saved")
    #expect(tally.killedAfterFrame > 0, "no kill came after the frame that says saved")
  }
}
