import Foundation
import SeededChance
import Testing

/// What became of one input.
enum Outcome {
  case read
  case refused
}

/// Something that may never be, whatever the input; any other error of a check is one too.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Inputs made by chance for one reader of outside bytes, each by its number alone.
///
/// `swift test` tries a few thousand. `FUZZ_INPUTS` is how many all readers try together,
/// `FUZZ_SEED` gives other ones, and `FUZZ_INPUT` tries one again by its number.
struct Fuzzing {
  private static let usualCount = 10_000
  private static let mostFailures = 3

  let reader: String
  /// How many of a thousand inputs are for this reader; slow ones get fewer.
  let share: Int

  /// Tries inputs; the check makes one from the generator, and throws where something is wrong.
  func run(_ check: (inout SeededGenerator) throws -> Outcome) throws {
    let (seed, numbers) = (Self.number("FUZZ_SEED") ?? 1, numbers)
    let watch = try Watch(reader)
    let clock = ContinuousClock()
    let start = clock.now
    var (read, refused, failures) = (0, 0, 0)
    for number in numbers {
      let name = "FUZZ_SEED=\(seed) FUZZ_INPUT=\(number)"
      watch.begin(name)
      var generator = Self.generator(seed, number)
      do {
        switch try check(&generator) {
        case .read: read += 1
        case .refused: refused += 1
        }
      } catch {
        Issue.record("\(reader) \(name): \(error)")
        failures += 1
        if failures == Self.mostFailures { break }
      }
    }
    try watch.end()
    let seconds = (clock.now - start).components.seconds
    print(
      "fuzz: \(reader): \(numbers.count) inputs, \(read) read, \(refused) refused, \(seconds) s")
    // Inputs that are all refused, or none, would try only the doors.
    if numbers.count > 100 { #expect(read > 0 && refused > 0, "\(reader) is fuzzed in vain") }
  }

  private var numbers: Range<Int> {
    if let one = Self.number("FUZZ_INPUT") { return one..<one + 1 }
    return 0..<(Self.number("FUZZ_INPUTS") ?? Self.usualCount) * share / 1000
  }

  /// Every input has a generator of its own, so that it can be made without those before it.
  private static func generator(_ seed: Int, _ number: Int) -> SeededGenerator {
    var mixer = SeededGenerator(seed: UInt64(seed) << 40 ^ UInt64(number))
    return SeededGenerator(seed: mixer.next())
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }
}
