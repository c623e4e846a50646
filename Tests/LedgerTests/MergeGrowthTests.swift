import Foundation
import Glibc
import Inspection
import Standards
import Testing

@testable import Ledger

/// A large team must not wait ever longer: twice the entries may take twice the time.
///
/// The sizes can be set, to measure what `docs/trust.md` tells:
/// `MERGE_SIZES=10000,100000 swift test -c release --filter MergeGrowthTests`.
@Suite(.serialized) struct MergeGrowthTests {
  /// Entries for each case, about as many as it has questions.
  private static let entriesOfACase = 70

  private static var sizes: [Int] {
    let words = ProcessInfo.processInfo.environment["MERGE_SIZES"] ?? "1000,10000"
    return words.split(separator: ",").compactMap { Int($0) }
  }

  @Test func growthIsLinear() throws {
    let sizes = Self.sizes
    let durations = try sizes.map(Self.duration)
    for (size, duration) in zip(sizes, durations) {
      print("merging \(size) entries took \(duration) s")
    }
    let growth = durations[1] / durations[0]
    let expected = Double(sizes[1]) / Double(sizes[0])
    #expect(growth < expected * 4, "a square would be \(expected * expected)")
  }

  /// The time that this thread has worked: unlike the wall clock it knows nothing of other tests.
  private static var secondsOfWork: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How many seconds of work it takes to merge so many entries of another copy.
  private static func duration(_ count: Int) throws -> Double {
    let first = try makeLedger(TestMachine(seed: 1))
    let second = try makeCopy(of: first, seed: 2)
    for start in stride(from: 0, to: count, by: entriesOfACase) {
      let subject = RandomID(high: 1, low: UInt64(start))
      let changes = (start..<min(start + entriesOfACase, count)).map {
        Change(answer("2.1.\($0)", of: subject), "yes")
      }
      try second.commit(changes, by: "CD")
    }
    let start = secondsOfWork
    let result = try first.merge(second, by: "AB")
    let duration = secondsOfWork - start
    #expect(result.entries == count + 1, "the first entry of the run tells what it could see")
    return duration
  }
}
