/// How a percentage finds its band where rounding matters (`rules.md` section 3).
package enum Rounding: Hashable, Sendable {
  /// Round half up to whole per cent, then compare.
  case roundThenBand
  /// Compare the exact fraction.
  case exact
}
