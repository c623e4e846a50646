/// What a wait found.
package struct Readiness: OptionSet, Sendable {
  /// The terminal has bytes, or its end, to read.
  package static let terminal = Readiness(rawValue: 1 << 0)
  /// A signal came.
  package static let signals = Readiness(rawValue: 1 << 1)
  /// The terminal is gone and has nothing more to read.
  package static let terminalGone = Readiness(rawValue: 1 << 2)

  /// The set as bits.
  package let rawValue: Int

  /// Creates a set from its bits.
  package init(rawValue: Int) {
    self.rawValue = rawValue
  }
}
