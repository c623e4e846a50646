internal import Rainbow

/// The ways a cell can stand out without colour.
package struct Emphasis: OptionSet, Hashable, Sendable {
  /// Bold text.
  package static let bold = Emphasis(rawValue: 1 << 0)
  /// Dim text.
  package static let dim = Emphasis(rawValue: 1 << 1)
  /// Underlined text.
  package static let underline = Emphasis(rawValue: 1 << 2)
  /// Text and ground exchanged.
  package static let reverse = Emphasis(rawValue: 1 << 3)

  /// The set as bits.
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Each member with the code that turns it on, which is Rainbow's.
  static let codes: [(member: Emphasis, code: UInt8)] = [
    (.bold, Style.bold.rawValue), (.dim, Style.dim.rawValue),
    (.underline, Style.underline.rawValue), (.reverse, Style.swap.rawValue),
  ]
}
