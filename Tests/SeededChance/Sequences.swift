import Foundation

/// How many sequences by chance a test tries.
package enum Sequences {
  /// The seeds of as many sequences as are usual, or as `SEQUENCES` says, for a long run by hand.
  package static func seeds(usually count: Int) -> Range<Int> {
    0..<(ProcessInfo.processInfo.environment["SEQUENCES"].flatMap(Int.init) ?? count)
  }
}
