import Foundation

/// How many sequences by chance a test tries.
package enum Sequences {
  /// The seeds of as many sequences as are usual, or as `SEQUENCES` says, for a long run by hand:
  /// `100000`, or `12801-12802` for those from one seed on up to another.
  package static func seeds(usually count: Int) -> Range<Int> {
    let wish = ProcessInfo.processInfo.environment["SEQUENCES"] ?? String(count)
    let bounds = wish.split(separator: "-").compactMap { Int($0) }
    switch bounds.count {
    case 2 where bounds[0] <= bounds[1]: return bounds[0]..<bounds[1]
    case 1: return 0..<bounds[0]
    default: preconditionFailure("SEQUENCES is a number, or two with a hyphen between them")
    }
  }
}
